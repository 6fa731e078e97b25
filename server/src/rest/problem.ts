import type { Problem, ProblemCode } from '@samenreis/shared/protocol';

interface ProblemKind {
  readonly status: number;
  /** For whoever reads the traffic; people get the client's translation of the code. */
  readonly title: string;
}

const KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalidInput: { status: 400, title: 'The request does not have the expected form.' },
  notSignedIn: { status: 401, title: 'Sign in or join by a link first.' },
  wrongCredentials: { status: 401, title: 'The e-mail address or the password is wrong.' },
  wrongPassword: { status: 403, title: 'The present password is wrong.' },
  emailTaken: { status: 409, title: 'An account with this e-mail address exists already.' },
  accountLinkInvalid: { status: 404, title: 'There is no such link.' },
  accountLinkUsed: { status: 410, title: 'The link was used.' },
  accountLinkExpired: { status: 410, title: 'The link has expired.' },
  accountLinkRevoked: { status: 410, title: 'The link was revoked.' },
  forbidden: { status: 403, title: 'Your role does not allow this.' },
  accessEnded: { status: 403, title: 'Your access to this board has ended.' },
  removed: { status: 403, title: 'A facilitator removed you from this board.' },
  notRemovable: { status: 409, title: 'Neither yourself nor who leads the board can be removed.' },
  roleFixed: { status: 409, title: 'Who looks on, leads the board by an account, or asks this about themselves keeps that role.' },
  notFound: { status: 404, title: 'There is nothing here.' },
  boardDeleted: { status: 410, title: 'This board was deleted.' },
  boardUnusable: { status: 409, title: 'This board is damaged or of a later release, and cannot be changed or copied.' },
  changedMeanwhile: { status: 412, title: 'Somebody else changed this since you read it.' },
  ifMatchMissing: { status: 428, title: 'Say in If-Match what you read before.' },
  lastLeader: { status: 409, title: 'Nobody else leads this board.' },
  noSuchAccount: { status: 404, title: 'Nobody can be reached here by this address.' },
  tooManyLeaders: { status: 409, title: 'As many accounts as can lead a board lead this one.' },
  setupDone: { status: 409, title: 'The first account exists already.' },
  setupLinkInvalid: { status: 403, title: 'This is not the link of the server as it runs now.' },
  invitationInvalid: { status: 404, title: 'There is no such invitation.' },
  invitationExpired: { status: 410, title: 'The invitation has expired.' },
  invitationRevoked: { status: 410, title: 'The invitation was revoked.' },
  invitationFull: { status: 409, title: 'Everybody this invitation was meant for has joined.' },
  codeUnknown: { status: 404, title: 'There is no invitation with this code.' },
  joinsClosed: { status: 403, title: 'Nobody new is let in at the moment.' },
  takesPartAlready: { status: 409, title: 'This browser takes part in the board already, as somebody else.' },
  handoverInvalid: { status: 410, title: 'This link to go on with was used, or is too old.' },
  tooManyInvitations: { status: 409, title: 'As many invitations as a board can have let people in.' },
  tooManyParticipants: { status: 409, title: 'As many people as a board can hold take part in it.' },
  tooManyBoards: { status: 409, title: 'As many boards as one account can lead exist already.' },
  joinsTooFast: { status: 429, title: 'Too many people join by this invitation at once; wait a moment.' },
  tooManyRequests: { status: 429, title: 'Too many requests; wait a moment.' },
  tooLarge: { status: 413, title: 'The request is too large.' },
  crossSite: { status: 403, title: 'The request comes from a page of another site.' },
  storeFailed: { status: 503, title: 'It could not be stored; nothing was changed.' },
  serverError: { status: 500, title: 'Something went wrong on the server.' },
};

/** RFC 9457; the code is what clients act on, so the type says no more than that. */
export function problem(code: ProblemCode, details: Pick<Problem, 'field' | 'retryAfterSeconds'> = {}): Problem {
  return { type: 'about:blank', ...KINDS[code], code, ...details };
}
