import { createDeviceStorage } from '../../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from '../deviceChoice.ts';

/** Whether the end of a step is heard. */
export type StepSound = DeviceChoice<'on' | 'off'>;

/** As it was chosen on this device. */
export function stepSoundOnDevice(): StepSound {
  return createDeviceChoice({
    storage: createDeviceStorage(() => window.localStorage),
    key: 'samenreis.stepSound',
    options: ['on', 'off'],
  });
}
