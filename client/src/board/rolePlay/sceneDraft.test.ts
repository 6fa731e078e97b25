import type { Note } from '@samenreis/shared/board';
import { facilitator, testBoard } from '@samenreis/shared/board/testing';
import { expect, it } from 'vitest';
import { aboutPlace, scenePlaces } from './sceneDraft.ts';

/** What is proposed to play with Ans in the second phase, with these notes on the board and no others. */
function pointsFrom(
  notesOf: (whose: { readonly ans: Note['persona']; readonly daan: Note['persona'] }) => readonly Partial<Note>[],
) {
  const board = testBoard();
  board.run(facilitator, { type: 'addLane', kind: 'individual', name: 'Gesprek met Toos', before: null });
  const snapshot = board.snapshot();
  const places = scenePlaces(snapshot);
  const [ans, daan] = places.personas;
  const phase = places.phases[1];
  const lane = places.lanes.find(({ kind }) => kind === 'current');
  const interview = places.lanes.find(({ kind }) => kind === 'individual');
  const [any] = places.notes;
  if (!ans || !daan || !phase || !lane || !interview || !any) throw new Error('the demo board has all of these');
  const base: Note = { ...any, kind: 'moment', persona: null, place: { ...any.place, phase: phase.id, lane: lane.id } };
  const notes = notesOf({ ans: ans.id, daan: daan.id }).map((note) => ({ ...base, ...note }));
  const told = { ...base, text: 'Ik durfde niet te bellen', place: { ...base.place, lane: interview.id } };
  return aboutPlace({ ...places, notes: [...notes, told] }, { persona: ans, phase, lane }).points;
}

it('B79 proposes what interviews told first, then what is on the board of everybody and of this person, each once', () => {
  const points = pointsFrom(({ ans, daan }) => [
    { text: 'Ik  wacht\nop de brief' },
    { text: 'Ik wacht op de brief', persona: ans },
    { text: 'Voor mij hoeft het niet', persona: daan },
    { text: '  ' },
    { text: 'Bel mij terug', kind: 'tip' },
  ]);
  expect(points).toEqual(['Ik durfde niet te bellen', 'Ik wacht op de brief']);
});

it('B79 proposes no more than a group can hold on to', () => {
  const points = pointsFrom(() => Array.from({ length: 9 }, (_, at) => ({ text: `Punt ${at}` })));
  expect(points).toEqual(['Ik durfde niet te bellen', 'Punt 0', 'Punt 1', 'Punt 2', 'Punt 3']);
});
