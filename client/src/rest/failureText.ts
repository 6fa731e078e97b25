import { OPEN_INVITATIONS_MAX, type ProblemCode } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import { waitText } from '../i18n/waitText.ts';
import type { RequestFailure } from './restCall.ts';

/** What happened and what to do, in plain words. */
export function failureText(failure: RequestFailure): string {
  return failure.kind === 'noAnswer' ? m.problem_noAnswer() : PROBLEM_TEXTS[failure.code](failure.retryAfterSeconds);
}

type ProblemText = (retryAfterSeconds: number | null) => string;

const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  invalidInput: () => m.problem_invalidInput(),
  notSignedIn: () => m.problem_notSignedIn(),
  wrongCredentials: () => m.problem_wrongCredentials(),
  wrongPassword: () => m.problem_wrongPassword(),
  emailTaken: () => m.problem_emailTaken(),
  accountLinkInvalid: () => m.problem_accountLinkInvalid(),
  accountLinkUsed: () => m.problem_accountLinkUsed(),
  accountLinkExpired: () => m.problem_accountLinkExpired(),
  accountLinkRevoked: () => m.problem_accountLinkRevoked(),
  forbidden: () => m.problem_forbidden(),
  accessEnded: () => m.problem_accessEnded(),
  removed: () => m.problem_removed(),
  notRemovable: () => m.problem_notRemovable(),
  roleFixed: () => m.problem_roleFixed(),
  notFound: () => m.problem_notFound(),
  boardDeleted: () => m.problem_boardDeleted(),
  boardUnusable: () => m.problem_boardUnusable(),
  changedMeanwhile: () => m.problem_changedMeanwhile(),
  ifMatchMissing: () => m.problem_invalidInput(),
  lastLeader: () => m.problem_lastLeader(),
  noSuchAccount: () => m.problem_noSuchAccount(),
  tooManyLeaders: () => m.problem_tooManyLeaders(),
  setupDone: () => m.problem_setupDone(),
  setupLinkInvalid: () => m.problem_setupLinkInvalid(),
  invitationInvalid: () => m.problem_invitationInvalid(),
  invitationExpired: () => m.problem_invitationExpired(),
  invitationRevoked: () => m.problem_invitationRevoked(),
  invitationFull: () => m.problem_invitationFull(),
  codeUnknown: () => m.problem_codeUnknown(),
  joinsClosed: () => m.problem_joinsClosed(),
  takesPartAlready: () => m.problem_takesPartAlready(),
  handoverInvalid: () => m.problem_handoverInvalid(),
  tooManyInvitations: () => m.problem_tooManyInvitations({ count: OPEN_INVITATIONS_MAX }),
  tooManyParticipants: () => m.problem_tooManyParticipants(),
  tooManyBoards: () => m.problem_tooManyBoards(),
  joinsTooFast: (retryAfterSeconds) => m.problem_joinsTooFast({ wait: waitText(retryAfterSeconds ?? 60) }),
  tooManyRequests: (retryAfterSeconds) => m.problem_tooManyRequests({ wait: waitText(retryAfterSeconds ?? 60) }),
  tooLarge: () => m.problem_tooLarge(),
  crossSite: () => m.problem_crossSite(),
  storeFailed: () => m.problem_storeFailed(),
  serverError: () => m.problem_serverError(),
};
