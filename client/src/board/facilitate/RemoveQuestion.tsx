import type { BoardSnapshot } from '@samenreis/shared/board';
import type { ParticipantList } from '@samenreis/shared/protocol';
import { useEffect, useId, useRef, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { workOf } from '../workOf.ts';
import { CheckField } from './CheckField.tsx';

interface RemoveQuestionProps {
  readonly board: OpenBoard;
  readonly person: ParticipantList['participants'][number];
  readonly onDone: () => void;
}

const whole = (snapshot: BoardSnapshot) => snapshot;

/** What removing somebody means, and whether their notes go too. */
export function RemoveQuestion({ board: { info, store }, person: { participantId, name }, onDone }: RemoveQuestionProps) {
  const { rest, announcer } = useServices();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [takesNotes, setTakesNotes] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const { notes, hasOther } = workOf(useBoardPart(store, whole), participantId);

  useEffect(() => title.current?.focus(), []);

  async function handleRemove(): Promise<void> {
    const answer = await rest.removeParticipant(info.board.id, participantId);
    if (!answer.ok) return setFailure(answer.reason);
    announcer.announce(m.facilitate_removeDone({ name }), 'success');
    // After the person is out: nothing they stick meanwhile is left behind.
    const taken = takesNotes ? store.dispatch({ type: 'removeNotesOf', participant: participantId }) : null;
    if (taken !== null && !taken.ok) announcer.announce(rejectionText(taken.reason), 'problem');
    onDone();
  }

  return (
    <section className="remove-question" aria-labelledby={titleId}>
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {m.facilitate_removeTitle({ name })}
      </h3>
      <p>{m.facilitate_removeText()}</p>
      {(notes > 0 || hasOther) && <CheckField label={takeLabel(notes)} isChecked={takesNotes} onChange={setTakesNotes} />}
      <FailureMessage failure={failure} />
      <DialogFoot
        label={m.facilitate_remove()}
        onDo={() => void handleRemove()}
        cancel={m.facilitate_removeCancel()}
        onCancel={onDone}
      />
    </section>
  );
}

function takeLabel(notes: number): string {
  if (notes === 0) return m.facilitate_removeOther();
  return notes === 1 ? m.facilitate_removeNotes_one() : m.facilitate_removeNotes_many({ count: notes });
}
