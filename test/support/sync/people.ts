import type { LaneId, NoteId, ParticipantId, PhaseId } from '@samenreis/shared/base';
import type { Actor, Role } from '@samenreis/shared/board';

/** Somebody by a short name: the same id every time. */
export function person(name: string, role: Role = 'participant'): Actor {
  return { participantId: `p${name.padStart(15, '0')}` as ParticipantId, role }; // `p` and 15 of base 36
}

/** The id of that person's nth note in a test. */
export function noteOf({ participantId }: Actor, nth = 1): NoteId {
  return `${participantId}_01HZZZZZZZZZZZZZZZZZZ${String(nth).padStart(5, '0')}` as NoteId; // a participant id and a ULID
}

/** A cell of the demo board. */
export const CELL = { lane: 'current' as LaneId, phase: 'phase-1' as PhaseId, x: 0, y: 0 }; // ids of the demo board

/** The command for a note in that cell; a test adds the text. */
export const ADD_NOTE = { type: 'addNote', ...CELL, kind: 'moment', perspective: 'client' } as const;
