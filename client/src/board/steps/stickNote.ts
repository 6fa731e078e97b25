import { isNoteId, type LaneId, type NoteId, no, ok, type PhaseId, type Result } from '@samenreis/shared/base';
import type { Note, Rejection } from '@samenreis/shared/board';
import { movesInto, placeAtEnd } from '@samenreis/shared/list';
import type { OpenBoard } from '../openBoard.ts';
import type { Steps } from './stepMachine.ts';

type Board = Pick<OpenBoard, 'store' | 'info'>;

/** Sticks what was answered, after all that is in that cell. */
export function stickNote({ store, info }: Board, { lane, phase, topic, text, forOther }: Steps): Result<NoteId, Rejection> {
  if (lane === null || phase === null || topic === null) return no('notFound');
  const spot = placeAtEnd(store.snapshot(), { lane, phase }, topic.kind);
  if (spot === null) return no('notFound');
  const { me } = info;
  const whose =
    forOther === null || me.role !== 'facilitator'
      ? ({ perspective: me.perspective } as const)
      : ({ perspective: forOther, onBehalf: true } as const);
  const done = store.dispatch({ type: 'addNote', lane, phase, ...spot, ...whose, text: text.trim(), ...topic });
  if (!done.ok) return done;
  const [note] = done.value.created;
  return isNoteId(note) ? ok(note) : no('notFound');
}

/** Brings a note to the end of another cell. @returns why that may not be, or null */
export function moveNote({ store }: Board, note: Note, cell: { readonly lane: LaneId; readonly phase: PhaseId }): Rejection | null {
  const moves = movesInto(store.snapshot(), [note], cell, 'last');
  if (moves.length === 0) return 'notFound';
  const done = store.dispatch({ type: 'moveNotes', moves });
  return done.ok ? null : done.reason;
}
