import { evenOrderKeys } from '../../base/index.ts';
import { laneId } from '../records/fields.ts';
import { type Lane, type LaneKind, laneDefaults } from '../records/lane.ts';
import { parseId } from './parseId.ts';

export const SHADOW_LANE = parseId(laneId, 'shadow');
export const CURRENT_LANE = parseId(laneId, 'current');
export const DESIRED_LANE = parseId(laneId, 'desired');

const orders = evenOrderKeys(3);
const lane = (id: Lane['id'], kind: LaneKind, name: string, subtitle: string, position: number): Lane => ({
  ...laneDefaults,
  id,
  kind,
  name,
  subtitle,
  order: orders[position] ?? '',
});

/** The three journeys of every new board. The shadow journey stays out of sight until a facilitator fills it. */
export const standardLanes: readonly Lane[] = [
  { ...lane(SHADOW_LANE, 'shadow', 'Schaduwreis', 'Zoals bedacht', 0), hidden: true },
  lane(CURRENT_LANE, 'current', 'Huidige klantreis', 'Zoals het nu gaat', 1),
  lane(DESIRED_LANE, 'desired', 'Gewenste klantreis', 'Zoals wij het willen', 2),
];
