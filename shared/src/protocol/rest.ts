import * as v from 'valibot';
import { type BoardId, isBoardId, isParticipantId, type ParticipantId } from '../base/index.ts';
import { BEGINNINGS, boardSchema, perspective, ROLES } from '../board/index.ts';

/**
 * Bodies and answers of the REST endpoints. The server parses every request with these and cuts every answer to them; the
 * client parses every answer. Which route takes and gives which is declared in the server's `rest` folder, from which
 * `docs/openapi.json` is made.
 *
 * An error is `application/problem+json` (RFC 9457): problemSchema with a code from PROBLEMS.
 */
export const boardId = v.custom<BoardId>(isBoardId, 'not a board id');
export const participantId = v.custom<ParticipantId>(isParticipantId, 'not a participant id');
const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A name people see: trimmed, no control characters. */
export const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^[^\p{Cc}]*$/u));
/** base64url of 32 random bytes. */
export const secretToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
export const role = v.picklist(ROLES);

export const PASSWORD_MIN = 12;
export const password = v.pipe(v.string(), v.minLength(PASSWORD_MIN), v.maxLength(200));
export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());

export const PROBLEMS = [
  'invalidInput',
  'notSignedIn',
  'wrongCredentials',
  'wrongPassword',
  'emailTaken',
  'accountLinkInvalid',
  'accountLinkUsed',
  'accountLinkExpired',
  'accountLinkRevoked',
  'forbidden',
  'accessEnded',
  'removed',
  'notRemovable',
  'roleFixed',
  'notFound',
  'boardDeleted',
  'boardUnusable',
  'changedMeanwhile',
  'ifMatchMissing',
  'lastLeader',
  'noSuchAccount',
  'tooManyLeaders',
  'setupDone',
  'setupLinkInvalid',
  'invitationInvalid',
  'invitationExpired',
  'invitationRevoked',
  'invitationFull',
  'codeUnknown',
  'joinsClosed',
  'takesPartAlready',
  'handoverInvalid',
  'tooManyInvitations',
  'tooManyParticipants',
  'tooManyBoards',
  'joinsTooFast',
  'tooManyRequests',
  'tooLarge',
  'crossSite',
  'storeFailed',
  'serverError',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(PROBLEMS),
  /** The field that was wrong, for `invalidInput`. */
  field: v.optional(v.string()),
  /** Seconds to wait, for `tooManyRequests` and `joinsTooFast`. */
  retryAfterSeconds: v.optional(v.number()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export const setupSchema = v.strictObject({ token: secretToken, name: personName, email, password });
/** The password of a sign-in is only bounded: a rule on length would tell something about accounts. */
export const signInSchema = v.strictObject({
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(200)),
});
export const meSchema = v.object({
  account: v.nullable(v.object({ name: v.string(), email: v.string() })),
  setupNeeded: v.boolean(),
  /** The server knows this browser: it was here before, so it may have boards. */
  hasSession: v.boolean(),
});
export type Me = v.InferOutput<typeof meSchema>;

export const boardSummarySchema = v.object({
  id: boardId,
  title: v.string(),
  changedAtMs: timeMs,
  /** In a list: whether one leads it by an account. */
  leads: v.optional(v.boolean()),
});
export type BoardSummary = v.InferOutput<typeof boardSummarySchema>;
export const boardListSchema = v.object({ boards: v.array(boardSummarySchema) });
export type BoardList = v.InferOutput<typeof boardListSchema>;

/** What a board is called; the same rule as inside the board. */
export const boardTitle = v.pipe(v.string(), v.trim(), boardSchema.entries.title);
export const newBoardSchema = v.strictObject({ title: boardTitle, template: v.picklist(BEGINNINGS) });
export type NewBoard = v.InferOutput<typeof newBoardSchema>;

export const boardInfoSchema = v.object({
  board: v.object({ id: boardId, title: v.string(), epoch: v.number() }),
  me: v.object({ participantId, name: v.string(), perspective, role }),
  /** Server time at the answer, to compute the clock's offset. */
  serverNowMs: timeMs,
});
export type BoardInfo = v.InferOutput<typeof boardInfoSchema>;
/** A ticket is good for one upgrade at `/sync/<board>?ticket=…`, until it expires. */
export const ticketSchema = v.object({ ticket: secretToken, expiresAtMs: timeMs });
export type Ticket = v.InferOutput<typeof ticketSchema>;
export const myselfSchema = v.strictObject({ name: v.optional(personName), perspective: v.optional(perspective) });

/**
 * Everybody who was ever admitted to the board, in order of arrival: the names behind the author ids in the document. Where
 * names are hidden, they are empty for who is no facilitator; the place in the list then tells people apart.
 */
export const rosterSchema = v.object({
  revision: v.number(),
  /** Whether names are hidden from participants and viewers. */
  namesHidden: v.optional(v.boolean(), false),
  participants: v.array(v.object({ participantId, name: v.string(), perspective, role })),
});
export type Roster = v.InferOutput<typeof rosterSchema>;

export const namesSchema = v.strictObject({ hidden: v.boolean() });
export type NamesSetting = v.InferOutput<typeof namesSchema>;

/** `member` has access, `ended` left or came by a link that ended, `removed` is kept out by a facilitator. */
export const participantStatus = v.picklist(['member', 'ended', 'removed']);
/** A page of everybody who was ever admitted, in order of arrival, as facilitators see them. */
export const participantListSchema = v.object({
  participants: v.array(
    v.object({
      participantId,
      name: v.string(),
      perspective,
      role,
      status: participantStatus,
      /** Leads the board by an account: cannot be removed. */
      leads: v.boolean(),
    }),
  ),
  /** The cursor of the page that follows; null on the last. */
  next: v.nullable(participantId),
});
/** `cursor`: what the page before gave as its `next`. */
export const participantQuerySchema = v.strictObject({ cursor: v.optional(participantId) });
export const PARTICIPANTS_A_PAGE = 100;
export type ParticipantList = v.InferOutput<typeof participantListSchema>;

/** From whose side somebody looks, when a facilitator sets it. */
export const sideSchema = v.strictObject({ perspective });

/** Whether somebody leads along, when a facilitator decides it. */
export const leadingSchema = v.strictObject({ leads: v.boolean() });

/** Invitations of a board that let people in at once: beyond, one has to go first. */
export const OPEN_INVITATIONS_MAX = 100;
/** Lifetime of an invitation: an hour to 90 days. */
export const newInvitationSchema = v.strictObject({
  role,
  expiresInHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_160)),
  maxUses: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))), null),
});
export const invitationSchema = v.object({
  id: v.string(),
  role,
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  revokedAtMs: v.nullable(timeMs),
  /** By the server's clock, whatever the device's says. */
  expired: v.boolean(),
  uses: v.number(),
  maxUses: v.nullable(v.number()),
  /** `<base>/meedoen#<token>`; null where the server cannot show it again. */
  link: v.nullable(v.string()),
  /** As it is shown, in two halves; null for an invitation without one. */
  code: v.nullable(v.string()),
});
export type Invitation = v.InferOutput<typeof invitationSchema>;
/** With the day for which the board is planned, which a link should outlast; null for none. */
export const invitationListSchema = v.object({ invitations: v.array(invitationSchema), plannedOn: v.nullable(v.string()) });
export type InvitationList = v.InferOutput<typeof invitationListSchema>;
export const createdInvitationSchema = v.object({ invitation: invitationSchema, link: v.string() });
export type CreatedInvitation = v.InferOutput<typeof createdInvitationSchema>;

export const joinTokenSchema = v.strictObject({ token: secretToken });
export const joinInfoSchema = v.object({
  boardTitle: v.string(),
  facilitatorName: v.string(),
  /** The day of the session, as in `2026-07-08`; null where none was chosen. */
  plannedOn: v.nullable(v.string()),
  /** How long the agenda takes, or while it is walked takes still; null where there is none, and when it is over. */
  minutes: v.nullable(v.number()),
  /** Whether the session has begun and is not over. */
  underway: v.boolean(),
  /** Whether who leads has closed the board: it is there to be read. */
  closed: v.boolean(),
  role,
  /** Until when the access lasts that the invitation gives. */
  accessUntilMs: timeMs,
  /** Set when this browser already takes part: joining resumes it. */
  resumes: v.nullable(v.object({ name: v.string(), perspective })),
});
export type JoinInfo = v.InferOutput<typeof joinInfoSchema>;
/** Whether anybody new is let in; who takes part already comes back in any case. */
export const doorSchema = v.strictObject({ open: v.boolean() });
export type Door = v.InferOutput<typeof doorSchema>;
/** What somebody typed, as it was typed; `readInviteCode` reads it. */
export const joinCodeSchema = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)) });
/** `<base>/verder#<token>`: whoever opens it and agrees goes on as this participant, once, until it expires. */
export const handoverSchema = v.object({ link: v.string(), expiresAtMs: timeMs });
export type Handover = v.InferOutput<typeof handoverSchema>;
export const continueInfoSchema = v.object({ boardTitle: v.string(), name: v.string(), role });
export type ContinueInfo = v.InferOutput<typeof continueInfoSchema>;
export const joinSchema = v.strictObject({ token: secretToken, name: personName, perspective });
