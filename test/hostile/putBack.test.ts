import type { NoteId } from '@samenreis/shared/base';
import { boardDoc, type Json } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { openRawSynced, type RawSocket } from '../support/sync/rawSocket.ts';
import { startSyncServer } from '../support/sync/startSyncServer.ts';
import { closeScene, openScene, type Scene, stateOf, updateOf } from './scene.ts';

/** An entry of Ans that the facilitator takes away. */
interface Target {
  readonly root: 'notes' | 'comments' | 'reactions';
  readonly key: string;
  readonly was: Json;
}

let scene: Scene;
let targets: Readonly<Record<Target['root'], Target>>;
beforeEach(async () => {
  scene = await openScene('facilitator');
  const { ans, raw, victimNote } = scene;
  const ownNote = scene.ownNote as NoteId; // it was made by addNote
  const [comment = ''] = ans.run({ type: 'addComment', note: ownNote, text: 'Dit vind ik moeilijk' });
  ans.run({ type: 'react', note: ownNote, kind: 'heart' });
  const reaction = `${ownNote}|${ans.actor.participantId}`;
  await eventually(() => expect(raw.doc.getMap('reactions').has(reaction)).toBe(true));
  const target = (root: Target['root'], key: string): Target => ({ root, key, was: boardDoc(raw.doc).entry(root, key) as Json }); // as it stands there
  targets = { notes: target('notes', victimNote), comments: target('comments', comment), reactions: target('reactions', reaction) };
});
afterEach(() => closeScene(scene));

/** What a socket sends is told to the others alone: its own copy takes it in itself. */
function send(raw: RawSocket, change: (doc: Y.Doc) => void): void {
  const update = updateOf(raw.doc, change);
  Y.applyUpdate(raw.doc, update);
  raw.sendUpdate(update);
}

async function takeAway(raw: RawSocket, { root, key }: Target): Promise<void> {
  send(raw, (doc) => boardDoc(doc).remove(root, key));
  await eventually(() => expect(boardDoc(scene.ans.doc).has(root, key)).toBe(false));
}

const FORGERIES = [
  { root: 'comments', title: 'comment with other words', forge: { text: 'Ik ben het eens' } },
  { root: 'comments', title: 'comment of another time', forge: { createdAt: 1 } },
  { root: 'reactions', title: 'reaction of another kind', forge: { kind: 'question' } },
  { root: 'notes', title: 'note of another kind', forge: { kind: 'tip' } },
  { root: 'notes', title: 'note of another time', forge: { createdAt: 1 } },
] as const;

test.each(FORGERIES)('S21 B43 no facilitator takes away and puts back a $title', async ({ root, forge }) => {
  const target = targets[root];
  const forged = { ...(target.was as object), ...forge }; // a record or a plain object
  await takeAway(scene.raw, target);
  const before = await stateOf(scene);
  send(scene.raw, (doc) => boardDoc(doc).put(root, target.key, forged));
  expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: 'notAsItWas' });
  expect(await stateOf(scene)).toEqual(before);
});

test.each(FORGERIES)('S21 B43 nor does so in one go: $title', async ({ root, forge }) => {
  const target = targets[root];
  const before = await stateOf(scene);
  send(scene.raw, (doc) => {
    boardDoc(doc).remove(root, target.key);
    boardDoc(doc).put(root, target.key, { ...(target.was as object), ...forge }); // a record or a plain object
  });
  expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: 'notYours' });
  expect(await stateOf(scene)).toEqual(before);
});

test.each(['comments', 'reactions', 'notes'] as const)(
  'S21 what stood there last of the %s comes back, and only that',
  async (root) => {
    const target = targets[root];
    const put = () => send(scene.raw, (doc) => boardDoc(doc).put(root, target.key, target.was));
    await takeAway(scene.raw, target);
    put();
    await eventually(() => expect(boardDoc(scene.ans.doc).entry(root, target.key)).toEqual(target.was));
    if (root !== 'comments') return;
    // Its author says it in other words since: the words before are not hers any more.
    boardDoc(scene.ans.doc).put(root, target.key, { text: 'Toch niet', createdAt: 1_700_000_000_000 });
    await eventually(() => expect(boardDoc(scene.raw.doc).entry(root, target.key)).toMatchObject({ text: 'Toch niet' }));
    await takeAway(scene.raw, target);
    put();
    expect(await scene.raw.closed).toEqual({ code: CLOSE.refused, reason: 'notAsItWas' });
  },
);

test('S21 a server that started since takes back no words of somebody else, and their note', async () => {
  const { ans, daan, raw, server, attacker } = scene;
  await takeAway(raw, targets.comments);
  await takeAway(raw, targets.notes);
  for (const guest of [ans, daan]) guest.leave();
  await server.sync.close();
  const again = await startSyncServer({ store: server.store });
  try {
    const back = await openRawSynced(again, attacker);
    const witness = await openRawSynced(again, person('getuige', 'viewer'));
    const { notes, comments } = targets;
    send(back, (doc) => boardDoc(doc).put('notes', notes.key, notes.was));
    await eventually(() => expect(witness.doc.getMap('notes').has(notes.key)).toBe(true));
    send(back, (doc) => boardDoc(doc).put('comments', comments.key, comments.was));
    expect(await back.closed).toEqual({ code: CLOSE.refused, reason: 'notAsItWas' });
    witness.ws.terminate();
  } finally {
    await again.close();
  }
});

/** Ways in which a note goes and another one comes in its place. */
const REPLACEMENTS = [
  { title: 'of another kind, in one go', forge: { kind: 'tip' }, isApart: false },
  { title: 'of another time, in one go', forge: { createdAt: 1 }, isApart: false },
  { title: 'of another kind, one after the other', forge: { kind: 'tip' }, isApart: true },
] as const;

test.each(REPLACEMENTS)('S24 no participant puts another note in the place of the own one: $title', async ({ forge, isApart }) => {
  const { ans, server } = scene;
  const own = await joinBoard(server, person('eigen'));
  const [key = ''] = own.run({ ...ADD_NOTE, text: 'Van mij' });
  await own.saved();
  own.leave();
  const raw = await openRawSynced(server, person('eigen'));
  const was = boardDoc(raw.doc).entry('notes', key) as object; // a record
  const remove = (doc: Y.Doc) => boardDoc(doc).remove('notes', key);
  const put = (doc: Y.Doc) => boardDoc(doc).put('notes', key, { ...was, ...forge });
  if (isApart) {
    send(raw, remove);
    await eventually(() => expect(boardDoc(ans.doc).has('notes', key)).toBe(false));
  }
  const before = await stateOf(scene);
  send(raw, (doc) => {
    if (!isApart) remove(doc);
    put(doc);
  });
  expect(await raw.closed).toEqual({ code: CLOSE.refused, reason: 'notAsItWas' });
  expect(await stateOf(scene)).toEqual(before);
});

test('B61 S21 a marked note that another facilitator takes away comes back marked, and no other one does', async () => {
  const { server, raw, ans } = scene;
  const marjan = await joinBoard(server, person('marjan', 'facilitator'));
  const [key = ''] = marjan.run({ ...ADD_NOTE, text: 'Aan de telefoon', onBehalf: true });
  await marjan.saved();
  marjan.leave();
  await eventually(() => expect(boardDoc(raw.doc).has('notes', key)).toBe(true));
  const target: Target = { root: 'notes', key, was: boardDoc(raw.doc).entry('notes', key) as Json }; // as it stands there
  await takeAway(raw, target);
  send(raw, (doc) => boardDoc(doc).put('notes', key, target.was));
  await eventually(() => expect(boardDoc(ans.doc).field('notes', key, 'onBehalf')).toBe(true));
  const forged = { ...(targets.notes.was as object), onBehalf: true }; // a record
  await takeAway(raw, targets.notes);
  const before = await stateOf(scene);
  send(raw, (doc) => boardDoc(doc).put('notes', targets.notes.key, forged));
  expect(await raw.closed).toEqual({ code: CLOSE.refused, reason: 'notYours' });
  expect(await stateOf(scene)).toEqual(before);
});
