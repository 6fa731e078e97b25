import * as v from 'valibot';
import { type CommandId, isCommandId } from '../base/index.ts';
import { SESSION_REJECTIONS, sessionCommandSchema, sessionViewSchema } from '../session/index.ts';

/** A command of the live session as it travels: sent again under the same id it does nothing twice. */
export const sessionEnvelopeSchema = v.strictObject({
  id: v.custom<CommandId>(isCommandId, 'not a command id'),
  command: sessionCommandSchema,
});
export type SessionEnvelope = Readonly<v.InferOutput<typeof sessionEnvelopeSchema>>;

/** What became of a command; `malformed` for what no client of ours sends. */
export const sessionAnswerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true) }),
  v.strictObject({ ok: v.literal(false), reason: v.picklist([...SESSION_REJECTIONS, 'malformed']) }),
]);
export type SessionAnswer = Readonly<v.InferOutput<typeof sessionAnswerSchema>>;

/** The session as one person hears it, at server time `nowMs`. `agenda` and `votes` are null where the listener has
 * those of `agendaRevision` and `votesRevision`. */
export const toldSessionSchema = v.strictObject({
  ...sessionViewSchema.entries,
  agenda: v.nullable(sessionViewSchema.entries.agenda),
  votes: v.nullable(sessionViewSchema.entries.votes),
  nowMs: v.number(),
});
export type ToldSession = Readonly<v.InferOutput<typeof toldSessionSchema>>;
