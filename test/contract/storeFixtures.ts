import type {
  LogBatch,
  Store,
  StoredAccount,
  StoredBoard,
  StoredInvitation,
  StoredParticipant,
  StoredSession,
  StoredSnapshot,
} from '@samenreis/server/storage';
import { type BoardId, isBoardId, isParticipantId, type ParticipantId } from '@samenreis/shared/base';

/** Rows for the store's tests: everything a row needs, with the fields a test is about passed in. */
export const NOW_MS = 1_790_000_000_000;
/** Batches of one epoch in the test of kills. */
export const EPOCH_ROUNDS = 20;

export function boardId(number: number): BoardId {
  const id = `b${String(number).padStart(15, '0')}`;
  if (!isBoardId(id)) throw new Error(id);
  return id;
}

export function participantId(number: number): ParticipantId {
  const id = `p${String(number).padStart(15, '0')}`;
  if (!isParticipantId(id)) throw new Error(id);
  return id;
}

export function board(number: number, change: Partial<StoredBoard> = {}): StoredBoard {
  return { id: boardId(number), title: `Bord ${number}`, epoch: 1, createdAtMs: NOW_MS, changedAtMs: NOW_MS, ...change };
}

export function account(id: string, change: Partial<StoredAccount> = {}): StoredAccount {
  return { id, name: 'Ans', email: `${id}@wassenaar.example`, passwordHash: '$argon2id$x', createdAtMs: NOW_MS, ...change };
}

export function session(id: string, change: Partial<StoredSession> = {}): StoredSession {
  return { id, tokenHash: `hash-of-${id}`, accountId: null, createdAtMs: NOW_MS, expiresAtMs: NOW_MS + 1_000, ...change };
}

/** Of board 1, made by account `a`. */
export function invitation(id: string, change: Partial<StoredInvitation> = {}): StoredInvitation {
  return {
    id,
    boardId: boardId(1),
    role: 'participant',
    tokenHash: `hash-of-${id}`,
    codeHash: null,
    createdByAccountId: 'a',
    createdAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 1_000,
    revokedAtMs: null,
    uses: 0,
    maxUses: null,
    ...change,
  };
}

/** On board 1. */
export function participant(number: number, change: Partial<StoredParticipant> = {}): StoredParticipant {
  return {
    id: participantId(number),
    boardId: boardId(1),
    name: `Deelnemer ${number}`,
    perspective: 'client',
    role: 'participant',
    accountId: null,
    sessionId: null,
    invitationId: null,
    createdAtMs: NOW_MS + number,
    accessUntilMs: null,
    removedAtMs: null,
    blockedAtMs: null,
    ...change,
  };
}

/** Bytes that differ per number, of `length`. */
export function bytes(number: number, length = 40): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (number * 31 + index * 7) % 256);
}

/** One batch of `count` updates on a board, by participant 1. */
export function batch(of: BoardId, firstSeq: number, count = 1, change: Partial<LogBatch> = {}): LogBatch {
  const updates = Array.from({ length: count }, (_, index) => ({
    update: bytes(firstSeq + index),
    participantId: participantId(1),
    atMs: NOW_MS + firstSeq + index,
  }));
  return { boardId: of, firstSeq, updates, bindings: [], ...change };
}

export function snapshot(seq: number, change: Partial<StoredSnapshot> = {}): StoredSnapshot {
  return { seq, state: bytes(seq, 5_000), jsonHash: 'ab'.repeat(32), atMs: NOW_MS, ...change };
}

/** A store with board 1 and account `a`, who leads it. */
export async function withBoard(store: Store): Promise<Store> {
  await store.boards.create(board(1));
  await store.accounts.create(account('a'));
  await store.boards.addLeader(boardId(1), 'a');
  return store;
}
