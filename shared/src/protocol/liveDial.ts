import * as v from 'valibot';
import { dialValue, takeNumber } from '../session/index.ts';

/** Somebody's emotion dial as it stands now, in tenths. Not acknowledged: the next one says more than this one's loss. */
export const dialMoveSchema = v.strictObject({ take: takeNumber, value: dialValue });
export type DialMove = Readonly<v.InferOutput<typeof dialMoveSchema>>;
