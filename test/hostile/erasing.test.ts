import { type BoardCommand, boardDoc } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL, noteOf, person } from '../support/sync/people.ts';
import { openRawSynced } from '../support/sync/rawSocket.ts';
import { wholeNote } from './attack.ts';
import { closeScene, openScene, type Scene, stateOf, updateOf } from './scene.ts';

let scene: Scene;
let leader: BoardGuest;
afterEach(async () => {
  leader.leave();
  await closeScene(scene);
});

const LOCKS = {
  laneLocked: { type: 'lockLane', lane: CELL.lane, locked: true },
  boardLocked: { type: 'lockBoard', locked: true },
} as const satisfies Record<string, BoardCommand>;
const LOCKED = ['laneLocked', 'boardLocked'] as const;

/** The board with two notes, a reaction and a comment of the one who erases, locked by who leads. */
async function lockedScene(lock: keyof typeof LOCKS): Promise<{ readonly second: string }> {
  scene = await openScene();
  leader = await joinBoard(scene.server, person('leidt', 'facilitator'));
  const honest = await joinBoard(scene.server, scene.attacker);
  const [second = ''] = honest.run({ ...ADD_NOTE, text: 'Nog een' });
  honest.run({ type: 'react', note: scene.victimNote as never, kind: 'heart' }); // the id of a note
  honest.run({ type: 'addComment', note: scene.victimNote as never, text: 'Herkenbaar' }); // the same
  await honest.saved();
  honest.leave();
  await eventually(() => expect(leader.json()).toContain('Herkenbaar'));
  leader.run(LOCKS[lock]);
  await leader.saved();
  await eventually(() => expect(isLocked(scene.raw.doc, lock)).toBe(true));
  return { second };
}

const isLocked = (doc: Y.Doc, lock: keyof typeof LOCKS) =>
  lock === 'boardLocked' ? doc.getMap('meta').get('locked') : boardDoc(doc).field('lanes', CELL.lane, 'locked');

/** All of the one who erases, taken out of a document by hand. */
function takeAll(doc: Y.Doc): void {
  const { participantId } = scene.attacker;
  for (const root of ['reactions', 'comments', 'notes'] as const)
    for (const key of boardDoc(doc).keys(root)) {
      const isOwn = root === 'notes' ? key.startsWith(participantId) : key.split('|')[1]?.startsWith(participantId);
      if (isOwn) boardDoc(doc).remove(root, key);
    }
}

test.each(LOCKED)('B78 %s: who erases all of the own is let, and the others see it gone', async (lock) => {
  await lockedScene(lock);
  const honest = await joinBoard(scene.server, scene.attacker);
  honest.run({ type: 'removeNotesOf', participant: scene.attacker.participantId });
  await honest.saved();
  await eventually(() => {
    expect(scene.daan.json()).not.toContain(scene.attacker.participantId);
    expect(scene.daan.json()).toContain(scene.victimNote);
  });
  expect(honest.closings).toEqual([]);
  honest.leave();
});

const ATTEMPTS: readonly { readonly title: string; readonly change: (doc: Y.Doc, second: string) => void }[] = [
  { title: 'one of two own notes', change: (doc, second) => boardDoc(doc).remove('notes', second) },
  {
    title: 'all own notes, and not the reaction',
    change: (doc, second) => {
      for (const note of [second, scene.ownNote]) boardDoc(doc).remove('notes', note);
    },
  },
  {
    title: 'all of the own, and a new note in its place',
    change: (doc) => {
      takeAll(doc);
      const id = noteOf(scene.attacker, 9);
      boardDoc(doc).put('notes', id, wholeNote(id, scene.attacker.participantId));
    },
  },
  {
    title: "all of the own, and another's note with it",
    change: (doc) => {
      takeAll(doc);
      boardDoc(doc).remove('notes', scene.victimNote);
    },
  },
  {
    title: "all of the own, and a letter in another's note",
    change: (doc) => {
      takeAll(doc);
      boardDoc(doc).text('notes', scene.victimNote)?.insert(0, 'x');
    },
  },
];

test.each(LOCKED.flatMap((lock) => ATTEMPTS.map((attempt) => ({ lock, ...attempt }))))(
  'B78 S13 $lock: turns away who takes $title',
  async ({ lock, change }) => {
    const { second } = await lockedScene(lock);
    const before = await stateOf(scene);
    scene.raw.sendUpdate(updateOf(scene.raw.doc, (doc) => change(doc, second)));
    expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: lock });
    expect(await stateOf(scene)).toEqual(before);
  },
);

test.each(LOCKED)('B78 %s: a viewer erases nothing', async (lock) => {
  await lockedScene(lock);
  const viewer = await openRawSynced(scene.server, { ...scene.attacker, role: 'viewer' });
  viewer.sendUpdate(updateOf(viewer.doc, takeAll));
  expect(await viewer.closed).toEqual({ code: CLOSE.forbidden, reason: 'viewerMayNotChange' });
});
