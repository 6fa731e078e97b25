import './facilitate.css';
import { useCallback, useSyncExternalStore } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useAnswer } from '../../rest/useAnswer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { PersonRow } from './PersonRow.tsx';

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
  const { rest } = useServices();
  const { roster, info } = board;
  // The names are told anew whenever somebody comes, goes by force or changes: the list is asked for again then.
  const revision = useSyncExternalStore(roster.subscribe, () => roster.current()?.revision ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new question.
  const ask = useCallback(() => rest.participants(info.board.id), [rest, info, revision]);
  const { asked, askAgain } = useAnswer(ask);
  if (asked.kind === 'asking') return <p>{m.connection_loading()}</p>;
  if (asked.kind === 'failed') return <FailureMessage failure={asked.failure} onRetry={askAgain} />;
  return (
    <ul className="manage-people">
      {asked.value.participants.map((person) => (
        <PersonRow key={person.participantId} board={board} person={person} />
      ))}
    </ul>
  );
}
