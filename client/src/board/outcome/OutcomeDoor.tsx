import type { NoteId } from '@samenreis/shared/base';
import { presentStep, type SessionView } from '@samenreis/shared/session';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { useAsked } from '../useAsked.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

interface OutcomeDoorProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
  /** Left out where there is no view to bring to a note. */
  readonly way?: Pick<Wayfinder, 'lead'>;
}

/** The way to what the group concludes, in the step for it, while all are asked about one, and after the session. */
export function OutcomeDoor({ board, view, way }: OutcomeDoorProps) {
  const [isOpen, setOpen] = useState(false);
  const step = presentStep(view);
  const isTime =
    step?.kind === 'conclude' || step?.rule.conclusions === true || view.progress.stage === 'ended' || view.poll.open !== null;
  useAsked(board);
  const mayWrite = board.info.me.role === 'participant' && board.store.can({ type: 'addConclusion' }) === null;
  return (
    <>
      {isTime && (
        <Button purpose="secondary" iconStart={<ListChecks aria-hidden="true" />} onClick={() => setOpen(true)}>
          {mayWrite ? m.outcome_writeAlong() : m.board_conclusions()}
        </Button>
      )}
      <OutcomeDialog
        board={board}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        {...(way !== undefined && { onShow: (note: NoteId) => way.lead({ type: 'note', note }) })}
      />
    </>
  );
}
