import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type { ClientBinding, NewEpoch, StoredSnapshot } from '../ports/boardLog.ts';
import type { LiveStep, SealedStep } from '../ports/liveSessionStore.ts';
import type { StoreFailure } from '../ports/storeFailedError.ts';
import type { StorageHooks } from './storageHooks.ts';
import type { StoreOpenFailure } from './storeOpenError.ts';

/** Several byte strings in one buffer, so that a message transfers one thing and copies none. */
export interface PackedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

/** A `LogBatch` on its way to the worker: column by column, the update bytes packed. */
export interface SentBatch {
  readonly boardId: BoardId;
  readonly firstSeq: number;
  readonly updates: PackedBytes;
  readonly atMs: readonly number[];
  readonly authors: readonly (ParticipantId | null)[];
  readonly bindings: readonly ClientBinding[];
}

/** A `LoadedLog` on its way back. */
export interface SentLog {
  readonly epoch: number;
  readonly snapshot: StoredSnapshot | null;
  readonly updates: PackedBytes;
  readonly lastSeq: number;
  readonly bindings: readonly ClientBinding[];
}

export type StorageRequest =
  | { readonly type: 'append'; readonly batch: SentBatch }
  | { readonly type: 'load'; readonly boardId: BoardId }
  | { readonly type: 'insertSnapshot'; readonly boardId: BoardId; readonly snapshot: StoredSnapshot }
  | { readonly type: 'dropCovered'; readonly boardId: BoardId; readonly seq: number }
  | { readonly type: 'startEpoch'; readonly boardId: BoardId; readonly next: NewEpoch }
  | { readonly type: 'appendSealing'; readonly step: LiveStep; readonly sealed: readonly SealedStep[] }
  | { readonly type: 'purge'; readonly boardId: BoardId }
  | { readonly type: 'call'; readonly port: string; readonly method: string; readonly args: readonly unknown[] }
  | { readonly type: 'backup'; readonly file: string }
  | { readonly type: 'setHooks'; readonly hooks: StorageHooks }
  | { readonly type: 'close' };

/** What each request is answered with. */
export interface AnswerTo {
  readonly append: undefined;
  readonly load: SentLog;
  readonly insertSnapshot: undefined;
  readonly dropCovered: undefined;
  readonly startEpoch: undefined;
  readonly appendSealing: 'stored' | 'known' | 'stale';
  readonly purge: boolean;
  /** The result of the port's method. */
  readonly call: unknown;
  readonly backup: undefined;
  readonly setHooks: undefined;
  readonly close: undefined;
}

export interface Envelope {
  readonly id: number;
  readonly request: StorageRequest;
}

/** An error as data: classes do not survive the way between threads. */
export type SentError =
  | { readonly type: 'conflict'; readonly message: string }
  | { readonly type: 'damaged'; readonly message: string }
  | { readonly type: 'failed'; readonly kind: StoreFailure; readonly message: string }
  | { readonly type: 'bug'; readonly message: string; readonly stack: string };

export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: SentError }
);

/** What one group commit made durable. */
export interface Commit {
  readonly durationMs: number;
  readonly updates: number;
  /** Batches that shared the transaction. */
  readonly boards: number;
}

/** What the worker tells: first whether it opened the database, then answers, several at once after a group commit. */
export type StorageReport =
  /** `raised`: boards that start a new epoch, since the database was put back from an earlier copy. */
  | { readonly type: 'opened'; readonly raised: number }
  | { readonly type: 'markFailed'; readonly message: string }
  | { readonly type: 'refused'; readonly kind: StoreOpenFailure; readonly message: string }
  | { readonly type: 'answers'; readonly answers: readonly Answer[]; readonly commit: Commit | null };

export interface WorkerSettings {
  readonly dataDir: string;
  readonly hooks: StorageHooks;
  /** Word by which somebody says that the whole folder was put back; empty for none. */
  readonly restored: string;
}
