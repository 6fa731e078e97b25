import type { NoteId } from '@samenreis/shared/base';
import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { candidatesOf, notesInOrder } from './voteDraft.ts';

describe('U227 what can be voted on', () => {
  const board = demoBoard(1_000);
  const notes = notesInOrder(board);

  it('is every note with words in its order on the board, or the tips alone', () => {
    const places = notes.map(({ place }) => board.phases.findIndex(({ id }) => id === place.phase));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(candidatesOf(board, 'all')).toEqual(notes.map(({ id }) => id));
    expect(candidatesOf(board, 'tips')).toEqual(notes.filter(({ kind }) => kind === 'tip').map(({ id }) => id));
  });

  it('is in the phases that were chosen alone', () => {
    const [phase] = notes.filter(({ kind }) => kind === 'tip').map(({ place }) => place.phase);
    if (phase === undefined) throw new Error('the example has tips');
    const chosen = candidatesOf(board, 'tips', [phase]);
    expect(chosen).toEqual(notes.filter(({ kind, place }) => kind === 'tip' && place.phase === phase).map(({ id }) => id));
    expect(chosen.length).toBeLessThan(candidatesOf(board, 'tips').length);
  });

  it('leaves out what has no words and what has no place', () => {
    const [first, second] = notes;
    if (first === undefined || second === undefined) throw new Error('the example has notes');
    const changed = new Map(board.notes);
    changed.set(first.id, { ...first, text: '  ' });
    const phases = board.phases.map((phase) => (phase.id === second.place.phase ? { ...phase, archived: true } : phase));
    const left: readonly NoteId[] = candidatesOf({ ...board, notes: changed, phases }, 'all');
    expect(left).not.toContain(first.id);
    expect(left).not.toContain(second.id);
    expect(left.length).toBeGreaterThan(0);
  });
});
