import type { Result } from '@samenreis/shared/base';
import {
  type accountChangeSchema,
  type ColleagueInfo,
  type ColleagueLink,
  type ColleagueList,
  colleagueInfoSchema,
  colleagueLinkSchema,
  colleagueListSchema,
  type Me,
  meSchema,
  type passwordChangeSchema,
  type ResetInfo,
  resetInfoSchema,
  type resetSchema,
  type setupSchema,
} from '@samenreis/shared/protocol';
import { useMemo } from 'react';
import * as v from 'valibot';
import { useServices } from '../app/services.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import type { RestClient } from '../rest/restClient.ts';

/** What people do with an account of their own, and with the links that make one. */
export interface AccountClient {
  changeAccount(body: v.InferInput<typeof accountChangeSchema>): Promise<Result<Me, RequestFailure>>;
  changePassword(body: v.InferInput<typeof passwordChangeSchema>): Promise<Result<null, RequestFailure>>;
  signOutEverywhere(): Promise<Result<null, RequestFailure>>;
  colleagues(): Promise<Result<ColleagueList, RequestFailure>>;
  inviteColleague(): Promise<Result<ColleagueLink, RequestFailure>>;
  revokeColleague(id: string): Promise<Result<null, RequestFailure>>;
  resetInfo(token: string): Promise<Result<ResetInfo, RequestFailure>>;
  resetPassword(body: v.InferInput<typeof resetSchema>): Promise<Result<null, RequestFailure>>;
  colleagueInfo(token: string): Promise<Result<ColleagueInfo, RequestFailure>>;
  joinAsColleague(body: v.InferInput<typeof setupSchema>): Promise<Result<Me, RequestFailure>>;
}

const nothing = v.null();

/** The same one as long as the page is there, so that what it asks is not asked anew. */
export function useAccountClient(): AccountClient {
  const { rest } = useServices();
  return useMemo(() => createAccountClient(rest), [rest]);
}

function createAccountClient({ call }: Pick<RestClient, 'call'>): AccountClient {
  const mine = '/api/account';
  return {
    changeAccount: (body) => call({ method: 'PATCH', path: mine, body, answer: meSchema }),
    changePassword: (body) => call({ method: 'POST', path: `${mine}/password`, body, answer: nothing }),
    signOutEverywhere: () => call({ method: 'POST', path: `${mine}/sign-out`, body: {}, answer: nothing }),
    colleagues: () => call({ method: 'GET', path: `${mine}/colleagues`, answer: colleagueListSchema }),
    inviteColleague: () => call({ method: 'POST', path: `${mine}/colleagues`, body: {}, answer: colleagueLinkSchema }),
    revokeColleague: (id) => call({ method: 'DELETE', path: `${mine}/colleagues/${encodeURIComponent(id)}`, answer: nothing }),
    resetInfo: (token) => call({ method: 'POST', path: '/api/reset/info', body: { token }, answer: resetInfoSchema }),
    resetPassword: (body) => call({ method: 'POST', path: '/api/reset', body, answer: nothing }),
    colleagueInfo: (token) => call({ method: 'POST', path: '/api/colleague/info', body: { token }, answer: colleagueInfoSchema }),
    joinAsColleague: (body) => call({ method: 'POST', path: '/api/colleague', body, answer: meSchema }),
  };
}
