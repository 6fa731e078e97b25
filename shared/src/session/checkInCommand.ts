import * as v from 'valibot';
import { checkInAnswerSchema, checkInSchema } from './checkIn.ts';

const { kind, question, openedAtMs } = checkInSchema.entries;

/** What somebody asks of a check-in. `openedAtMs`: the one that the sender sees. */
export const checkInCommands = [
  /** `seen`: the one in whose place this comes; null for none. */
  v.strictObject({ type: v.literal('openCheckIn'), kind, question, seen: v.nullable(openedAtMs) }),
  v.strictObject({ type: v.literal('closeCheckIn'), openedAtMs }),
  /** One's own; null takes it back. */
  v.strictObject({ type: v.literal('checkIn'), openedAtMs, answer: v.nullable(checkInAnswerSchema) }),
] as const;
export type CheckInCommand = Readonly<v.InferOutput<(typeof checkInCommands)[number]>>;
export type CheckInCommandOf<Type extends CheckInCommand['type']> = Extract<CheckInCommand, { readonly type: Type }>;

export const CHECK_IN_REJECTIONS = ['noCheckIn', 'otherAnswer'] as const;
