import { setImmediate as turn } from 'node:timers/promises';
import { isNoteId, type NoteId, type Random, seededRandom } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL, person } from '../support/sync/people.ts';
import { seedsOf } from '../support/sync/seed.ts';
import { type Chaos, startChaos } from './chaos.ts';

/** A command that makes two notes at once, and whether the server promised to keep them. */
interface Pair {
  readonly notes: readonly NoteId[];
  promised: boolean;
}

const ROUNDS = 12;
const PEOPLE = 3;

let chaos: Chaos;
afterEach(() => chaos.end());

test.each(seedsOf(3, 11))(
  'S12 what is acknowledged survives, and what is not is there in whole or not at all (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    chaos = await startChaos(random);
    const pairs: Pair[] = [];
    const heard = new Set<NoteId>();
    const eavesdropper = listen(heard);
    for (let round = 0; round < ROUNDS; round += 1) {
      const people = Array.from({ length: PEOPLE }, (_, index) => openBoard(chaos.server(), person(`model${index}`), { random }));
      await Promise.all(people.map((guest) => workUntilCut(guest, pairs, random)));
      if (random() < 0.3) await chaos.restart();
    }
    chaos.calm();
    eavesdropper.leave();
    const witness = await joinBoard(chaos.server(), person('getuige', 'viewer'));
    for (const { notes, promised } of pairs) {
      const kept = notes.filter((note) => boardDoc(witness.doc).has('notes', note)).length;
      expect(promised ? [2] : [0, 2]).toContain(kept);
    }
    // What anybody was told was on disk before: the server, and not a copy on its way back, is asked for it.
    expect([...heard].filter((note) => !boardDoc(witness.doc).has('notes', note))).toEqual([]);
    expect(heard.size).toBeGreaterThan(0);
    expect(pairs.some(({ promised }) => promised)).toBe(true);
    expect(pairs.some(({ promised }) => !promised)).toBe(true);
    witness.leave();
  },
);

/** A viewer who writes nothing, and so brings nothing back: notes down every note that the server ever told of. */
function listen(heard: Set<NoteId>): BoardGuest {
  const viewer = openBoard(chaos.server(), person('luistervink', 'viewer'));
  viewer.doc.getMap('notes').observe(({ keysChanged }) => {
    for (const note of keysChanged) if (isNoteId(note)) heard.add(note);
  });
  return viewer;
}

/** Makes pairs, waits for the promise of some, and is cut off without warning; its copy is thrown away. */
async function workUntilCut(guest: BoardGuest, pairs: Pair[], random: Random): Promise<void> {
  await eventually(() => expect(guest.provider.synced).toBe(true));
  const [original] = guest.run({ ...ADD_NOTE, text: 'eerste' });
  if (!isNoteId(original)) throw new Error('no note was made');
  const mine: Pair[] = [];
  const count = 1 + Math.floor(random() * 6);
  for (let made = 0; made < count; made += 1) {
    const copies = [0, 1].map((x) => ({ ...CELL, note: original, x }));
    mine.push({ notes: guest.run({ type: 'copyNotes', copies }).filter(isNoteId), promised: false });
    if (random() < 0.3) await turn();
  }
  if (random() < 0.5) {
    await guest.saved();
    for (const pair of mine) pair.promised = true;
  } else for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await turn();
  guest.leave();
  pairs.push(...mine);
}
