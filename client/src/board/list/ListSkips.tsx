import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { MouseEvent, RefObject } from 'react';
import { m } from '../../i18n/messages.ts';

interface ListSkipsProps {
  readonly onNotes: () => void;
  /** Null where this person can stick no note. */
  readonly newText: RefObject<HTMLTextAreaElement | null> | null;
}

/** Past the phases, to the notes or to a new one. */
export function ListSkips({ onNotes, newText }: ListSkipsProps) {
  function handleNotes(event: MouseEvent): void {
    event.preventDefault();
    onNotes();
  }
  function handleNew(event: MouseEvent): void {
    event.preventDefault();
    newText?.current?.focus();
  }
  return (
    <>
      <SkipLink href="#list-notes" onClick={handleNotes}>
        {m.list_skipNotes()}
      </SkipLink>
      {newText !== null && (
        <SkipLink href="#list-new" onClick={handleNew}>
          {m.list_skipNew()}
        </SkipLink>
      )}
    </>
  );
}
