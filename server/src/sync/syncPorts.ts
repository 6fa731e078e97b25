import type { BoardId } from '@samenreis/shared/base';
import { type CloseReason, LIMITS } from '@samenreis/shared/protocol';
import type * as Y from 'yjs';
import type { Rate } from './tokenBucket.ts';

/** What the sync server logs with: ids and codes, never content. A pino logger fits. */
export interface SyncLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The figures the sync server keeps. */
export interface SyncMetrics {
  connectionOpened(): void;
  connectionClosed(): void;
  roomOpened(): void;
  roomClosed(): void;
  admitted(updates: number): void;
  /** @param code - why: a close reason, or the rejection behind it */
  refused(code: string): void;
  broadcast(sent: { readonly receivers: number; readonly bytes: number }): void;
}

/** Points of the pipeline at which a fault can be injected, in the order they are passed. */
export const FAULT_POINTS = [
  'beforeApply',
  'afterApply',
  'beforeCommit',
  'afterCommit',
  'afterBroadcast',
  'beforeSnapshotInsert',
  'afterSnapshotInsert',
  'beforeLogDrop',
  'afterLogDrop',
] as const;
/** The same for what happens while nobody is on a board. */
export const REST_FAULT_POINTS = ['beforeEpochStart', 'afterEpochStart'] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number] | (typeof REST_FAULT_POINTS)[number];

/** For tests of crashes: called at each point, and awaited. Production passes none. */
export type AtFaultPoint = (point: FaultPoint, board: BoardId) => Promise<void> | void;

/** How a document comes into being and stays up to date; both write into `doc`, and what they write is logged as the server's. */
export interface DocumentPreparation {
  /** Fills the empty document of a board whose log is empty. */
  seed(board: BoardId, doc: Y.Doc): Promise<void> | void;
  /**
   * Brings an older document to the present schema.
   * @throws NewerBoardError when the document is of a later release
   */
  migrate(doc: Y.Doc): void;
}

/** The board is whole, and newer than this server: it would lose what this release does not know. */
export class NewerBoardError extends Error {
  override readonly name = 'NewerBoardError';
}

/** Why a stored board is not served at all, until somebody does something about it. */
export type UnusableBoard = Extract<CloseReason, 'boardDamaged' | 'boardNewer'>;

export interface SyncTimings {
  /** Shortest time between two broadcasts of a board's updates; what arrives within it goes out in one frame. */
  readonly broadcastIntervalMs: number;
  /** How long presence is collected. */
  readonly presenceIntervalMs: number;
  /** How long nobody may have written before a snapshot that is due is taken; 0 takes it at once. */
  readonly snapshotQuietMs: number;
  /** How long an empty room stays in memory. */
  readonly idleRoomMs: number;
  /** How long nobody may have had a worn out board open before it starts anew. */
  readonly renewAfterMs: number;
  /** How exactly it is known when a board was last open, should the process die. */
  readonly visitIntervalMs: number;
  /** Between two rounds of pings; a socket that answers none of two is dead. */
  readonly heartbeatMs: number;
  /** How long closing sockets may take at the end, before they are cut. */
  readonly closeGraceMs: number;
}

export interface SnapshotThresholds {
  readonly updates: number;
  readonly bytes: number;
}

/**
 * A device deletes its copy of a board that it did not open for seven days. A day on top covers what a device's clock is off and
 * a visit that a killed process did not note: then no copy is left that holds work which a new epoch would shut out.
 */
const RENEW_AFTER_MS = 8 * 86_400_000;

export const DEFAULT_TIMINGS: SyncTimings = {
  broadcastIntervalMs: 16,
  presenceIntervalMs: 50,
  snapshotQuietMs: 2_000,
  idleRoomMs: 30_000,
  renewAfterMs: RENEW_AFTER_MS,
  visitIntervalMs: 3_600_000,
  heartbeatMs: 20_000,
  closeGraceMs: 3_000,
};

export const DEFAULT_SNAPSHOT_THRESHOLDS: SnapshotThresholds = { updates: 500, bytes: 256 * 1_024 };

/**
 * Yjs visits every clientID of a document at each update. On 3,000 notes an update is admitted in 95 µs with up to a hundred of
 * them, 220 µs with five hundred, 400 µs with a thousand, 3.7 ms with five thousand. Every tab that writes brings one.
 */
export const DEFAULT_EPOCH_CLIENTS = 500;

/** Open sockets one process and one participant may hold. A person has some tabs and devices; a script has hundreds. */
export interface ConnectionLimits {
  readonly total: number;
  readonly perParticipant: number;
}

export const DEFAULT_CONNECTION_LIMITS: ConnectionLimits = { total: 6_000, perParticipant: 24 };

/** Frames a second of one participant on one board, over all of that person's sockets. */
export interface ParticipantRates {
  readonly updates: Rate;
  readonly presence: Rate;
}

export const DEFAULT_PARTICIPANT_RATES: ParticipantRates = {
  updates: { perSecond: LIMITS.updatesPerSecond, burst: LIMITS.updatesBurst },
  presence: { perSecond: LIMITS.awarenessPerSecond, burst: LIMITS.awarenessBurst },
};
