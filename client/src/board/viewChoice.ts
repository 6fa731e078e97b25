import type { DeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';

/** The two equal views of a board. */
export type BoardView = 'board' | 'list';
export type ViewChoice = DeviceChoice<BoardView>;

/** Which view somebody works in; kept on this device, for all boards. */
export function createViewChoice(storage: DeviceStorage): ViewChoice {
  return createDeviceChoice({ storage, key: 'samenreis.view', options: ['board', 'list'] });
}
