import type { NoteId } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { noteOf } from '../support/sync/people.ts';
import { wholeNote } from './attack.ts';
import { closeScene, openScene, type Scene, stateOf, updateOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

/** What a socket sends is told to the others alone: its own copy takes it in itself. */
function send(change: (doc: Y.Doc) => void, from: Y.Doc = scene.raw.doc): void {
  const update = updateOf(from, change);
  Y.applyUpdate(scene.raw.doc, update);
  scene.raw.sendUpdate(update);
}

/** Of the attacker, on any note. */
const commentOn = (note: string) => `${note}|${noteOf(scene.attacker, 7)}`;
const reactionOn = (note: string) => `${note}|${scene.attacker.participantId}`;
const setPlace = (doc: Y.Doc, part: object) => {
  const { place } = wholeNote(scene.ownNote, scene.attacker.participantId);
  boardDoc(doc).setField('notes', scene.ownNote, 'place', { ...place, ...part });
};

const UNKNOWN: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'a reaction on a note': (doc) => boardDoc(doc).put('reactions', reactionOn(noteOf(scene.attacker, 9)), { kind: 'heart' }),
  'a comment on a note': (doc) => boardDoc(doc).put('comments', commentOn(noteOf(scene.attacker, 9)), { text: 'x', createdAt: 1 }),
  'a note in a phase': (doc) => setPlace(doc, { phase: 'phase-99' }),
  'a note in a lane': (doc) => setPlace(doc, { lane: 'nergens' }),
  'a note about a persona': (doc) => boardDoc(doc).setField('notes', scene.ownNote, 'persona', 'niemand'),
  'a new note in a phase': (doc) => {
    const id = noteOf(scene.attacker, 9);
    const note = wholeNote(id, scene.attacker.participantId);
    boardDoc(doc).put('notes', id, { ...note, place: { ...note.place, phase: 'phase-99' } });
  },
};

test.each(Object.entries(UNKNOWN))('S23 %s that never was on the board is turned away', async (_what, change) => {
  const before = await stateOf(scene);
  send(change);
  expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: 'invalid' });
  expect(await stateOf(scene)).toEqual(before);
});

test('S23 what is said offline of a note that is deleted meanwhile is admitted', async () => {
  const { ans, daan, raw, victimNote } = scene;
  const offline = new Y.Doc();
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(raw.doc));
  ans.run({ type: 'deleteNotes', notes: [victimNote as NoteId] }); // a key of the board, as the scene made it
  await ans.saved();
  send((doc) => {
    boardDoc(doc).put('reactions', reactionOn(victimNote), { kind: 'heart' });
    boardDoc(doc).put('comments', commentOn(victimNote), { text: 'x', createdAt: 1 });
  }, offline);
  await eventually(() => expect(boardDoc(daan.doc).has('comments', commentOn(victimNote))).toBe(true));
  expect(boardDoc(daan.doc).has('reactions', reactionOn(victimNote))).toBe(true);
});

test('S23 a note, what is said of it and its deletion may come in one update', async () => {
  const id = noteOf(scene.attacker, 9);
  send((doc) => {
    boardDoc(doc).put('notes', id, wholeNote(id, scene.attacker.participantId));
    boardDoc(doc).put('reactions', reactionOn(id), { kind: 'heart' });
    boardDoc(doc).remove('notes', id);
  });
  await eventually(() => expect(boardDoc(scene.daan.doc).has('reactions', reactionOn(id))).toBe(true));
});

test('S22 of the own comment the words may change, and not the time it was made', async () => {
  const comment = commentOn(scene.victimNote);
  const put = (value: { text: string; createdAt: number }) => send((doc) => boardDoc(doc).put('comments', comment, value));
  put({ text: 'Eerst', createdAt: 5 });
  put({ text: 'Toen', createdAt: 5 });
  await eventually(() => expect(boardDoc(scene.ans.doc).entry('comments', comment)).toEqual({ text: 'Toen', createdAt: 5 }));
  const before = await stateOf(scene);
  put({ text: 'Toen', createdAt: 4 });
  expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: 'invalid' });
  expect(await stateOf(scene)).toEqual(before);
});
