import type { BoardId, CommandId, NoteId, ParticipantId } from '@samenreis/shared/base';

/** A note that its writer alone sees, until it is revealed. */
export interface StoredPrivateNote {
  readonly board: BoardId;
  readonly owner: ParticipantId;
  /** Chosen by who writes; one's own each. */
  readonly id: string;
  /** What it is called on the board once it is revealed, drawn when it was first written: in the owner's name, or in nobody's. */
  readonly key: NoteId;
  /** All that is on it, in JSON, of which the store knows nothing more. */
  readonly content: string;
}

/** `gone` is one that was taken away or revealed: it is known by its id, so that it does not come back by a retry, and by that alone. */
export interface PrivateStanding {
  readonly state: 'new' | 'kept' | 'gone';
  /** How many its owner keeps on this board. */
  readonly kept: number;
  /** Those and the ones that are gone. */
  readonly known: number;
}

/** What one reveal is about, as it was when it was first asked for. */
export interface PlannedReveal {
  readonly board: BoardId;
  readonly id: CommandId;
  readonly notes: readonly Pick<StoredPrivateNote, 'owner' | 'id'>[];
}

/** How far a reveal has come. */
export interface RevealStanding {
  /** How many notes it was about. */
  readonly meant: number;
  /** Those of them that are kept still, by their keys. */
  readonly waiting: readonly StoredPrivateNote[];
}

/** The private notes of each board: no part of its document, and none of its session. */
export interface PrivateNoteStore {
  standingOf(board: BoardId, owner: ParticipantId, id: string): Promise<PrivateStanding>;
  /** Of one that is kept only the content changes. One that is gone stays gone. */
  put(note: StoredPrivateNote): Promise<void>;
  /** Erases what was on them and under what key they would have come onto the board. What is not kept is passed over. */
  discard(board: BoardId, notes: readonly Pick<StoredPrivateNote, 'owner' | 'id'>[]): Promise<void>;
  /**
   * Keeps which notes a reveal is about, before any of them comes onto the board: asked for again, also after a crash, it is about
   * those, and about none that was written since. One that is known stays as it is. A note is of the last reveal that was about it.
   */
  planReveal(reveal: PlannedReveal): Promise<void>;
  /** @returns null for a reveal that was never planned */
  revealOf(board: BoardId, reveal: CommandId): Promise<RevealStanding | null>;
  /** Erases all that is of somebody, also which notes are gone. @returns whether there was anything */
  forget(board: BoardId, owner: ParticipantId): Promise<boolean>;
  /** One person's, by their ids. */
  listOf(board: BoardId, owner: ParticipantId): Promise<readonly StoredPrivateNote[]>;
  /** Everybody's, by their keys. */
  list(board: BoardId): Promise<readonly StoredPrivateNote[]>;
  count(board: BoardId): Promise<{ readonly notes: number; readonly people: number }>;
}
