import { no, ok, type Result } from '@samenreis/shared/base';
import { type ProblemCode, problemSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';

/** Why a request came to nothing: what the server said, or that no usable answer came. */
export type RequestFailure =
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly field: string | null;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'noAnswer' };

export interface RestCall<Schema extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** ETag of what was read before, where somebody else may have changed it since. */
  readonly ifMatch?: string;
  /** What a good answer looks like; `null` for an answer without a body. */
  readonly answer: Schema;
}

export async function send<Schema extends v.GenericSchema>(
  fetch: typeof globalThis.fetch,
  { method, path, body, ifMatch, answer }: RestCall<Schema>,
): Promise<Result<v.InferOutput<Schema>, RequestFailure>> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    // fetch rejects with a TypeError when no connection could be made; anything else is a bug of ours.
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (response === null) return no({ kind: 'noAnswer' });
  const content = await readJson(response);
  if (!response.ok) return no(failureOf(content));
  const parsed = v.safeParse(answer, content);
  return parsed.success ? ok(parsed.output) : no({ kind: 'noAnswer' });
}

/** The body as JSON; null for none. A body that is no JSON comes from something between us and the server. */
async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  return response.json().catch(() => undefined);
}

function failureOf(content: unknown): RequestFailure {
  const problem = v.safeParse(problemSchema, content);
  if (!problem.success) return { kind: 'noAnswer' };
  const { code, field = null, retryAfterSeconds = null } = problem.output;
  return { kind: 'problem', code, field, retryAfterSeconds };
}
