import type { BoardSnapshot } from '@samenreis/shared/board';
import { useState, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { workOf } from '../workOf.ts';

interface EraseDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const whole = (snapshot: BoardSnapshot) => snapshot;

/** Takes off the board all that this person made, after asking. */
export function EraseDialog({ isOpen, onClose, board }: EraseDialogProps) {
  return (
    <Dialog title={m.erase_title()} isOpen={isOpen} onClose={onClose}>
      <EraseQuestion board={board} onClose={onClose} />
    </Dialog>
  );
}

function EraseQuestion({ board: { info, store, connection, privateNotes }, onClose }: Omit<EraseDialogProps, 'isOpen'>) {
  const { announcer } = useServices();
  const participant = info.me.participantId;
  const { notes, hasOther } = workOf(useBoardPart(store, whole), participant);
  const [problem, setProblem] = useState<string | null>(null);
  const told = useSyncExternalStore(privateNotes.subscribe, privateNotes.current);
  const hidden = told?.mine.length ?? 0;
  if (notes === 0 && !hasOther && told !== null && hidden === 0) return <Paragraph>{m.erase_nothing()}</Paragraph>;

  async function handleErase(): Promise<void> {
    // First what the board does not hold, also where that was not told yet: without an answer nothing is said to be gone.
    const mayHide = told === null || hidden > 0;
    if (mayHide && !(await privateNotes.send({ type: 'erase', participant })).ok) {
      setProblem(m.session_rejected_noAnswer());
      return;
    }
    const taken = store.dispatch({ type: 'removeNotesOf', participant });
    if (!taken.ok) {
      setProblem(rejectionText(taken.reason));
      return;
    }
    // Without a network it is done here, and for the others once there is one.
    if (connection.status().kind === 'offline') announcer.announce(m.erase_later(), 'info');
    else announcer.announce(notes === 1 ? m.erase_done_one() : m.erase_done_many({ count: notes }), 'success');
    onClose();
  }

  return (
    <>
      <Paragraph>{notes === 1 ? m.erase_text_one() : m.erase_text_many({ count: notes })}</Paragraph>
      {hidden > 0 && <Paragraph>{m.erase_hidden({ count: hidden })}</Paragraph>}
      <Paragraph>{m.erase_traces()}</Paragraph>
      <Paragraph>{m.erase_name()}</Paragraph>
      <ProblemMessage text={problem} />
      <DialogFoot label={m.erase_submit()} onDo={() => void handleErase()} cancel={m.erase_cancel()} onCancel={onClose} />
    </>
  );
}
