import * as v from 'valibot';
import { email, password, personName, secretToken } from './rest.ts';

/** Bodies and answers of what people do with accounts of their own. */
export const accountChangeSchema = v.strictObject({ name: personName });
/** The present password is only bounded, as at signing in. */
export const passwordChangeSchema = v.strictObject({ current: v.pipe(v.string(), v.maxLength(200)), password });
export const accountTokenSchema = v.strictObject({ token: secretToken });
/** Names the account, so that the browser's keeper of passwords knows which one it is. */
export const resetInfoSchema = v.object({ email });
export type ResetInfo = v.InferOutput<typeof resetInfoSchema>;
export const resetSchema = v.strictObject({ token: secretToken, password });
export const colleagueInfoSchema = v.object({ invitedBy: v.string() });
export type ColleagueInfo = v.InferOutput<typeof colleagueInfoSchema>;

const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The link itself is shown once, when it is made. */
export const colleagueSchema = v.object({
  id: v.string(),
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  /** By the server's clock, whatever the device's says. */
  expired: v.boolean(),
  usedAtMs: v.nullable(timeMs),
  revokedAtMs: v.nullable(timeMs),
});
export type Colleague = v.InferOutput<typeof colleagueSchema>;
export const colleagueListSchema = v.object({ colleagues: v.array(colleagueSchema) });
export type ColleagueList = v.InferOutput<typeof colleagueListSchema>;
/** `<base>/collega#<token>`. */
export const colleagueLinkSchema = v.object({ colleague: colleagueSchema, link: v.string() });
export type ColleagueLink = v.InferOutput<typeof colleagueLinkSchema>;
