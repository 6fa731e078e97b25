import type { InvitationStore } from '../ports/invitationStore.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemoryInvitationStore({ accounts, boards, invitations }: Tables): InvitationStore {
  return {
    async create(invitation) {
      mustExist(boards, invitation.boardId);
      mustExist(accounts, invitation.createdByAccountId);
      const { codeHash } = invitation;
      if (codeHash !== null && [...invitations.values()].some((one) => one.codeHash === codeHash)) return false;
      insertNew(invitations, invitation.id, invitation);
      return true;
    },
    async findByToken(tokenHash) {
      return [...invitations.values()].find((invitation) => invitation.tokenHash === tokenHash) ?? null;
    },
    async findByCode(codeHash) {
      return [...invitations.values()].find((invitation) => invitation.codeHash === codeHash) ?? null;
    },
    async listByBoard(board) {
      return [...invitations.values()]
        .filter((invitation) => invitation.boardId === board)
        .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1));
    },
    async revoke(board, id, atMs) {
      const invitation = invitations.get(id);
      if (invitation?.boardId !== board || invitation.revokedAtMs !== null) return false;
      invitations.set(id, { ...invitation, revokedAtMs: atMs });
      return true;
    },
    async use(id) {
      const invitation = invitations.get(id);
      if (!invitation || invitation.revokedAtMs !== null) return false;
      if (invitation.maxUses !== null && invitation.uses >= invitation.maxUses) return false;
      invitations.set(id, { ...invitation, uses: invitation.uses + 1 });
      return true;
    },
  };
}
