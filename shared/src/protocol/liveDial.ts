import * as v from 'valibot';
import { dialValue, takeLineSchema, takeNumber } from '../session/index.ts';

/** Somebody's emotion dial as it stands now, in tenths. Not acknowledged: the next one says more than this one's loss. */
export const dialMoveSchema = v.strictObject({ take: takeNumber, value: dialValue });
export type DialMove = Readonly<v.InferOutput<typeof dialMoveSchema>>;

/** Asks for the line of a take, from its beginning until now. */
export const lineQuestionSchema = v.strictObject({ take: takeNumber });
export type LineQuestion = Readonly<v.InferOutput<typeof lineQuestionSchema>>;

/** Null where there is no such take. */
export const lineAnswerSchema = v.nullable(takeLineSchema);
export type LineAnswer = v.InferOutput<typeof lineAnswerSchema>;
