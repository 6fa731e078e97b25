import { createDeviceStorage } from '../../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from '../deviceChoice.ts';

/** Whether the end of a step is heard. */
export type StepSound = DeviceChoice<'on' | 'off'>;

/** One for the page: where the browser keeps nothing, what was chosen still holds until the page is closed. */
let ofThisPage: StepSound | null = null;

/** As it was chosen on this device. */
export function stepSoundOnDevice(): StepSound {
  ofThisPage ??= createDeviceChoice({
    storage: createDeviceStorage(() => window.localStorage),
    key: 'samenreis.stepSound',
    options: ['on', 'off'],
  });
  return ofThisPage;
}
