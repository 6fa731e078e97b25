import { authorOf, type LaneId, type NoteId, type PersonaId, type PhaseId } from '@samenreis/shared/base';
import { BOARD_LIMITS, boardDoc, demoBoard, readSnapshot, seedBoard } from '@samenreis/shared/board';
import { layoutBoard, overlaps } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type HiddenNote, revealNotes } from './revealNotes.ts';

const NOW_MS = 1_790_000_000_000;
const key = (number: number, letter = 'h'): NoteId => `p${letter.repeat(15)}_${String(number).padStart(26, '0')}` as NoteId; // of its pattern

function demo() {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(NOW_MS));
  const snapshot = () => readSnapshot(doc);
  const [phase] = snapshot().phases;
  const [lane] = snapshot().lanes;
  if (phase === undefined || lane === undefined) throw new Error('The demo board has phases and lanes.');
  const hidden = (number: number, change: Partial<HiddenNote> = {}): HiddenNote => ({
    key: key(number),
    kind: 'moment',
    lane: lane.id,
    phase: phase.id,
    perspective: 'client',
    value: null,
    persona: null,
    onBehalf: null,
    text: `Gedachte ${number} ${'en nog wat meer '.repeat(number % 5)}`,
    ...change,
  });
  return { doc, snapshot, phase, lane, hidden };
}

describe('revealing', () => {
  it('J27 puts each note into its cell once, after what is there, and none lies on another', () => {
    const { doc, snapshot, hidden } = demo();
    const before = snapshot().notes.size;
    const kinds = ['moment', 'tip', 'emotion'] as const;
    const notes = Array.from({ length: 30 }, (_, number) => {
      const kind = kinds[number % 3] ?? 'tip';
      return hidden(number, { kind, value: kind === 'emotion' ? 1 : null });
    });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    expect(revealNotes(boardDoc(doc), notes, NOW_MS)).toMatchObject({ count: 30, left: 0 });
    expect(updates).toHaveLength(1);
    expect(snapshot().notes.size).toBe(before + 30);
    const layout = layoutBoard(snapshot());
    const boxes = layout.notesInOrder;
    const mine = new Set<string>(notes.map((note) => note.key));
    for (const box of boxes.filter(({ id }) => mine.has(id)))
      for (const other of boxes)
        if (other.id !== box.id) expect(overlaps(box.rect, other.rect), `${box.note.text} on ${other.note.text}`).toBe(false);
    expect(snapshot().notes.get(key(1))).toMatchObject({ author: authorOf(key(1)), createdAt: NOW_MS, text: notes[1]?.text });
  });

  it('J28 again changes nothing, and does not bring back what was taken away since', () => {
    const { doc, snapshot, hidden } = demo();
    const notes = [1, 2, 3].map((number) => hidden(number));
    revealNotes(boardDoc(doc), notes.slice(0, 2), NOW_MS);
    boardDoc(doc).remove('notes', key(1));
    const size = snapshot().notes.size;
    expect(revealNotes(boardDoc(doc), notes, NOW_MS)).toEqual({ known: [key(1), key(2), key(3)], count: 1, left: 0 });
    expect(revealNotes(boardDoc(doc), notes, NOW_MS)).toEqual({ known: [key(1), key(2), key(3)], count: 0, left: 0 });
    expect(snapshot().notes.size).toBe(size + 1);
    expect(snapshot().notes.has(key(1))).toBe(false);
  });

  it('J27 loses nothing of a phase that was put away, nor where the persona is unknown; what was never there stays hidden', () => {
    const { doc, snapshot, phase, hidden } = demo();
    boardDoc(doc).setField('phases', phase.id, 'archived', true);
    const notes = [
      hidden(1),
      hidden(2, { persona: 'nobody-here' as PersonaId }),
      hidden(3, { phase: 'never' as PhaseId }),
      hidden(4, { lane: 'never' as LaneId }),
    ];
    expect(revealNotes(boardDoc(doc), notes, NOW_MS)).toEqual({ known: [key(1), key(2)], count: 2, left: 2 });
    expect(snapshot().notes.get(key(2))).toMatchObject({ persona: null });
  });

  it('J27 does not begin on a board that has no room for all', () => {
    const { doc, snapshot, hidden } = demo();
    const { size } = snapshot().notes;
    const notes = Array.from({ length: BOARD_LIMITS.notes - size + 1 }, (_, number) => hidden(number));
    expect(revealNotes(boardDoc(doc), notes, NOW_MS)).toBe('boardFull');
    expect(snapshot().notes.size).toBe(size);
  });
});
