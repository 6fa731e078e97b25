import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { MouseEvent, RefObject } from 'react';
import { m } from '../../i18n/messages.ts';

/** Past the phases, to the notes or to a new one. */
export function ListSkips({ newText }: { readonly newText: RefObject<HTMLTextAreaElement | null> }) {
  function handleNotes(event: MouseEvent): void {
    event.preventDefault();
    document.getElementById('list-notes')?.focus();
  }
  function handleNew(event: MouseEvent): void {
    event.preventDefault();
    newText.current?.focus();
  }
  return (
    <>
      <SkipLink href="#list-notes" onClick={handleNotes}>
        {m.list_skipNotes()}
      </SkipLink>
      <SkipLink href="#list-new" onClick={handleNew}>
        {m.list_skipNew()}
      </SkipLink>
    </>
  );
}
