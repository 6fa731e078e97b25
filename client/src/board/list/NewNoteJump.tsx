import type { RefObject } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';

/** Where the form is below all notes: the way to it, always in view. */
export function NewNoteJump({ newText }: { readonly newText: RefObject<HTMLTextAreaElement | null> }) {
  function handleClick(): void {
    newText.current?.closest('section')?.scrollIntoView();
    newText.current?.focus({ preventScroll: true });
  }
  return (
    <div className="list-jump">
      <Button purpose="primary" onClick={handleClick}>
        {m.list_newNote()}
      </Button>
    </div>
  );
}
