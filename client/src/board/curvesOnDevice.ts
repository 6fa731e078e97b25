import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { type CurveChoice, createCurveChoice } from './canvas/curve/curveChoice.ts';

/** Whose curves are drawn, as it was chosen on this device. */
export function curvesOnDevice(): CurveChoice {
  return createCurveChoice(createDeviceStorage(() => window.localStorage));
}
