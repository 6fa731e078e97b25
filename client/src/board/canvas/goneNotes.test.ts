import type { NoteId } from '@samenreis/shared/base';
import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { heldGoneText, whyGone } from './goneNotes.ts';

const board = demoBoard(0);
const [note] = [...board.notes.values()];
if (note === undefined) throw new Error('the demo has notes');

describe('notes that go from under a hand', () => {
  it('C222 tells a note that was taken away from one whose phase or journey was put away, or is hidden', () => {
    const putAway = <Item extends { readonly id: string }>(items: readonly Item[], id: string) =>
      items.map((item) => (item.id === id ? { ...item, archived: true } : item));
    expect(whyGone({ ...board, phases: putAway(board.phases, note.place.phase) }, note.id)).toBe('unplaced');
    expect(whyGone({ ...board, lanes: putAway(board.lanes, note.place.lane) }, note.id)).toBe('unplaced');
    expect(whyGone({ ...board, phases: [] }, note.id)).toBe('unplaced');
    expect(whyGone(board, note.id)).toBe('hidden');
    expect(whyGone(board, 'gone' as NoteId)).toBe('deleted'); // ids are compared and never parsed
  });

  it('C222 says of several where those went that have to be put back', () => {
    expect(heldGoneText(new Set(['deleted', 'unplaced']))).toContain('Niet geplaatst');
    expect(heldGoneText(new Set(['deleted']))).not.toContain('Niet geplaatst');
  });
});
