import { seededRandom } from '@samenreis/shared/base';
import { demoBoard, participantId, seedBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { hasCell } from '../canvas/noteCommands.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { createSelectionStore } from '../store/selectionStore.ts';
import { createNoteDeeds, type DeedPorts } from './noteDeeds.ts';

const actor = { participantId: v.parse(participantId, 'pfatima000000000'), role: 'facilitator', perspective: 'lead' } as const;

function leader() {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  const store = createBoardStore({ doc, actor, clock: { nowMs: () => 0 }, random: seededRandom(7) });
  const selection = createSelectionStore();
  const offers: (() => void)[] = [];
  const said: string[] = [];
  const ports = {
    source: store,
    selection,
    dispatch: store.dispatch,
    can: store.can,
    me: actor,
    onOfferBack: (_text, inverse) => offers.push(() => store.dispatch(inverse)),
  } satisfies Partial<DeedPorts>;
  const deeds = createNoteDeeds({
    ports: () => ports as unknown as DeedPorts, // what taking away asks for
    model: { layout: () => layoutBoard(store.snapshot()) },
    tell: (news) => said.push(news.type),
  });
  return { store, selection, deeds, offers, said };
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

it('C252 knows a board on which no note can stick', () => {
  const board = demoBoard(0);
  expect(hasCell(layoutBoard(board))).toBe(true);
  expect(hasCell(layoutBoard({ ...board, phases: [] }))).toBe(false);
  expect(hasCell(layoutBoard({ ...board, lanes: board.lanes.map((lane) => ({ ...lane, hidden: true })) }))).toBe(false);
});
