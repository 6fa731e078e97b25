import type { BoardId } from '@samenreis/shared/base';
import type { ParticipantStore, StoredParticipant } from '../ports/participantStore.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemoryParticipantStore({ accounts, boards, invitations, participants, sessions }: Tables): ParticipantStore {
  const where = (matches: (participant: StoredParticipant) => boolean): readonly StoredParticipant[] =>
    [...participants.values()].filter(matches).sort(byArrival);
  const withAccess = (board: BoardId, nowMs: number): readonly StoredParticipant[] =>
    where(
      ({ boardId, removedAtMs, accessUntilMs }) =>
        boardId === board && removedAtMs === null && (accessUntilMs === null || accessUntilMs > nowMs),
    );

  return {
    async create(participant) {
      const { boardId, accountId, sessionId } = participant;
      mustExist(boards, boardId);
      mustExist(accounts, accountId);
      mustExist(sessions, sessionId);
      mustExist(invitations, participant.invitationId);
      const isTaken = where(
        (other) =>
          other.boardId === boardId &&
          ((accountId !== null && other.accountId === accountId) || (sessionId !== null && other.sessionId === sessionId)),
      );
      if (isTaken.length > 0) return false;
      insertNew(participants, participant.id, participant);
      return true;
    },
    async find(id) {
      return participants.get(id) ?? null;
    },
    async findByAccount(board, accountId) {
      return where((one) => one.boardId === board && one.accountId === accountId)[0] ?? null;
    },
    async findBySession(board, sessionId) {
      return where((one) => one.boardId === board && one.sessionId === sessionId)[0] ?? null;
    },
    async listByBoard(board) {
      return where((one) => one.boardId === board);
    },
    async pageByBoard(board, after, limit) {
      return where((one) => one.boardId === board && (after === null || byArrival(after, one) < 0)).slice(0, limit);
    },
    async countWithAccess(board, nowMs) {
      return withAccess(board, nowMs).length;
    },
    async firstWithAccess(board, nowMs, limit) {
      return withAccess(board, nowMs).slice(0, limit);
    },
    async listByInvitation(invitationId) {
      return where((one) => one.invitationId === invitationId);
    },
    async listBySession(sessionId) {
      return where((one) => one.sessionId === sessionId);
    },
    async listByAccount(accountId) {
      return where((one) => one.accountId === accountId);
    },
    async update(id, change) {
      const participant = participants.get(id);
      if (!participant) return;
      mustExist(invitations, change.invitationId ?? null);
      mustExist(sessions, change.sessionId ?? null);
      participants.set(id, { ...participant, ...change });
    },
  };
}

function byArrival(a: StoredParticipant, b: StoredParticipant): number {
  return a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1);
}
