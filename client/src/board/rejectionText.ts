import { assertNever } from '@samenreis/shared/base';
import type { UndoRejection } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';

/** Why it may not, and what to do, in plain words. */
export function rejectionText(rejection: UndoRejection): string {
  switch (rejection) {
    case 'viewerMayNotChange':
      return m.board_rejectViewer();
    case 'boardLocked':
      return m.board_rejectBoardLocked();
    case 'laneLocked':
      return m.board_rejectLaneLocked();
    case 'notAskedNow':
      return m.board_rejectNotAskedNow();
    case 'notYours':
      return m.board_rejectNotYours();
    case 'notAsItWas':
      return m.board_rejectNotAsItWas();
    case 'facilitatorOnly':
      return m.board_rejectFacilitatorOnly();
    case 'notFound':
      return m.board_rejectNotFound();
    case 'invalid':
      return m.board_rejectInvalid();
    case 'textTooLong':
      return m.board_rejectTextTooLong();
    case 'boardFull':
      return m.board_rejectBoardFull();
    case 'nothingToUndo':
      return m.board_nothingToUndo();
    case 'nothingToRedo':
      return m.board_nothingToRedo();
    default:
      return assertNever(rejection);
  }
}
