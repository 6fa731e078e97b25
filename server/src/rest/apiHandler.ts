import type { Problem } from '@samenreis/shared/protocol';
import type { Request, RequestHandler, Response } from 'express';
import type { SessionCookie } from '../identity/sessionCookie.ts';
import type { IssuedSession, Sessions } from '../identity/sessions.ts';
import type { StoredSession } from '../storage/index.ts';
import { problem } from './problem.ts';
import type { LimitRequests } from './rateLimits.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';
import { sendPicture } from './sendPicture.ts';
import { sendProblem } from './sendProblem.ts';

export interface ApiParts {
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly browserCookie: SessionCookie;
  readonly limitRequests: LimitRequests;
  /** Origin for links handed out in answer to this request. */
  readonly originFor: (host: string | undefined) => string;
}

/** Who asks, how often, then the route, then the answer: the order is the same for every route. */
export function createApiHandler({
  sessions,
  cookie,
  browserCookie,
  limitRequests,
  originFor,
}: ApiParts): (route: Route) => RequestHandler {
  const setCookie = (response: Response, { token }: Pick<IssuedSession, 'token'>): void => {
    response.append('Set-Cookie', cookie.set(token, sessions.lifetimeMs));
  };

  const keepAlive = async (request: Request, response: Response, session: StoredSession): Promise<void> => {
    const token = cookie.read(request.headers.cookie);
    if (token !== null && (await sessions.keepAlive(session))) setCookie(response, { token });
  };

  const send = async (request: Request, response: Response, answer: Reply, session: StoredSession | null): Promise<void> => {
    if (answer.kind === 'problem') return sendProblem(response, problem(answer.code, answer.details));
    if (answer.kind === 'done') {
      if (answer.endsSession) response.append('Set-Cookie', cookie.clear());
      response.status(204).end();
      return;
    }
    if (answer.kind === 'picture') {
      if (session !== null) await keepAlive(request, response, session);
      return sendPicture(request, response, answer);
    }
    if (answer.etag !== undefined) response.setHeader('ETag', answer.etag);
    if (answer.browser) response.append('Set-Cookie', browserCookie.set(answer.browser.token, answer.browser.lifetimeMs));
    if (answer.issued) setCookie(response, answer.issued);
    else if (session !== null) await keepAlive(request, response, session);
    response.json(answer.body);
  };

  return (route) => async (request, response) => {
    const sessionToken = cookie.read(request.headers.cookie);
    const session = sessionToken === null ? null : await sessions.find(sessionToken);
    const waitSeconds = await limitRequests({ sessionId: session?.id ?? null, address: request.ip ?? '' });
    if (waitSeconds !== null) {
      sendProblem(response, tooMany(waitSeconds));
      return;
    }
    const { params, query, body } = request;
    const answer = await route.answer({
      params: stringsOf(params),
      query,
      body,
      session,
      sessionToken,
      browserToken: browserCookie.read(request.headers.cookie),
      origin: originFor(request.headers.host),
      address: request.ip ?? '',
      ifMatch: request.headers['if-match'] ?? null,
    });
    await send(request, response, answer, session);
  };
}

function tooMany(retryAfterSeconds: number): Problem {
  return problem('tooManyRequests', { retryAfterSeconds });
}

/** Our paths have no wildcard, the only parameter that is a list. */
function stringsOf(params: Request['params']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
