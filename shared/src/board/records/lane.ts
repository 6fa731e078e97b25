import * as v from 'valibot';
import { laneId, line, orderKey } from './fields.ts';

export const LANE_KINDS = ['shadow', 'current', 'desired', 'individual'] as const;

/** A row: the shadow, current or desired journey, or one interviewed client's own. */
export const laneSchema = v.strictObject({
  id: laneId,
  kind: v.picklist(LANE_KINDS),
  name: v.pipe(line(80), v.minLength(1)),
  subtitle: line(120),
  order: orderKey,
  hidden: v.boolean(),
  locked: v.boolean(),
  archived: v.boolean(),
});
export type Lane = Readonly<v.InferOutput<typeof laneSchema>>;
export type LaneKind = (typeof LANE_KINDS)[number];

export const laneDefaults = { subtitle: '', hidden: false, locked: false, archived: false } as const;
