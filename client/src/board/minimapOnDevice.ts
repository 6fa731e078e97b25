import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';

/** Whether the small map is shown, as it was chosen on this device. */
export function minimapOnDevice(): DeviceChoice<'shown' | 'hidden'> {
  return createDeviceChoice({
    storage: createDeviceStorage(() => window.localStorage),
    key: 'samenreis.minimap',
    options: ['shown', 'hidden'],
  });
}
