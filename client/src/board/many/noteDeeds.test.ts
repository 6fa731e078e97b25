import { seededRandom } from '@samenreis/shared/base';
import { demoBoard, participantId, seedBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { m } from '../../i18n/messages.ts';
import { hasCell } from '../canvas/noteCommands.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { createSelectionStore } from '../store/selectionStore.ts';
import { deedText } from './deedText.ts';
import { createNoteDeeds, type DeedPorts } from './noteDeeds.ts';

beforeEach(() => void vi.stubGlobal('document', { documentElement: { lang: 'nl' } }));
afterEach(() => vi.unstubAllGlobals());

const actor = { participantId: v.parse(participantId, 'pfatima000000000'), role: 'facilitator', perspective: 'lead' } as const;

function leader() {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  const store = createBoardStore({ doc, actor, clock: { nowMs: () => 0 }, random: seededRandom(7) });
  const selection = createSelectionStore();
  // As in the list: also what stands nowhere any more can be picked.
  const everyBox = layoutBoard(store.snapshot()).notes;
  const offers: (() => void)[] = [];
  const notices: string[] = [];
  const said: string[] = [];
  const ports = {
    source: store,
    selection,
    dispatch: store.dispatch,
    can: store.can,
    me: actor,
    onNotice: (text) => notices.push(text),
    onOfferBack: (_text, inverse) => offers.push(() => store.dispatch(inverse)),
  } satisfies Partial<DeedPorts>;
  const deeds = createNoteDeeds({
    ports: () => ports as unknown as DeedPorts, // what taking away asks for
    model: { layout: () => layoutBoard(store.snapshot()) },
    boxOf: (id) => everyBox.get(id),
    tell: (news) => said.push(news.type),
  });
  return { store, selection, deeds, offers, said, notices };
}

it('C256 offers three notes back that were taken away at once, and two not', () => {
  const { store, selection, deeds, offers, said } = leader();
  const [a, b, c, d, e] = layoutBoard(store.snapshot()).notesInOrder.map(({ id }) => id);
  if (!a || !b || !c || !d || !e) throw new Error('the demo has notes');
  const before = store.snapshot().notes.size;
  selection.set(new Set([a, b]));
  deeds.give({ type: 'delete' });
  expect([offers.length, said.length]).toEqual([0, 1]);
  selection.set(new Set([c, d, e]));
  deeds.give({ type: 'delete' });
  expect([offers.length, said.length, store.snapshot().notes.size]).toEqual([1, 1, before - 5]);
  offers[0]?.();
  expect(store.snapshot().notes.size).toBe(before - 2);
  expect([c, d, e].every((id) => store.snapshot().notes.has(id))).toBe(true);
});

it('V46 duplicates what has a place, says how many have none, and tidies nothing then', () => {
  const { store, selection, deeds, notices } = leader();
  const { phases } = store.snapshot();
  const [first] = phases;
  const boxes = layoutBoard(store.snapshot()).notesInOrder;
  const loose = boxes.find(({ phase }) => phase === first?.id);
  const placed = boxes.find(({ phase }) => phase !== first?.id);
  if (!first || !loose || !placed) throw new Error('the demo has notes in several phases');
  expect(store.dispatch({ type: 'archivePhase', phase: first.id }).ok).toBe(true);
  const before = store.snapshot().notes.size;
  selection.set(new Set([loose.id, placed.id]));
  deeds.give({ type: 'duplicate' });
  expect(store.snapshot().notes.size).toBe(before + 1);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('1 van 2');
  selection.set(new Set([loose.id]));
  deeds.give({ type: 'duplicate' });
  deeds.give({ type: 'tidy' });
  expect(store.snapshot().notes.size).toBe(before + 1);
  expect(notices[1]).toBe(m.canvas_needsPlace());
  expect(notices[2]).toBe(m.canvas_needsPlace());
});

it('C252 knows a board on which no note can stick', () => {
  const board = demoBoard(0);
  expect(hasCell(layoutBoard(board))).toBe(true);
  expect(hasCell(layoutBoard({ ...board, phases: [] }))).toBe(false);
  expect(hasCell(layoutBoard({ ...board, lanes: board.lanes.map((lane) => ({ ...lane, hidden: true })) }))).toBe(false);
});

it('V50 writes the number of many notes as the language does', () => {
  expect(deedText('moved', 1_000)).toContain('1.000');
  const part = deedText('moved', 1_200, [{ reason: 'notYours', count: 2_500 }]);
  expect(part).toContain('1.200');
  expect(part).toContain('3.700');
  expect(part).toContain('2.500');
});

it('C22 counts two presses for a feeling as two, though what is laid out is of before the first', () => {
  const { store, selection, deeds, said } = leader();
  const note = [...store.snapshot().notes.values()].find(({ value }) => value === -2);
  if (note === undefined) throw new Error('the demo has a note that feels bad');
  selection.set(new Set([note.id]));
  deeds.give({ type: 'shiftValue', by: 1 });
  deeds.give({ type: 'shiftValue', by: 1 });
  expect(store.snapshot().notes.get(note.id)?.value).toBe(0);
  expect(said.filter((type) => type === 'felt')).toHaveLength(2);
});
