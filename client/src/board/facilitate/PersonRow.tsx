import type { ParticipantList } from '@samenreis/shared/protocol';
import { useEffect, useRef, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { personFacts } from '../personFacts.ts';
import { LeadAlong, LeadQuestion } from './LeadAlong.tsx';
import { PersonSide } from './PersonSide.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';

type Person = ParticipantList['participants'][number];

interface PersonRowProps {
  readonly board: OpenBoard;
  readonly person: Person;
}

const statusTexts = {
  member: () => null,
  ended: m.facilitate_ended,
  removed: m.facilitate_removed,
} satisfies Record<Person['status'], () => string | null>;

/** One person, what may be done about them, and the question before it is done. */
export function PersonRow({ board, person }: PersonRowProps) {
  const { rest, announcer } = useServices();
  const { participantId, name, status, leads } = person;
  const row = useRef<HTMLLIElement>(null);
  const [asking, setAsking] = useState<'remove' | 'lead' | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const isMe = participantId === board.info.me.participantId;
  const facts = [personFacts(person), ...(leads ? [m.facilitate_leads()] : []), statusTexts[status]()];

  /** The button that had the focus goes: the row takes it, and says how things stand. */
  function handleDone(): void {
    setAsking(null);
    row.current?.focus();
  }

  // Another facilitator was first: there is nothing to ask any more.
  useEffect(() => {
    if (asking === null || status !== 'removed') return;
    if (row.current?.contains(document.activeElement)) row.current.focus();
    setAsking(null);
  }, [asking, status]);

  async function handleReadmit(): Promise<void> {
    const answer = await rest.readmitParticipant(board.info.board.id, participantId);
    setFailure(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    announcer.announce(m.facilitate_readmitDone({ name }), 'success');
    handleDone();
  }

  return (
    <li ref={row} tabIndex={-1} data-status={status}>
      <span>
        <strong>{isMe ? m.board_personYou({ name }) : name}</strong>
        <small>{facts.filter((fact) => fact !== null).join(' · ')}</small>
      </span>
      {status === 'member' && person.role !== 'viewer' && <PersonSide board={board} person={person} />}
      {status === 'removed' && (
        <Button purpose="secondary" aria-label={m.facilitate_readmitOf({ name })} onClick={() => void handleReadmit()}>
          {m.facilitate_readmit()}
        </Button>
      )}
      {status === 'member' && person.role !== 'viewer' && !isMe && !leads && asking === null && (
        <LeadAlong board={board} person={person} onAsk={() => setAsking('lead')} onDone={handleDone} />
      )}
      {status !== 'removed' && !isMe && !leads && asking === null && (
        <Button purpose="secondary" aria-label={m.facilitate_removeOf({ name })} onClick={() => setAsking('remove')}>
          {m.facilitate_remove()}
        </Button>
      )}
      <FailureMessage failure={failure} />
      {asking === 'lead' && <LeadQuestion board={board} person={person} onDone={handleDone} />}
      {asking === 'remove' && <RemoveQuestion board={board} person={person} onDone={handleDone} />}
    </li>
  );
}
