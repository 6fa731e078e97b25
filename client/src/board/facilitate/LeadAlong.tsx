import type { ParticipantList } from '@samenreis/shared/protocol';
import { useEffect, useId, useRef, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import type { OpenBoard } from '../openBoard.ts';

interface LeadingProps {
  readonly board: OpenBoard;
  readonly person: ParticipantList['participants'][number];
  readonly onDone: () => void;
}

/** Has somebody lead along, after a question; or ends that at once, which gives nothing away. */
export function LeadAlong({ board, person, onAsk, onDone }: LeadingProps & { readonly onAsk: () => void }) {
  const { decide, failure } = useLeading({ board, person, onDone });
  const { name } = person;
  if (person.role === 'participant')
    return (
      <Button purpose="secondary" aria-label={m.facilitate_leadOf({ name })} onClick={onAsk}>
        {m.facilitate_lead()}
      </Button>
    );
  return (
    <>
      <Button purpose="secondary" aria-label={m.facilitate_leadEndOf({ name })} onClick={() => void decide(false)}>
        {m.facilitate_leadEnd()}
      </Button>
      <FailureMessage failure={failure} />
    </>
  );
}

/** What leading along means, before it is given. */
export function LeadQuestion(props: LeadingProps) {
  const { decide, failure } = useLeading(props);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { name } = props.person;
  return (
    <section className="remove-question" aria-labelledby={titleId}>
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {m.facilitate_leadTitle({ name })}
      </h3>
      <p>{m.facilitate_leadText()}</p>
      <FailureMessage failure={failure} />
      <DialogFoot label={m.facilitate_lead()} onDo={() => void decide(true)} onCancel={props.onDone} />
    </section>
  );
}

function useLeading({ board, person: { participantId, name }, onDone }: LeadingProps) {
  const { rest, announcer } = useServices();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const decide = async (leads: boolean): Promise<void> => {
    const answer = await rest.letLead(board.info.board.id, participantId, leads);
    setFailure(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    announcer.announce(leads ? m.facilitate_leadDone({ name }) : m.facilitate_leadEndDone({ name }), 'success');
    onDone();
  };
  return { decide, failure };
}
