import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { linkablePhases, linkedPhase } from './noteLinks.ts';

const board = demoBoard(0);
const [note] = board.notes.values();
const other = board.phases.find(({ id }) => id !== note?.place.phase);
if (note === undefined || other === undefined) throw new Error('The demo board has notes and phases.');
const linked = { ...board, notes: new Map([[note.id, { ...note, linkTo: other.id }]]) };

describe('the other phase of a note', () => {
  it('C198 is one of those that are shown, and never its own', () => {
    expect(linkablePhases(board, note.id).map(({ phase }) => phase.id)).not.toContain(note.place.phase);
    expect(linkedPhase(linked, note.id)?.phase).toBe(other);
    expect(linkedPhase(board, note.id)).toBeNull();
  });

  it('C198 is not shown once it is put away, and those after it count one less', () => {
    const phases = board.phases.map((phase) => (phase.id === other.id ? { ...phase, archived: true } : phase));
    expect(linkedPhase({ ...linked, phases }, note.id)).toBeNull();
    expect(linkablePhases({ ...linked, phases }, note.id).map(({ phase }) => phase.id)).not.toContain(other.id);
  });
});
