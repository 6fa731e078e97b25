import type { BoardId, NoteId, ParticipantId } from '@samenreis/shared/base';

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

/** The private notes of each board: no part of its document, and none of its session. */
export interface PrivateNoteStore {
  standingOf(board: BoardId, owner: ParticipantId, id: string): Promise<PrivateStanding>;
  /** Of one that is kept only the content changes. One that is gone stays gone. */
  put(note: StoredPrivateNote): Promise<void>;
  /** Erases what was on them and under what key they would have come onto the board. What is not kept is passed over. */
  discard(board: BoardId, notes: readonly Pick<StoredPrivateNote, 'owner' | 'id'>[]): Promise<void>;
  /** Erases all that is of somebody, also which notes are gone. @returns whether there was anything */
  forget(board: BoardId, owner: ParticipantId): Promise<boolean>;
  /** One person's, by their ids. */
  listOf(board: BoardId, owner: ParticipantId): Promise<readonly StoredPrivateNote[]>;
  /** Everybody's, by their keys. */
  list(board: BoardId): Promise<readonly StoredPrivateNote[]>;
  count(board: BoardId): Promise<{ readonly notes: number; readonly people: number }>;
}
