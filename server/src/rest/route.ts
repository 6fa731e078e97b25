import { isBoardId } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import type { Problem } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { type Access, type AccessRefusal, isAtLeast, type ResolveAccess } from '../identity/access.ts';
import type { BrowserToken } from '../identity/knownBrowsers.ts';
import type { IssuedSession } from '../identity/sessions.ts';
import type { StoredSession } from '../storage/index.ts';
import { problem } from './problem.ts';

/** A request as a route sees it: nothing of it is trusted but the session. */
export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly session: StoredSession | null;
  /** What the browser says it is known by from signing in before. */
  readonly browserToken: string | null;
  /** Origin for links that are handed out, such as `https://klantreis.gemeente.nl`. */
  readonly origin: string;
  /** What the browser read before, as the headers say it. */
  readonly ifMatch: string | null;
}

export type Reply =
  | {
      readonly kind: 'ok';
      readonly body: unknown;
      readonly issued?: IssuedSession;
      readonly browser?: BrowserToken;
      readonly etag?: string;
    }
  | { readonly kind: 'picture'; readonly svg: string; readonly etag: string }
  | { readonly kind: 'done'; readonly endsSession?: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Who may use a route: nobody in particular, a browser the server knows, an account, who leads the board in its path by one, or who has at least this role on the board in its path. */
export type Admittance = 'anyone' | 'session' | 'account' | 'leader' | Role;

/** One route of the API, apart from any web framework. */
export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly admits: Admittance;
  answer(request: ApiRequest): Promise<Reply>;
}

type RouteHead = Pick<Route, 'method' | 'path'>;

export const reply = (body: unknown): Reply => ({ kind: 'ok', body });
export const replyWithEtag = (body: unknown, etag: string): Reply => ({ kind: 'ok', body, etag });
export const replyWithSession = (body: unknown, issued: IssuedSession): Reply => ({ kind: 'ok', body, issued });
export const replyToSignIn = (body: unknown, issued: IssuedSession, browser: BrowserToken): Reply => ({
  kind: 'ok',
  body,
  issued,
  browser,
});
export const done: Reply = { kind: 'done' };
export const refuse = (...details: Parameters<typeof problem>): Reply => ({ kind: 'problem', problem: problem(...details) });

export function openRoute(head: RouteHead, answer: (request: ApiRequest) => Promise<Reply>): Route {
  return { ...head, admits: 'anyone', answer };
}

export function sessionRoute(head: RouteHead, answer: (session: StoredSession, request: ApiRequest) => Promise<Reply>): Route {
  return {
    ...head,
    admits: 'session',
    async answer(request) {
      return request.session === null ? refuse('notSignedIn') : answer(request.session, request);
    },
  };
}

export function accountRoute(head: RouteHead, answer: (accountId: string, request: ApiRequest) => Promise<Reply>): Route {
  return {
    ...head,
    admits: 'account',
    async answer(request) {
      if (request.session === null) return refuse('notSignedIn');
      const { accountId } = request.session;
      return accountId === null ? refuse('forbidden') : answer(accountId, request);
    },
  };
}

/** Makes routes under `/api/boards/:board`: who asks is resolved and the role checked before the answer is computed. */
export function createBoardRoute(resolveAccess: ResolveAccess) {
  return (head: RouteHead, role: Role, answer: (access: Access, request: ApiRequest) => Promise<Reply>): Route => ({
    ...head,
    admits: role,
    async answer(request) {
      const { board } = request.params;
      if (!isBoardId(board)) return refuse('notFound');
      const access = await resolveAccess(request.session, board);
      if (typeof access === 'string') return refuse(refusalCode(access));
      return isAtLeast(access.participant.role, role) ? answer(access, request) : refuse('forbidden');
    },
  });
}
export type BoardRoute = ReturnType<typeof createBoardRoute>;

export function refusalCode(
  refusal: AccessRefusal,
): 'notSignedIn' | 'forbidden' | 'notFound' | 'accessEnded' | 'removed' | 'boardDeleted' {
  return refusal === 'boardGone' ? 'notFound' : refusal;
}

/** Calls `use` with the parsed input, or answers which field is wrong. */
export async function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  use: (value: v.InferOutput<Schema>) => Promise<Reply>,
): Promise<Reply> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return use(result.output);
  const field = v.getDotPath(result.issues[0]);
  return refuse('invalidInput', field === null ? {} : { field });
}
