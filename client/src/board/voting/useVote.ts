import type { NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot, Note } from '@samenreis/shared/board';
import { useMemo } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';

const notesOf = (snapshot: BoardSnapshot) => snapshot.notes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** A note that can be voted on, with the name of its phase. */
export interface VotedNote {
  readonly note: Note;
  readonly phase: string;
}

/** The notes of a vote that are on the board now. */
export function useVotedNotes({ store }: Pick<OpenBoard, 'store'>): (note: NoteId) => VotedNote | null {
  const notes = useBoardPart(store, notesOf);
  const phases = useBoardPart(store, phasesOf);
  return useMemo(() => {
    const names = new Map(phases.map(({ id, name }) => [id, name]));
    return (id) => {
      const note = notes.get(id);
      return note === undefined ? null : { note, phase: names.get(note.place.phase) ?? '' };
    };
  }, [notes, phases]);
}
