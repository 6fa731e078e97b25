import type { NoteId } from '@samenreis/shared/base';
import {
  type Actor,
  type Asked,
  authoriseChange,
  type Board,
  type BoardRules,
  type DocumentChange,
  type Lane,
  type Note,
  type Rejection,
  reactionKey,
} from '@samenreis/shared/board';

/** Why this person may not do something with a note; null where it may be done. */
export interface NoteRights {
  readonly write: Rejection | null;
  readonly move: Rejection | null;
  readonly change: Rejection | null;
  /** Say that it was written down for somebody else. */
  readonly mark: Rejection | null;
  readonly remove: Rejection | null;
  readonly copy: Rejection | null;
  readonly react: Rejection | null;
}

/**
 * What somebody may do with each note, by the one policy. Asked for every note that is drawn, so without a dry run of each
 * command: a move looks at all notes.
 */
export function noteRights(
  actor: Actor,
  board: Pick<Board, 'locked' | 'othersNotes'>,
  lanes: readonly Lane[],
  asked: Asked,
): (note: Note) => NoteRights {
  const lockedLanes: ReadonlySet<string> = new Set(lanes.filter(({ locked }) => locked).map(({ id }) => id));
  return (note) => {
    const rules: BoardRules = {
      locked: board.locked,
      othersNotes: board.othersNotes,
      lockedLanes,
      laneOfNote: () => note.place.lane,
      phaseOfNote: () => note.place.phase,
      asked,
      // A cluster is not asked about here, nor whether the board is full.
      lanesOfCluster: () => new Set(),
      countOf: () => 0,
    };
    const ask = (change: Pick<DocumentChange, 'root' | 'key' | 'field' | 'operation' | 'stuck'>) =>
      authoriseChange(actor, { ...change, existedBefore: change.operation !== 'create', sameAsRemoved: false }, rules);
    const field = (name: keyof Note) => ask({ root: 'notes', key: note.id, field: name, operation: 'update' });
    return {
      write: field('text'),
      move: field('place'),
      change: field('perspective'),
      mark: field('onBehalf'),
      remove: ask({ root: 'notes', key: note.id, field: null, operation: 'delete' }),
      copy: ask({ root: 'notes', key: ownId(actor), field: null, operation: 'create', stuck: { kind: note.kind, ...note.place } }),
      react: ask({ root: 'reactions', key: reactionKey(note.id, actor.participantId), field: null, operation: 'create' }),
    };
  };
}

/** A note id that this person could make: whose it would be is all the policy reads of it. */
function ownId(actor: Actor): NoteId {
  return `${actor.participantId}_${'0'.repeat(26)}` as NoteId; // a participant, a bar and 26 letters: its pattern
}
