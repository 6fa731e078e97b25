import type { Role } from '@samenreis/shared/board';
import type { DeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';
import { STEPS_BELOW_PX, VIEW_KEY } from './viewKey.ts';

/** The two equal views of a board, and the one that asks one question at a time. */
export const BOARD_VIEWS = ['board', 'list', 'steps'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];
export type ViewChoice = DeviceChoice<BoardView>;

/**
 * The views that somebody can choose, first where one begins who has not chosen: a participant on a narrow screen is asked one
 * question at a time. Who watches has no note to write, step by step or otherwise.
 */
export function viewsFor(role: Role, widthPx: number): readonly [BoardView, ...BoardView[]] {
  if (role === 'viewer') return ['board', 'list'];
  return role === 'participant' && widthPx < STEPS_BELOW_PX ? ['steps', 'board', 'list'] : ['board', 'list', 'steps'];
}

/** Which view somebody works in; kept on this device, for all boards. */
export function createViewChoice(storage: DeviceStorage, views: readonly [BoardView, ...BoardView[]]): ViewChoice {
  return createDeviceChoice({ storage, key: VIEW_KEY, options: views });
}
