import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { firstCell, goneCellText, openCells } from './chosenCell.ts';
import { positionOf } from './PositionField.tsx';

const board = demoBoard(0);
const [first, second] = board.phases;
const [lane] = openCells(board).lanes;
const notes = [...board.notes.values()];
const [note, other] = notes;
if (!first || !second || !lane || !note || !other) throw new Error('the demo has phases, journeys and notes');
const cell = { phase: second.id, lane: lane.id };
const without = <Part extends { readonly id: string }>(parts: readonly Part[], gone: Part): readonly Part[] =>
  parts.map((part) => (part.id === gone.id ? { ...part, archived: true } : part));

describe('V44 the cell that somebody chose', () => {
  it('is where the note is, and the first for what the note has no more', () => {
    expect(firstCell(board, cell)).toEqual(cell);
    expect(firstCell({ ...board, phases: without(board.phases, second) }, cell)).toEqual({ ...cell, phase: first.id });
    expect(firstCell({ ...board, phases: [] }, cell)).toBeNull();
  });

  it('is asked anew when its phase is put away, or its journey is put away or hidden', () => {
    expect(goneCellText(board, cell)).toBeNull();
    const phase = goneCellText({ ...board, phases: without(board.phases, second) }, cell);
    const journey = goneCellText({ ...board, lanes: without(board.lanes, lane) }, cell);
    const hidden = board.lanes.map((one) => (one.id === lane.id ? { ...one, hidden: true } : one));
    expect([phase, journey].every((text) => text !== null && text !== '')).toBe(true);
    expect(phase).not.toBe(journey);
    expect(goneCellText({ ...board, lanes: hidden }, cell)).toBe(journey);
  });

  it('has the chosen place still, or none: a note that went is no place to come after', () => {
    expect(positionOf('first', [])).toBe('first');
    expect(positionOf(note, [other, note])).toEqual({ after: note.id });
    expect(positionOf(note, [other])).toBeNull();
  });
});
