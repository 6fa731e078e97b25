import type { Attack } from './attack.ts';
import { BYTE_ATTACKS } from './byteAttacks.ts';
import { OTHERS_ATTACKS } from './othersAttacks.ts';
import { ROLE_ATTACKS } from './roleAttacks.ts';
import { SHAPE_ATTACKS } from './shapeAttacks.ts';
import { STRUCT_ATTACKS } from './structAttacks.ts';

/** Every way we know to write what may not be written. */
export const ATTACKS: readonly Attack[] = [
  ...OTHERS_ATTACKS,
  ...ROLE_ATTACKS,
  ...SHAPE_ATTACKS,
  ...STRUCT_ATTACKS,
  ...BYTE_ATTACKS,
];
