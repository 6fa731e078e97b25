import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import type { Store, StoredBoard, StoredInvitation, StoredParticipant } from '../storage/index.ts';
import type { Access } from './access.ts';
import { newRowId } from './randomId.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const HOUR_MS = 3_600_000;

export interface NewInvitation {
  readonly role: Role;
  readonly expiresInHours: number;
  readonly maxUses: number | null;
}

export type InvitationRefusal = 'invitationInvalid' | 'invitationRevoked' | 'invitationExpired';

/** An invitation that can be used now, and what it invites to. */
export interface OpenInvitation {
  readonly invitation: StoredInvitation;
  readonly board: StoredBoard;
}

export interface Invitations {
  /** @returns the token of the link as well, this once: only its hash is kept */
  create(by: Access, input: NewInvitation): Promise<{ readonly invitation: StoredInvitation; readonly token: string }>;
  list(by: Access): Promise<readonly StoredInvitation[]>;
  /** @returns false when the board has no such invitation that still works */
  revoke(by: Access, id: string): Promise<boolean>;
  open(token: string): Promise<Result<OpenInvitation, InvitationRefusal>>;
  /** Name of the account that answers for the invitation. */
  facilitatorName(invitation: StoredInvitation): Promise<string>;
}

export function createInvitations(store: Store, clock: Clock): Invitations {
  /** A facilitator who joined by a link invites in the name of the account behind that link. */
  const responsibleAccount = async ({ participant }: Access): Promise<string> => {
    if (participant.accountId !== null) return participant.accountId;
    const own = (await store.invitations.listByBoard(participant.boardId)).find(({ id }) => id === participant.invitationId);
    if (own === undefined) throw new Error('a participant without an account came by no invitation');
    return own.createdByAccountId;
  };

  return {
    async create(by, { role, expiresInHours, maxUses }) {
      const token = newSecretToken();
      const nowMs = clock.nowMs();
      const invitation: StoredInvitation = {
        id: newRowId(),
        boardId: by.board.id,
        role,
        tokenHash: hashToken(token),
        createdByAccountId: await responsibleAccount(by),
        createdAtMs: nowMs,
        expiresAtMs: notBeyond(nowMs + expiresInHours * HOUR_MS, by.participant),
        revokedAtMs: null,
        uses: 0,
        maxUses,
      };
      await store.invitations.create(invitation);
      return { invitation, token };
    },
    list: (by) => store.invitations.listByBoard(by.board.id),
    revoke: (by, id) => store.invitations.revoke(by.board.id, id, clock.nowMs()),
    async open(token) {
      const invitation = await store.invitations.findByToken(hashToken(token));
      if (invitation === null) return no('invitationInvalid');
      if (invitation.revokedAtMs !== null) return no('invitationRevoked');
      if (invitation.expiresAtMs <= clock.nowMs()) return no('invitationExpired');
      const board = await store.boards.find(invitation.boardId);
      return board === null ? no('invitationInvalid') : ok({ invitation, board });
    },
    async facilitatorName({ createdByAccountId }) {
      return (await store.accounts.find(createdByAccountId))?.name ?? '';
    },
  };
}

/** Nobody hands on access that lasts longer than their own. */
function notBeyond(wantedMs: number, { accessUntilMs }: StoredParticipant): number {
  return accessUntilMs === null ? wantedMs : Math.min(wantedMs, accessUntilMs);
}
