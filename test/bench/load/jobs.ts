import type { DialectName } from './dialect.ts';

interface Target {
  readonly port: number;
  readonly dialect: DialectName;
  /** Whether the load must bring the board's content; ours has it in its store. */
  readonly bringsSeed: boolean;
}

/** People who work at a given pace on one or many boards for a while (W1, W2). */
export interface RoomJob extends Target {
  readonly kind: 'room';
  readonly boards: number;
  readonly membersPerBoard: number;
  readonly notesPerBoard: number;
  readonly durationMs: number;
  readonly moveEveryMs: number;
  readonly typistShare: number;
  readonly lettersPerSecond: number;
  readonly pointerShare: number;
  readonly pointerHz: number;
}

/** Newcomers who ask for a whole board, one by one or all at once (W3). */
export interface JoinJob extends Target {
  readonly kind: 'join';
  readonly notes: number;
  readonly oneByOne: number;
  readonly atOnce: number;
}

/** The highest rate of updates that still arrives in time (W4). */
export interface SaturationJob extends Target {
  readonly kind: 'saturation';
  readonly members: number;
  readonly notesPerBoard: number;
  readonly stepMs: number;
  readonly firstUpdatesPerSecond: number;
  readonly growth: number;
  readonly p99LimitMs: number;
}

/** Five updates; the server is killed in the moment the last one is seen by somebody else (W5). */
export interface KillJob extends Target {
  readonly kind: 'kill';
  readonly pid: number;
  readonly round: number;
  readonly notesPerBoard: number;
}

/** Which clocks of a participant's client a server still knows (W5, after the restart). */
export interface CountJob extends Target {
  readonly kind: 'count';
  readonly round: number;
}

export type LoadJob = RoomJob | JoinJob | SaturationJob | KillJob | CountJob;

export interface RoomResult {
  readonly deliveries: number;
  readonly expectedUpdateDeliveries: number;
  readonly updateDeliveries: number;
  readonly frames: number;
  readonly seconds: number;
  readonly updateP50Ms: number | null;
  readonly updateP99Ms: number | null;
  readonly presenceP99Ms: number | null;
}

export interface JoinResult {
  readonly joins: number;
  readonly oneByOneMs: number;
  readonly lastOfAllMs: number;
  readonly stateBytes: number;
}

export interface SaturationResult {
  readonly deliveriesPerSecond: number;
  readonly updatesPerSecond: number;
  readonly p99Ms: number;
  /** Why it went no higher. */
  readonly stoppedBy: string;
}

export interface KillResult {
  readonly clientId: number;
  readonly clockBefore: number;
  readonly clockAfter: number;
}

export interface CountResult {
  readonly stateVector: readonly (readonly [clientId: number, clock: number])[];
}

export interface LoadResults {
  readonly room: RoomResult;
  readonly join: JoinResult;
  readonly saturation: SaturationResult;
  readonly kill: KillResult;
  readonly count: CountResult;
}

/** What a load process tells while it works: the parent samples the server's CPU at each mark. */
export type LoadMessage =
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };
