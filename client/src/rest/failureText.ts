import { assertNever } from '@samenreis/shared/base';
import type { ProblemCode } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from './restCall.ts';

/** What happened and what to do, in plain words. */
export function failureText(failure: RequestFailure): string {
  return failure.kind === 'noAnswer' ? m.problem_noAnswer() : problemText(failure.code, failure.retryAfterSeconds);
}

function problemText(code: ProblemCode, retryAfterSeconds: number | null): string {
  switch (code) {
    case 'invalidInput':
      return m.problem_invalidInput();
    case 'notSignedIn':
      return m.problem_notSignedIn();
    case 'wrongCredentials':
      return m.problem_wrongCredentials();
    case 'forbidden':
      return m.problem_forbidden();
    case 'accessEnded':
      return m.problem_accessEnded();
    case 'notFound':
      return m.problem_notFound();
    case 'setupDone':
      return m.problem_setupDone();
    case 'setupLinkInvalid':
      return m.problem_setupLinkInvalid();
    case 'invitationInvalid':
      return m.problem_invitationInvalid();
    case 'invitationExpired':
      return m.problem_invitationExpired();
    case 'invitationRevoked':
      return m.problem_invitationRevoked();
    case 'invitationFull':
      return m.problem_invitationFull();
    case 'tooManyParticipants':
      return m.problem_tooManyParticipants();
    case 'joinsTooFast':
      return m.problem_joinsTooFast({ seconds: retryAfterSeconds ?? 60 });
    case 'tooManyRequests':
      return m.problem_tooManyRequests({ seconds: retryAfterSeconds ?? 60 });
    case 'tooLarge':
      return m.problem_tooLarge();
    case 'crossSite':
      return m.problem_crossSite();
    case 'storeFailed':
      return m.problem_storeFailed();
    case 'serverError':
      return m.problem_serverError();
    default:
      return assertNever(code);
  }
}
