import type { LaneBox } from '@samenreis/shared/layout';

/** From the lane's top to its first band: where its name and the line below it stand. */
export function titleHeight({ rect, bands: [{ label }] }: LaneBox): number {
  return label.baseline - label.font.size - rect.y;
}
