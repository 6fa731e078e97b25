import type { BoardId, CommandId, ParticipantId } from '@samenreis/shared/base';

/** What one command made happen in a board's live session. */
export interface LiveStep {
  readonly board: BoardId;
  /** How many events there were before it: two steps decided on one state cannot both be stored. */
  readonly after: number;
  /** The command, which is carried out once however often it is sent. */
  readonly command: CommandId;
  /** Who asked for it; null for the server itself. */
  readonly participant: ParticipantId | null;
  readonly atMs: number;
  /** The events in JSON: an array, of which the store knows nothing more. */
  readonly events: string;
}

/** What stands in a stored step from now on: other events, as many, and nobody who asked for them. */
export type SealedStep = Pick<LiveStep, 'after' | 'events'>;

/** The live session of each board, as the events that made it. */
export interface LiveSessionStore {
  /** @returns `known` where the command was stored before, `stale` where another followed on the same state; nothing is stored then */
  append(step: LiveStep): Promise<'stored' | 'known' | 'stale'>;
  /**
   * As `append`, and in the same transaction earlier steps of the board are sealed: their former events, who asked and when are
   * overwritten, in the file as well; their time becomes that of this step. Nothing is sealed where nothing is stored.
   */
  appendSealing(step: LiveStep, sealed: readonly SealedStep[]): Promise<'stored' | 'known' | 'stale'>;
  /** All steps of a board, in the order in which they happened. */
  list(board: BoardId): Promise<readonly LiveStep[]>;
}
