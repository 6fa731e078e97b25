import type { DeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';
import { VIEW_KEY } from './viewKey.ts';

/** The two equal views of a board. */
export type BoardView = 'board' | 'list';
export type ViewChoice = DeviceChoice<BoardView>;

/** Which view somebody works in; kept on this device, for all boards. */
export function createViewChoice(storage: DeviceStorage): ViewChoice {
  return createDeviceChoice({ storage, key: VIEW_KEY, options: ['board', 'list'] });
}
