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

/** The live session of each board, as the events that made it. */
export interface LiveSessionStore {
  /** @returns `known` where the command was stored before, `stale` where another followed on the same state; nothing is stored then */
  append(step: LiveStep): Promise<'stored' | 'known' | 'stale'>;
  /** All steps of a board, in the order in which they happened. */
  list(board: BoardId): Promise<readonly LiveStep[]>;
}
