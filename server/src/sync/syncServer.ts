import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { BoardId, Clock, ParticipantId, Result } from '@samenreis/shared/base';
import type { Actor, BoardCommand, BoardDoc, Rejection } from '@samenreis/shared/board';
import type { CloseReason, PresenceUser } from '@samenreis/shared/protocol';
import type * as Y from 'yjs';
import type { BoardLog, BoardStore } from '../storage/index.ts';
import type { FoldThread } from './folding/foldThread.ts';
import type { FollowAsked } from './followedAsk.ts';
import type {
  AtFaultPoint,
  ConnectionLimits,
  DocumentPreparation,
  ParticipantRates,
  SnapshotThresholds,
  SyncLogger,
  SyncMetrics,
  SyncTimings,
  UnusableBoard,
} from './syncPorts.ts';

/** Who stands behind an upgrade request, as identity found out. */
export interface SyncIdentity {
  readonly actor: Actor;
  readonly user: PresenceUser;
  readonly boardId: BoardId;
  /** Epoch of the board's document. */
  readonly epoch: number;
  /** When the access ends, milliseconds since 1970 UTC; null for never. The socket closes then. */
  readonly accessUntilMs: number | null;
  /** When the session ends that the socket was opened with, as it stood then; null for never. The socket closes then, and may come back. */
  readonly sessionUntilMs: number | null;
}

/** Why an upgrade is refused before it happens. */
export type UpgradeRefusal = 'notSignedIn' | 'forbidden' | 'boardGone' | 'accessEnded' | 'removed' | 'boardDeleted';

/** Identity's side of a connect: session cookie or ticket, membership, expiry. Origin is checked by the endpoint. */
export type AuthenticateSync = (request: IncomingMessage, boardId: BoardId) => Promise<SyncIdentity | UpgradeRefusal>;

export interface SyncServer {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every socket of a participant on a board: removed, revoked, or a new role. */
  disconnect(board: BoardId, participant: ParticipantId, reason: CloseReason): void;
  /** Replaces what is known of a participant who stays connected (name, perspective). */
  refreshUser(board: BoardId, user: PresenceUser): void;
  /** From now on nobody's name is in the presence of this board, until `refreshUser` brings one back. */
  hideNames(board: BoardId): void;
  /** Closes every socket of everybody on a board. */
  closeBoard(board: BoardId, reason: CloseReason): void;
  /** How many people have the board open now. */
  peopleOn(board: BoardId): number;
  /**
   * Carries out a command as if this actor had it sent from a board of their own: through admission, stored before it resolves,
   * told to everybody who has the board open. @returns `unavailable` for a board that cannot be opened or stored now
   */
  command(board: BoardId, actor: Actor, command: BoardCommand): Promise<Result<null, Rejection | 'unavailable'>>;
  /**
   * Reads and writes a board in the server's own name, in its one order: through admission, all in one update, stored before it
   * resolves, told to everybody who has the board open. @param work - on a copy; throws nothing
   * @returns its answer, or `unavailable` for a board that cannot be opened or stored now
   */
  asServer<Value>(board: BoardId, work: (onBoard: BoardDoc) => Value): Promise<Result<Value, 'unavailable'>>;
  /** Stops accepting, commits what was admitted, closes every socket with 1012. */
  close(): Promise<void>;
}

/** What every part of the sync server works with. */
export interface SyncParts {
  readonly log: BoardLog;
  /** When a board was last open, over restarts. */
  readonly visits: Pick<BoardStore, 'lastVisitMs' | 'noteVisit'>;
  readonly clock: Clock;
  readonly logger: SyncLogger;
  readonly metrics: SyncMetrics;
  readonly preparation: DocumentPreparation;
  /** What the live session asks of participants, which the board's rules are completed with. */
  readonly followAsked: FollowAsked;
  readonly timings: SyncTimings;
  readonly snapshotThresholds: SnapshotThresholds;
  /** ClientIDs of a document above which it starts anew, in a new epoch, when nobody had it open for `renewAfterMs`. */
  readonly epochClients: number;
  readonly folding: FoldThread;
  readonly connectionLimits: ConnectionLimits;
  readonly participantRates: ParticipantRates;
  readonly atFaultPoint: AtFaultPoint;
  /** After each commit: the board's document changed and is on disk. */
  readonly onChanged: (board: BoardId, doc: Y.Doc) => void;
  /** At each attempt to load a board that can't be served. */
  readonly onUnusable: (board: BoardId, why: UnusableBoard) => void;
}

/** What the composition root hands over; what is left out has a default. */
export interface SyncServerOptions
  extends Pick<SyncParts, 'log' | 'visits' | 'clock' | 'logger' | 'metrics' | 'preparation'>,
    Partial<
      Pick<
        SyncParts,
        | 'snapshotThresholds'
        | 'epochClients'
        | 'connectionLimits'
        | 'participantRates'
        | 'followAsked'
        | 'atFaultPoint'
        | 'onChanged'
        | 'onUnusable'
      >
    > {
  readonly authenticate: AuthenticateSync;
  /** Whether a request comes from a page of ours, or from no browser at all. */
  readonly isOwnRequest: (request: Pick<IncomingMessage, 'headers'>) => boolean;
  readonly timings?: Partial<SyncTimings>;
}
