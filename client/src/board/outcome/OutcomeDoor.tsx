import { presentStep, type SessionView } from '@samenreis/shared/session';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

interface OutcomeDoorProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

/** The way to what the group concludes, in the step for it and after the session. */
export function OutcomeDoor({ board, view }: OutcomeDoorProps) {
  const [isOpen, setOpen] = useState(false);
  const isTime = presentStep(view)?.kind === 'conclude' || view.progress.stage === 'ended';
  return (
    <>
      {isTime && (
        <Button purpose="secondary" iconStart={<ListChecks aria-hidden="true" />} onClick={() => setOpen(true)}>
          {m.board_conclusions()}
        </Button>
      )}
      <OutcomeDialog store={board.store} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
