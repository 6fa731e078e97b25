import { no, type Result } from '@samenreis/shared/base';
import { secretToken } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { RequestFailure } from '../rest/restCall.ts';

/** A link that was cut off is told so without asking the server. */
export async function askWithToken<Value>(
  token: string,
  ask: (token: string) => Promise<Result<Value, RequestFailure>>,
): Promise<Result<Value, RequestFailure>> {
  if (v.is(secretToken, token)) return ask(token);
  return no({ kind: 'problem', code: 'accountLinkInvalid', field: null, retryAfterSeconds: null });
}
