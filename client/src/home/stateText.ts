import { assertNever } from '@samenreis/shared/base';
import type { BoardCard, BoardState } from '@samenreis/shared/protocol';
import { dayText } from '../i18n/dayText.ts';
import { m } from '../i18n/messages.ts';

/** What a state is called. */
export function stateName(state: BoardState): string {
  switch (state) {
    case 'preparing':
      return m.home_statePreparing();
    case 'planned':
      return m.home_statePlanned();
    case 'live':
      return m.home_stateLive();
    case 'closed':
      return m.home_stateClosed();
    default:
      return assertNever(state);
  }
}

/** How far a board is, with its day where it has one. */
export function stateText({ state, plannedOn }: Pick<BoardCard, 'state' | 'plannedOn'>): string {
  return plannedOn === null ? stateName(state) : m.home_plannedOn({ day: dayText(plannedOn) });
}
