import { ADD_NOTES_MAX, demoBoard, NOTE_TEXT_MAX } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { afterEach, expect, it, vi } from 'vitest';
import { type ClippedNote, clipNotes, dividedClip } from './noteClip.ts';
import { cutRefusal } from './noteClipboard.ts';
import { type PasteContext, pasteNotes } from './pasteNotes.ts';

afterEach(() => vi.unstubAllGlobals());

const [box] = layoutBoard(demoBoard(0)).notesInOrder;
if (box === undefined) throw new Error('the demo has notes');

function clipOf(text: string): readonly ClippedNote[] {
  if (box === undefined) return [];
  return clipNotes(layoutBoard(demoBoard(0)), [{ ...box, note: { ...box.note, text } }], new Map());
}

it('C270 carries a text whole that two people made longer than a note, and halves no sign', () => {
  const text = `${'a'.repeat(NOTE_TEXT_MAX - 1)}🙂 en nog meer`;
  const [clipped] = clipOf(text);
  expect(clipped?.text).toBe(text);
  const parts = dividedClip(clipOf(text)).map((note) => note.text);
  expect(parts).toEqual(['a'.repeat(NOTE_TEXT_MAX - 1), '🙂 en nog meer']);
});

it('C271 refuses a cut of more than can be pasted at once', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
  const [note] = clipOf('weg');
  if (note === undefined) throw new Error('there is one');
  expect(cutRefusal(new Array(ADD_NOTES_MAX).fill(note))).toBeNull();
  expect(cutRefusal(new Array(ADD_NOTES_MAX + 1).fill(note))).toContain(String(ADD_NOTES_MAX));
});

it('C272 says on a board without cells why nothing is pasted', () => {
  const said: string[] = [];
  const context = { targetAt: () => null, ports: () => ({ onNotice: (text: string) => said.push(text) }) };
  pasteNotes(context as unknown as PasteContext, { html: '', text: 'regel' }, null); // what it asks for without a cell
  expect(said).toHaveLength(1);
});

it('V46 takes notes without a place along, and nothing of the others moves for it', () => {
  const [, second] = demoBoard(0).phases;
  const layout = layoutBoard(demoBoard(0));
  const inSecond = layout.notesInOrder.find(({ phase }) => phase === second?.id);
  if (inSecond === undefined || box === undefined) throw new Error('the demo has notes in its second phase');
  const loose = { ...box, phase: 'gone' as typeof box.phase, lane: 'gone' as typeof box.lane };
  const placed = clipNotes(layout, [box, inSecond], new Map());
  const all = clipNotes(layout, [box, loose, inSecond], new Map());
  expect([all[0], all[2]]).toEqual(placed);
  expect(all[1]).toMatchObject({ column: 0, row: 0 });
  expect(clipNotes(layout, [loose], new Map())[0]).toMatchObject({ column: 0, row: 0 });
});
