import { isBoardId, no, ok, type Result } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import type { ProblemCode } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { type Access, type AccessRefusal, isAtLeast, type ResolveAccess } from '../identity/access.ts';
import type { StoredSession } from '../storage/index.ts';
import type { Admittance, Declaration } from './declaration.ts';
import { type ProblemReply, type Reply, type ReplyOf, refuse } from './reply.ts';

/** A request as it comes in: nothing of it is trusted but the session. */
export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly session: StoredSession | null;
  /** What the session's cookie holds, also where no session is stored of it. */
  readonly sessionToken: string | null;
  /** What the browser says it is known by from signing in before. */
  readonly browserToken: string | null;
  /** Origin for links that are handed out, such as `https://klantreis.gemeente.nl`. */
  readonly origin: string;
  /** Where it comes from, as far as the trusted proxies say; never logged or stored. Empty when the socket is gone. */
  readonly address: string;
  /** What the browser read before, as the headers say it. */
  readonly ifMatch: string | null;
}

/** A request as a route's answer sees it: parsed by its declaration. */
export interface Asked<D extends Declaration> extends Omit<ApiRequest, 'body' | 'query' | 'ifMatch'> {
  readonly body: D extends { readonly body: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : undefined;
  readonly query: D extends { readonly query: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : undefined;
  /** Empty where the declaration does not ask for it. */
  readonly ifMatch: string;
}

/** One route of the API, apart from any web framework. */
export interface Route {
  readonly declaration: Declaration;
  readonly admits: Admittance;
  answer(request: ApiRequest): Promise<Reply>;
}

type Admit<Caller> = (request: ApiRequest) => Promise<Result<Caller, ProblemCode>>;

/** Who asks is admitted first, then what was asked is parsed, then it is answered, then the answer is cut to what was declared. */
export function createRoute<Caller, const D extends Declaration>(
  declaration: D,
  admits: Admittance,
  admit: Admit<Caller>,
  answer: (caller: Caller, asked: Asked<D>) => Promise<ReplyOf<D>>,
): Route {
  return {
    declaration,
    admits,
    async answer(request) {
      const caller = await admit(request);
      if (!caller.ok) return refuse(caller.reason);
      const asked = read(declaration, request);
      return asked.ok ? cut(declaration, await answer(caller.value, asked.value)) : asked.reason;
    },
  };
}

export function openRoute<const D extends Declaration>(declaration: D, answer: (asked: Asked<D>) => Promise<ReplyOf<D>>): Route {
  return createRoute(
    declaration,
    'anyone',
    async () => ok(null),
    (_, asked) => answer(asked),
  );
}

export function sessionRoute<const D extends Declaration>(
  declaration: D,
  answer: (session: StoredSession, asked: Asked<D>) => Promise<ReplyOf<D>>,
): Route {
  return createRoute(declaration, 'session', async ({ session }) => (session === null ? no('notSignedIn') : ok(session)), answer);
}

export function accountRoute<const D extends Declaration>(
  declaration: D,
  answer: (accountId: string, asked: Asked<D>) => Promise<ReplyOf<D>>,
): Route {
  const admit: Admit<string> = async ({ session }) => {
    if (session === null) return no('notSignedIn');
    return session.accountId === null ? no('forbidden') : ok(session.accountId);
  };
  return createRoute(declaration, 'account', admit, answer);
}

/** Makes routes under `/api/boards/:board`: who asks is resolved and the role checked before the answer is computed. */
export function createBoardRoute(resolveAccess: ResolveAccess) {
  return <const D extends Declaration>(
    declaration: D,
    role: Role,
    answer: (access: Access, asked: Asked<D>) => Promise<ReplyOf<D>>,
  ): Route => {
    const admit: Admit<Access> = async ({ params: { board }, session }) => {
      if (!isBoardId(board)) return no('notFound');
      const access = await resolveAccess(session, board);
      if (typeof access === 'string') return no(refusalCode(access));
      return isAtLeast(access.participant.role, role) ? ok(access) : no('forbidden');
    };
    return createRoute(declaration, role, admit, answer);
  };
}
export type BoardRoute = ReturnType<typeof createBoardRoute>;

export function refusalCode(
  refusal: AccessRefusal,
): 'notSignedIn' | 'forbidden' | 'notFound' | 'accessEnded' | 'removed' | 'boardDeleted' {
  return refusal === 'boardGone' ? 'notFound' : refusal;
}

function read<D extends Declaration>(
  declaration: D,
  request: ApiRequest,
): Result<Asked<D>, ProblemReply<'invalidInput' | 'ifMatchMissing'>> {
  const body = parse(declaration.body, request.body);
  if (!body.ok) return body;
  const query = parse(declaration.query, request.query);
  if (!query.ok) return query;
  if (declaration.ifMatch && request.ifMatch === null) return no(refuse('ifMatchMissing'));
  const asked = { ...request, body: body.value, query: query.value, ifMatch: request.ifMatch ?? '' };
  // What was parsed has the types of the declaration's schemas, which the compiler cannot follow through their absence.
  return ok(asked as Asked<D>);
}

function parse(schema: v.GenericSchema | undefined, input: unknown): Result<unknown, ProblemReply<'invalidInput'>> {
  if (schema === undefined) return ok(undefined);
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return ok(result.output);
  const field = v.getDotPath(result.issues[0]);
  return no(refuse('invalidInput', field === null ? {} : { field }));
}

/** What was not declared is not sent. An answer of another form is a bug; it is named without its values, for it is logged. */
function cut({ answer, method, path }: Declaration, given: Reply): Reply {
  if (given.kind !== 'ok' || typeof answer === 'string') return given;
  const result = v.safeParse(answer, given.body, { abortEarly: true });
  if (result.success) return { ...given, body: result.output };
  throw new Error(`the answer of ${method} ${path} is not as declared at ${v.getDotPath(result.issues[0])}`);
}
