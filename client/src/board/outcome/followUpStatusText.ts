import type { FollowUpStatus } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';

const texts = {
  planned: m.board_status_planned,
  started: m.board_status_started,
  busy: m.board_status_busy,
  waiting: m.board_status_waiting,
  done: m.board_status_done,
  notDone: m.board_status_notDone,
} satisfies Record<FollowUpStatus, () => string>;

/** How far something is that was recommended. */
export function followUpStatusText(status: FollowUpStatus): string {
  return texts[status]();
}
