import type { Role } from '@samenreis/shared/board';
import type { DeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';
import { STEPS_BELOW_PX, VIEW_KEY } from './viewKey.ts';

/** The two equal views of a board, and the one that asks one question at a time. */
export const BOARD_VIEWS = ['board', 'list', 'steps'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];
export type ViewChoice = DeviceChoice<BoardView>;

/** Where somebody begins who has not chosen: a participant on a narrow screen is asked one question at a time. */
export function firstView(role: Role, widthPx: number): BoardView {
  return role === 'participant' && widthPx < STEPS_BELOW_PX ? 'steps' : 'board';
}

/**
 * Which view somebody works in; kept on this device, for all boards.
 * @param first - holds until somebody chooses
 */
export function createViewChoice(storage: DeviceStorage, first: BoardView): ViewChoice {
  return createDeviceChoice({ storage, key: VIEW_KEY, options: [first, ...BOARD_VIEWS.filter((view) => view !== first)] });
}
