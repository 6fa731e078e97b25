import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

interface EndQuestionProps extends Openable {
  readonly board: OpenBoard;
}

/** Ends the session for everybody, and says first what that means. */
export function EndQuestion({ board, isOpen, onClose }: EndQuestionProps) {
  const { send } = useSessionDeeds(board);
  async function end(): Promise<void> {
    if (await send({ type: 'end' })) onClose();
  }
  return (
    <Dialog title={m.session_end()} isOpen={isOpen} onClose={onClose}>
      <p>{m.session_endAsk()}</p>
      <DialogFoot label={m.session_end()} onDo={() => void end()} onCancel={onClose} />
    </Dialog>
  );
}
