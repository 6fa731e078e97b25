import { type BoardId, type Clock, no, ok, type ParticipantId, type Result } from '@samenreis/shared/base';
import type { Perspective } from '@samenreis/shared/board';
import type { CloseReason } from '@samenreis/shared/protocol';
import type { Store, StoredBoard, StoredInvitation, StoredParticipant, StoredSession } from '../storage/index.ts';
import { type Access, findParticipant, hasAccess, isAtLeast } from './access.ts';
import type { InTurn } from './inTurn.ts';
import type { OpenInvitation } from './invitations.ts';
import type { CountJoin } from './joinRate.ts';
import { newParticipantId } from './randomId.ts';

/**
 * People who have access to one board at the same time: two full town halls. Each may write as much as a person writes, so who
 * could be endless people could write without end.
 */
export const MAX_PARTICIPANTS = 500;

export type JoinRefusal =
  | { readonly code: 'invitationFull' | 'tooManyParticipants' | 'removed' | 'joinsClosed' }
  | { readonly code: 'joinsTooFast'; readonly retryAfterSeconds: number };

export interface Introduction {
  readonly name: string;
  readonly perspective: Perspective;
}

/** What has to happen to open sockets when somebody changes or goes. */
export interface Doors {
  /** Somebody came or is called differently now: the others see it. */
  rosterChanged(board: BoardId, participant: StoredParticipant): void;
  /** From now on names are hidden from who is no facilitator, or shown again. */
  namesChanged(board: BoardId, areHidden: boolean): void;
  /** Closes what everybody has open of this board. */
  closeBoard(board: BoardId, reason: CloseReason): void;
  /** Closes what this participant has open. */
  close(board: BoardId, participant: ParticipantId, reason: CloseReason): void;
}

export interface Participation {
  /** Joins, or takes up again what this browser or account has on the board already. */
  join(open: OpenInvitation, session: StoredSession, who: Introduction): Promise<Result<Access, JoinRefusal>>;
  introduce(access: Access, change: Partial<Introduction>): Promise<Access>;
  /** @returns false for who leads the board by account: leading does not end by leaving */
  leave(access: Access): Promise<boolean>;
  /** Ends the access of everybody who came by this invitation. */
  endAccess(board: BoardId, invitationId: string): Promise<void>;
  /** Whether nobody new is let in for now. */
  isDoorClosed(board: BoardId): Promise<boolean>;
  /** What this session already has on the board, valid or not. */
  existing(session: StoredSession, board: BoardId): Promise<StoredParticipant | null>;
  /** Boards this session can enter by having joined them, in this browser or by its account. */
  boardsOf(session: StoredSession): Promise<readonly StoredBoard[]>;
  /** Finds all that a session may have open now; the function it gives closes it, once the session has ended. */
  socketsOf(session: StoredSession): Promise<() => void>;
}

export interface ParticipationParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly countJoin: CountJoin;
  readonly doors: Doors;
}

export function createParticipation({ store, clock, inTurn, countJoin, doors }: ParticipationParts): Participation {
  const update = async (participant: StoredParticipant, change: ParticipantChange): Promise<StoredParticipant> => {
    await store.participants.update(participant.id, change);
    return { ...participant, ...change };
  };

  const admit = async (open: OpenInvitation, session: StoredSession, who: Introduction): Promise<Result<Access, JoinRefusal>> => {
    const { invitation, board } = open;
    const existing = await findParticipant(store, session, board.id);
    if (existing !== null && existing.blockedAtMs !== null) return no({ code: 'removed' });
    const hasPlace = existing !== null && hasAccess(existing, clock.nowMs());
    if (hasPlace && offersNothingNew(invitation, existing)) return ok({ board, participant: await update(existing, who) });
    if (hasPlace) return enter(open, session, who, existing);
    if (await store.boards.hasClosedDoor(board.id)) return no({ code: 'joinsClosed' });
    const retryAfterSeconds = await countJoin(invitation.id);
    if (retryAfterSeconds !== null) return no({ code: 'joinsTooFast', retryAfterSeconds });
    // One after another, so that nobody slips in between the count and the place.
    return inTurn(board.id, async () => {
      const taken = await store.participants.countWithAccess(board.id, clock.nowMs());
      return taken < MAX_PARTICIPANTS ? enter(open, session, who, existing) : no({ code: 'tooManyParticipants' });
    });
  };

  const enter = async (
    { invitation, board }: OpenInvitation,
    session: StoredSession,
    who: Introduction,
    existing: StoredParticipant | null,
  ): Promise<Result<Access, JoinRefusal>> => {
    if (!(await store.invitations.use(invitation.id))) return no({ code: 'invitationFull' });
    if (existing !== null) {
      const participant = await update(existing, { ...who, ...granted(invitation) });
      // Open sockets know the old role and the old end: they come back with the new one.
      doors.close(board.id, participant.id, 'serviceRestart');
      return ok({ board, participant });
    }
    const participant = newParticipant(invitation, session, who, clock.nowMs());
    if (!(await store.participants.create(participant))) throw new Error('takes part already, though not found in its own turn');
    return ok({ board, participant });
  };

  const everywhere = async ({ id, accountId }: StoredSession) => ({
    byBrowser: await store.participants.listBySession(id),
    byAccount: accountId === null ? [] : await store.participants.listByAccount(accountId),
  });

  return {
    async join(open, session, who) {
      // Two tabs that join at once are one participant and take one place.
      const joined = await inTurn(`${open.board.id} ${session.accountId ?? session.id}`, () => admit(open, session, who));
      if (joined.ok) doors.rosterChanged(open.board.id, joined.value.participant);
      return joined;
    },
    async introduce({ board, participant }, change) {
      const changed = await update(participant, change);
      doors.rosterChanged(board.id, changed);
      return { board, participant: changed };
    },
    async leave({ board, participant }) {
      if (participant.accessUntilMs === null) return false;
      const gone = await update(participant, { removedAtMs: clock.nowMs() });
      doors.close(board.id, participant.id, 'accessEnded');
      // The others read no name of who is gone.
      doors.rosterChanged(board.id, gone);
      return true;
    },
    async endAccess(board, invitationId) {
      const nowMs = clock.nowMs();
      for (const participant of await store.participants.listByInvitation(invitationId)) {
        if (participant.accessUntilMs === null || !hasAccess(participant, nowMs)) continue;
        await update(participant, { removedAtMs: nowMs });
        doors.close(board, participant.id, 'accessEnded');
      }
    },
    isDoorClosed: (board) => store.boards.hasClosedDoor(board),
    existing: (session, board) => findParticipant(store, session, board),
    async boardsOf(session) {
      const { byBrowser, byAccount } = await everywhere(session);
      const nowMs = clock.nowMs();
      const open = [...byBrowser, ...byAccount].filter((participant) => hasAccess(participant, nowMs));
      const boards = await Promise.all(open.map(({ boardId }) => store.boards.find(boardId)));
      return boards.filter((board) => board !== null);
    },
    async socketsOf(session) {
      const { byBrowser, byAccount } = await everywhere(session);
      return () => {
        for (const { id, boardId } of byBrowser) doors.close(boardId, id, 'notSignedIn');
        // Not a final code: it would also end the account's other browsers. These come back; the one signed out cannot.
        for (const { id, boardId } of byAccount) doors.close(boardId, id, 'serviceRestart');
      };
    },
  };
}

type ParticipantChange = Partial<
  Pick<StoredParticipant, 'name' | 'perspective' | 'role' | 'invitationId' | 'accessUntilMs' | 'removedAtMs'>
>;

/** Whether the link gives no more than the access somebody has: then it is resuming, which takes no place. */
function offersNothingNew(invitation: StoredInvitation, existing: StoredParticipant): boolean {
  const lastsAsLong = existing.accessUntilMs === null || existing.accessUntilMs >= invitation.expiresAtMs;
  // A link for less never lengthens what a link for more gave.
  return existing.role === invitation.role ? lastsAsLong : isAtLeast(existing.role, invitation.role);
}

function granted({ role, id, expiresAtMs }: StoredInvitation): ParticipantChange {
  return { role, invitationId: id, accessUntilMs: expiresAtMs, removedAtMs: null };
}

function newParticipant(
  invitation: StoredInvitation,
  session: StoredSession,
  { name, perspective }: Introduction,
  nowMs: number,
): StoredParticipant {
  return {
    id: newParticipantId(),
    boardId: invitation.boardId,
    name,
    perspective,
    role: invitation.role,
    accountId: session.accountId,
    // With an account the participation follows the account, to its other browsers too.
    sessionId: session.accountId === null ? session.id : null,
    invitationId: invitation.id,
    createdAtMs: nowMs,
    accessUntilMs: invitation.expiresAtMs,
    removedAtMs: null,
    blockedAtMs: null,
  };
}
