import * as v from 'valibot';
import { AUDIT_DEEDS } from '../storage/index.ts';

/** What a command asks of the server: at most 4 kB of JSON. */
export const operatorRequestSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('resetLink'), whose: v.pipe(v.string(), v.maxLength(254)) }),
  v.strictObject({
    ask: v.literal('audit'),
    sinceMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** null for all of them. */
    deeds: v.nullable(v.array(v.picklist(AUDIT_DEEDS))),
  }),
]);
export type OperatorRequest = v.InferOutput<typeof operatorRequestSchema>;

/** What is printed, and whether it is what was asked for or why not. */
export interface OperatorAnswer {
  readonly isDone: boolean;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

/** Where a running server listens for commands, in its data folder. */
export const OPERATOR_SOCKET = 'operator.sock';
