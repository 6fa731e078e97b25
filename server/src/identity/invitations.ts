import { type BoardId, type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import { OPEN_INVITATIONS_MAX } from '@samenreis/shared/protocol';
import type { Store, StoredBoard, StoredInvitation, StoredParticipant } from '../storage/index.ts';
import type { Access } from './access.ts';
import { type Audit, doneBy } from './audit.ts';
import type { InTurn } from './inTurn.ts';
import type { InviteSecrets } from './inviteSecrets.ts';
import { newRowId } from './randomId.ts';
import { hashToken } from './secretToken.ts';

const HOUR_MS = 3_600_000;

export interface NewInvitation {
  readonly role: Role;
  readonly expiresInHours: number;
  readonly maxUses: number | null;
}

export type InvitationRefusal = 'invitationInvalid' | 'invitationRevoked' | 'invitationExpired' | 'boardDeleted';

/** An invitation as facilitators see it, with what lets people in; null where this server cannot tell it any more. */
export interface ShownInvitation {
  readonly invitation: StoredInvitation;
  readonly token: string | null;
  readonly code: string | null;
  readonly isExpired: boolean;
}

/** An invitation that can be used now, and what it invites to. */
export interface OpenInvitation {
  readonly invitation: StoredInvitation;
  readonly board: StoredBoard;
}

export interface InvitedFor {
  readonly facilitatorName: string;
  readonly plannedOn: string | null;
  /** Of the agenda, or what is left of it while it is walked; null where there is none, and when it is over. */
  readonly minutes: number | null;
  /** Whether the session has begun and is not over. */
  readonly underway: boolean;
  /** Whether the board is closed. */
  readonly closed: boolean;
}

export interface Invitations {
  create(by: Access, input: NewInvitation): Promise<Result<ShownInvitation, 'tooManyInvitations'>>;
  list(by: Access): Promise<readonly ShownInvitation[]>;
  /** @returns false when the board has no such invitation that still works */
  revoke(by: Access, id: string): Promise<boolean>;
  open(token: string): Promise<Result<OpenInvitation, InvitationRefusal>>;
  /** @param code - as `readInviteCode` gives it. @returns the token of its link */
  openByCode(code: string): Promise<Result<string, InvitationRefusal>>;
  /** The day for which the board is planned, such as `2026-11-25`; null for none. */
  plannedOn(board: BoardId): Promise<string | null>;
  /** Who invites, for which day as far as one was chosen, and how long the agenda takes. */
  introduction(invitation: StoredInvitation): Promise<InvitedFor>;
}

export interface InvitationParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly secrets: InviteSecrets;
  readonly audit: Pick<Audit, 'note'>;
  readonly lengthOf: (board: BoardId) => Promise<Pick<InvitedFor, 'minutes' | 'underway'>>;
}

export function createInvitations({ store, clock, inTurn, secrets, audit, lengthOf }: InvitationParts): Invitations {
  /** A facilitator who joined by a link invites in the name of the account behind that link. */
  const responsibleAccount = async ({ participant }: Access): Promise<string> => {
    if (participant.accountId !== null) return participant.accountId;
    const own = (await store.invitations.listByBoard(participant.boardId)).find(({ id }) => id === participant.invitationId);
    if (own === undefined) throw new Error('a participant without an account came by no invitation');
    return own.createdByAccountId;
  };

  const show = (invitation: StoredInvitation): ShownInvitation => {
    const [token, code] = [secrets.tokenOf(invitation.id), secrets.codeOf(invitation.id)];
    // Made with another key, before there was one, or without a code: what would be derived now opens nothing.
    return {
      invitation,
      isExpired: invitation.expiresAtMs <= clock.nowMs(),
      token: hashToken(token) === invitation.tokenHash ? token : null,
      code: secrets.hashCode(code) === invitation.codeHash ? code : null,
    };
  };

  const isFull = async ({ board }: Access): Promise<boolean> => {
    const open = (await store.invitations.listByBoard(board.id)).filter((one) => isOpen(one, clock.nowMs()));
    return open.length >= OPEN_INVITATIONS_MAX;
  };

  const make = async (by: Access, { role, expiresInHours, maxUses }: NewInvitation): Promise<ShownInvitation> => {
    const nowMs = clock.nowMs();
    const terms = {
      boardId: by.board.id,
      role,
      createdByAccountId: await responsibleAccount(by),
      createdAtMs: nowMs,
      expiresAtMs: notBeyond(nowMs + expiresInHours * HOUR_MS, by.participant),
      revokedAtMs: null,
      uses: 0,
      maxUses,
    };
    for (;;) {
      const id = newRowId();
      const [token, code] = [secrets.tokenOf(id), secrets.codeOf(id)];
      // Leading a board is too much to be read from a wall, or guessed: the link alone opens it.
      const short = role === 'facilitator' ? token : code;
      const invitation = { ...terms, id, tokenHash: hashToken(token), codeHash: secrets.hashCode(short) };
      // Another invitation has this code: the next id has another one.
      if (!(await store.invitations.create(invitation))) continue;
      await audit.note('invitationMade', { ...doneBy(by), subjectId: id });
      return show(invitation);
    }
  };

  const usable = async (invitation: StoredInvitation | null): Promise<Result<OpenInvitation, InvitationRefusal>> => {
    if (invitation === null) return no('invitationInvalid');
    // Before what is wrong with the link: a new link to the board would not help.
    if (await store.cards.isDeleted(invitation.boardId)) return no('boardDeleted');
    if (invitation.revokedAtMs !== null) return no('invitationRevoked');
    if (invitation.expiresAtMs <= clock.nowMs()) return no('invitationExpired');
    const board = await store.boards.find(invitation.boardId);
    return board === null ? no('invitationInvalid') : ok({ invitation, board });
  };

  /** By this account where it still leads the board, else by whoever does. */
  const ledBy = async (boardId: BoardId, accountId: string | null) => {
    const leaders = await store.cards.leadersOf(boardId);
    const leader = leaders.find((each) => each.accountId === accountId) ?? leaders[0];
    return { leader, card: leader === undefined ? null : await store.cards.find(boardId, leader.accountId) };
  };

  return {
    // One after another, so that two who make the last one at once do not make one too many.
    create: (by, input) =>
      inTurn(`invitations of ${by.board.id}`, async () =>
        (await isFull(by)) ? no('tooManyInvitations') : ok(await make(by, input)),
      ),
    async list(by) {
      const all = await store.invitations.listByBoard(by.board.id);
      return all.map((one) => (isBeyond(one, by.participant) ? { ...show(one), token: null, code: null } : show(one)));
    },
    async revoke(by, id) {
      if (!(await store.invitations.revoke(by.board.id, id, clock.nowMs()))) return false;
      await audit.note('invitationRevoked', { ...doneBy(by), subjectId: id });
      return true;
    },
    open: async (token) => usable(await store.invitations.findByToken(hashToken(token))),
    async openByCode(code) {
      const found = await usable(await store.invitations.findByCode(secrets.hashCode(code)));
      if (!found.ok) return found;
      const { token } = show(found.value.invitation);
      return token === null ? no('invitationInvalid') : ok(token);
    },
    plannedOn: async (boardId) => (await ledBy(boardId, null)).card?.plannedOn ?? null,
    async introduction({ boardId, createdByAccountId }) {
      // Who made it may have handed the board on since.
      const { leader, card } = await ledBy(boardId, createdByAccountId);
      return {
        facilitatorName: leader?.name ?? '',
        plannedOn: card?.plannedOn ?? null,
        ...(await lengthOf(boardId)),
        closed: card?.state === 'closed',
      };
    },
  };
}

/** Whether it lets anybody in now. */
function isOpen({ expiresAtMs, revokedAtMs, uses, maxUses }: StoredInvitation, nowMs: number): boolean {
  return revokedAtMs === null && expiresAtMs > nowMs && (maxUses === null || uses < maxUses);
}

/** Who may see a link may use it: nobody lengthens their own access by one. */
function isBeyond({ expiresAtMs }: StoredInvitation, { accessUntilMs }: StoredParticipant): boolean {
  return accessUntilMs !== null && expiresAtMs > accessUntilMs;
}

/** Nobody hands on access that lasts longer than their own. */
function notBeyond(wantedMs: number, { accessUntilMs }: StoredParticipant): number {
  return accessUntilMs === null ? wantedMs : Math.min(wantedMs, accessUntilMs);
}
