import type { Problem, ProblemCode } from '@samenreis/shared/protocol';
import type * as v from 'valibot';
import type { BrowserToken } from '../identity/knownBrowsers.ts';
import type { IssuedSession } from '../identity/sessions.ts';
import type { Answer, CodeOf, Declaration } from './declaration.ts';

export interface OkReply<Body> {
  readonly kind: 'ok';
  readonly body: Body;
  /** For the cookie of the session. */
  readonly issued?: Pick<IssuedSession, 'token'>;
  readonly browser?: BrowserToken;
  readonly etag?: string;
}
export interface PictureReply {
  readonly kind: 'picture';
  readonly svg: string;
  readonly etag: string;
}
export interface DoneReply {
  readonly kind: 'done';
  readonly endsSession?: boolean;
}
export type ProblemDetails = Pick<Problem, 'field' | 'retryAfterSeconds'>;
export interface ProblemReply<Code extends ProblemCode> {
  readonly kind: 'problem';
  readonly code: Code;
  readonly details: ProblemDetails;
}
export type Reply = OkReply<unknown> | PictureReply | DoneReply | ProblemReply<ProblemCode>;

type GoodReply<What extends Answer> = What extends v.GenericSchema
  ? OkReply<v.InferInput<What>>
  : What extends 'picture'
    ? PictureReply
    : DoneReply;
/** What a route may reply, by its declaration. */
export type ReplyOf<D extends Declaration> = GoodReply<D['answer']> | ProblemReply<CodeOf<D>>;

export const reply = <Body>(body: Body): OkReply<Body> => ({ kind: 'ok', body });
export const replyWithEtag = <Body>(body: Body, etag: string): OkReply<Body> => ({ kind: 'ok', body, etag });
/** @param issued - null where the browser has its cookie already */
export const replyWithSession = <Body>(body: Body, issued: Pick<IssuedSession, 'token'> | null): OkReply<Body> =>
  issued === null ? reply(body) : { kind: 'ok', body, issued };
export const replyToSignIn = <Body>(body: Body, issued: IssuedSession, browser: BrowserToken): OkReply<Body> => ({
  kind: 'ok',
  body,
  issued,
  browser,
});
export const done: DoneReply = { kind: 'done' };
export const refuse = <Code extends ProblemCode>(code: Code, details: ProblemDetails = {}): ProblemReply<Code> => ({
  kind: 'problem',
  code,
  details,
});

/** For refusals that may say how long to wait. */
export function refuseAttempt<Code extends ProblemCode>(refusal: {
  readonly code: Code;
  readonly retryAfterSeconds?: number;
}): ProblemReply<Code> {
  const { code, retryAfterSeconds } = refusal;
  return refuse(code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
}
