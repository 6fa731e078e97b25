import './facilitate.css';
import { useEffect, useRef } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { PersonRow } from './PersonRow.tsx';
import { usePeople } from './usePeople.ts';

interface PeopleDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everybody who was ever let in, for facilitators: to remove somebody, and to let them in again. */
export function PeopleDialog({ board, isOpen, onClose }: PeopleDialogProps) {
  return (
    <Dialog title={m.facilitate_people()} isOpen={isOpen} onClose={onClose}>
      <PeopleList board={board} />
    </Dialog>
  );
}

function PeopleList({ board }: { readonly board: OpenBoard }) {
  const { asked, askAgain, more } = usePeople(board);
  const list = useRef<HTMLUListElement>(null);
  const shown = asked.kind === 'answered' ? asked.value.participants.length : 0;
  const first = useRef<number | null>(null);

  // Who asked for more goes on at the first of them; the button may be gone.
  useEffect(() => {
    if (first.current === null || shown <= first.current) return;
    const row = list.current?.children[first.current];
    first.current = null;
    if (row instanceof HTMLElement) row.focus();
  }, [shown]);

  if (asked.kind === 'asking') return <p>{m.connection_loading()}</p>;
  if (asked.kind === 'failed') return <FailureMessage failure={asked.failure} onRetry={askAgain} />;

  function handleMore(): void {
    first.current = shown;
    more();
  }

  return (
    <>
      <ul className="manage-people" ref={list}>
        {asked.value.participants.map((person) => (
          <PersonRow key={person.participantId} board={board} person={person} />
        ))}
      </ul>
      {asked.value.next !== null && (
        <Button purpose="secondary" onClick={handleMore}>
          {m.facilitate_peopleMore()}
        </Button>
      )}
    </>
  );
}
