import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { MESSAGE, type PrivateCommand, SYNC, type ToldPrivateNotes } from '@samenreis/shared/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { commandId, done, own, privateNote, privateRoomPerTest, put, revealAll, send, sendRaw } from '../support/privateRoom.ts';
import type { SessionGuest } from '../support/sessionGuest.ts';
import type { SessionRoom } from '../support/sessionRoom.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Visitor } from '../support/visitor.ts';

const { silent, reopen } = privateRoomPerTest();
const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

/** What somebody with the board open receives, byte by byte. */
async function record(visitor: Visitor, { samenreis, board }: SessionRoom): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  const socket = new WebSocket(`${samenreis.url.replace('http', 'ws')}/sync/${board}`, { headers: visitor.headers() });
  sockets.push(socket);
  socket.on('message', (data: Buffer) => frames.push(data));
  socket.once('open', () => socket.send(new Uint8Array([MESSAGE.sync, SYNC.step1, 1, 0])));
  const hasState = ([kind, type]: Buffer): boolean => kind === MESSAGE.sync && type !== SYNC.step1;
  await eventually(() => frames.some(hasState) || Promise.reject(new Error('nothing yet')));
  return frames;
}

/** Of those the ones that change the board. Presence is on its way all the time. */
const changes = (frames: readonly Buffer[]): number =>
  frames.filter(([kind, type]) => kind === MESSAGE.sync && type === SYNC.update).length;

const told = ({ packets }: SessionGuest): readonly ToldPrivateNotes[] =>
  packets.map((packet) => JSON.parse(packet)).flatMap(([event, payload]) => (event === 'privateNotes' ? [payload] : []));

describe('private notes on their way', () => {
  it('J22 nothing reaches anybody else before the reveal, not that there is one; who leads hears a number', async () => {
    const lines: string[] = [];
    const log = (...said: readonly unknown[]) => void lines.push(inspect(said, { depth: 9 }));
    const logger = { fatal: log, error: log, warn: log, info: log, debug: log, trace: log };
    const room = await silent('privateNamed', { logger });
    const { leader, join, enter, places } = room;
    const [ansHerself, daanHimself, watching] = [await join('Ans'), await join('Daan'), await join('Kijker', 'viewer')];
    const [ans, daan, daanAgain, viewer] = [
      await enter(ansHerself),
      await enter(daanHimself),
      await enter(daanHimself),
      await enter(watching),
    ];
    const others = [daan, daanAgain, viewer];
    const frames = await Promise.all([daanHimself, watching, room.facilitator].map((visitor) => record(visitor, room)));
    await Promise.all([...others, leader].map((guest) => own(guest)));
    await eventually(() => expect(others.map((guest) => told(guest).length)).toEqual([1, 1, 1]));
    // Names come and go by themselves.
    const heard = () => others.map(({ packets }) => packets.filter((packet) => !packet.startsWith('["roster"')).length);
    const before = heard();
    // The state of the board itself comes in frames of both kinds.
    const changesBefore = frames.map(changes);

    const note = privateNote(places, 'kanarie in de keuken');
    expect(await send(ans, put(note))).toEqual(done);
    expect(await send(ans, put({ ...note, text: 'kanarie op het dak' }))).toEqual(done);
    const tip = privateNote(places, 'kanarie drie', { kind: 'tip' });
    await send(ans, put(tip));
    await send(ans, { type: 'discard', note: tip.id });
    await eventually(() => expect(told(leader).at(-1)).toEqual({ mine: [], shown: 0, waiting: { notes: 1, people: 1 } }));

    expect(heard()).toEqual(before);
    expect(frames.map(changes)).toEqual(changesBefore);
    const everything = [...others, leader].flatMap(({ packets }) => packets).join('\n');
    const bytes = frames.flat().map((frame) => frame.toString('latin1'));
    for (const secret of ['kanarie', note.id, tip.id])
      for (const said of [everything, bytes.join('\n'), lines.join('\n')]) expect(said).not.toContain(secret);
    expect(told(leader).every(({ mine }) => mine.length === 0)).toBe(true);
    expect(told(ans).at(-1)?.mine).toEqual([{ ...note, text: 'kanarie op het dak', isAnonymous: false }]);
  });

  it('J22 tells the own ones to each tab of their writer, whole on every connect', async () => {
    const { join, enter, places } = await silent();
    const visitor = await join('Ans');
    const [one, other] = [await enter(visitor), await enter(visitor)];
    const note = privateNote(places, 'Voor mijzelf');
    await send(one, put(note));
    await eventually(() => expect(told(other).at(-1)?.mine).toEqual([{ ...note, isAnonymous: false }]));
    const late = await enter(visitor);
    await eventually(() => expect(told(late)).toEqual([{ mine: [{ ...note, isAnonymous: false }], shown: 0, waiting: null }]));
  });

  it('J21 J23 J25 refuses by name what is not asked, too many and what is gone, and closes nothing', async () => {
    const { leader, join, enter, places, steps } = await silent();
    const [ans, viewer] = [await enter(await join('Ans')), await enter(await join('Kijker', 'viewer'))];
    const note = privateNote(places, 'Een');
    expect(await send(viewer, put(note))).toEqual({ ok: false, reason: 'viewerMayNot' });
    expect(await send(viewer, revealAll)).toEqual({ ok: false, reason: 'viewerMayNot' });
    expect(await send(ans, revealAll)).toEqual({ ok: false, reason: 'facilitatorOnly' });
    for (const payload of [
      null,
      { id: commandId(), command: put({ ...note, text: 'x'.repeat(501) }) },
      { id: commandId(), command: put({ ...note, value: 1 }) },
    ])
      expect(await sendRaw(ans, payload)).toEqual({ ok: false, reason: 'malformed' });
    await send(ans, put(note));
    await send(ans, { type: 'discard', note: note.id });
    expect(await send(ans, { type: 'discard', note: note.id })).toEqual(done);
    expect(await send(ans, put(note))).toEqual({ ok: false, reason: 'privateNoteGone' });
    for (let count = 0; count < 50; count++) expect(await send(ans, put(privateNote(places, `${count}`)))).toEqual(done);
    expect(await send(ans, put(privateNote(places, 'te veel')))).toEqual({ ok: false, reason: 'tooManyPrivateNotes' });
    await leader.ask({ type: 'goTo', from: steps.first, to: steps.second });
    await leader.ask({ type: 'end' });
    expect((await own(ans)).mine).toHaveLength(50);
    expect(await send(leader, put(privateNote(places, 'na afloop')))).toEqual({ ok: false, reason: 'notAskedPrivately' });
  });
});

describe('revealing', () => {
  it('J27 J73 brings what is meant onto the board in its writer’s name, once, in one frame, and no more', async () => {
    const room = await silent();
    const { leader, join, enter, places, snapshot } = room;
    const visitor = await join('Ans');
    const ans = await enter(visitor);
    const notes = [
      privateNote(places, 'moment'),
      privateNote(places, 'tip', { kind: 'tip' }),
      privateNote({ ...places, phase: places.later }, 'later'),
    ];
    for (const note of notes) await send(ans, put(note));
    const before = snapshot().notes.size;
    const frames = await record(visitor, room);
    const had = changes(frames);
    expect(await send(leader, { type: 'reveal', which: { of: 'kind', kind: 'tip' } })).toEqual({ ...done, revealed: 1 });
    const all = { id: commandId(), command: revealAll };
    expect(await sendRaw(leader, all)).toEqual({ ...done, revealed: 2 });
    await send(ans, put(privateNote(places, 'erna')));
    // Asked again after its answer was lost it takes nothing that was written since.
    expect(await sendRaw(leader, all)).toEqual({ ...done, revealed: 2 });
    expect((await own(ans)).mine.map(({ text }) => text)).toEqual(['erna']);
    expect(await send(ans, put(notes[0] ?? privateNote(places, '')))).toEqual({ ok: false, reason: 'privateNoteGone' });
    await eventually(() => expect(snapshot().notes.size).toBe(before + 3));
    const { participantId } = (await ans.live.roster(() => true)).participants.find(({ name }) => name === 'Ans') ?? {};
    const shown = [...snapshot().notes.values()].filter(({ author }) => author === participantId);
    expect(shown.map(({ text }) => text).sort()).toEqual(['later', 'moment', 'tip']);
    expect(changes(frames) - had).toBe(2);
    expect(await send(leader, { type: 'reveal', which: { of: 'phase', phase: places.later } })).toEqual(done);
    expect(await send(leader, revealAll)).toEqual({ ...done, revealed: 1 });
    // Who wrote them hears how many of the own are seen now, and nobody else does.
    await eventually(() => expect(told(ans).at(-1)).toEqual({ mine: [], shown: 4, waiting: null }));
    expect(told(leader).every(({ shown: count }) => count === 0)).toBe(true);
  });

  it('J24 J29 without a name a note is nobody’s, whatever the step says later, and two of one person are not of one author', async () => {
    const { leader, join, enter, places, snapshot, steps } = await silent('privateAnonymous');
    const ans = await enter(await join('Ans'));
    const notes = [privateNote(places, 'anoniem een'), privateNote(places, 'anoniem twee')];
    for (const note of notes) await send(ans, put(note));
    expect((await own(ans)).mine.map(({ isAnonymous }) => isAnonymous)).toEqual([true, true]);
    const rule = { kinds: ['moment' as const], lanes: null, phases: null, secrecy: 'privateNamed' as const, conclusions: false };
    await leader.ask({ type: 'changeStep', step: steps.first, fields: { rule } });
    await send(ans, put({ ...(notes[0] ?? privateNote(places, '')), text: 'anoniem gebleven' }));
    await send(leader, revealAll);
    const people = (await ans.live.roster(() => true)).participants.map(({ participantId }) => participantId);
    const shown = await eventually(() => {
      const found = [...snapshot().notes.values()].filter(({ text }) => text.startsWith('anoniem'));
      expect(found.map(({ text }) => text).sort()).toEqual(['anoniem gebleven', 'anoniem twee']);
      return found;
    });
    expect(new Set(shown.map(({ author }) => author)).size).toBe(2);
    for (const { id, author } of shown) {
      expect(people).not.toContain(author);
      expect(notes.some((note) => id.includes(note.id))).toBe(false);
    }
  });

  it.each(['privateNamed', 'privateAnonymous'] as const)(
    'J72 what who leads writes for somebody else comes onto the board as that, unless no name is to be seen: %s',
    async (secrecy) => {
      const { leader, join, enter, places, snapshot } = await silent(secrecy);
      const ans = await enter(await join('Ans'));
      const forCaller = privateNote(places, 'namens een beller', { onBehalf: true, perspective: 'informalCarer' });
      expect(await send(ans, put(forCaller))).toEqual({ ok: false, reason: 'facilitatorOnly' });
      expect(await send(leader, put(forCaller))).toEqual(done);
      expect((await own(leader)).mine).toEqual([{ ...forCaller, isAnonymous: secrecy === 'privateAnonymous' }]);
      await send(leader, revealAll);
      const shown = await eventually(() => {
        const found = [...snapshot().notes.values()].find(({ text }) => text === 'namens een beller');
        return found ?? Promise.reject(new Error('nothing yet'));
      });
      expect(shown).toMatchObject({ perspective: 'informalCarer', onBehalf: secrecy === 'privateNamed' ? true : null });
    },
  );

  it('J26 nothing of who takes all back, or is removed, is revealed', async () => {
    const { leader, facilitator, board, join, enter, places } = await silent();
    const [ans, daan] = [await enter(await join('Ans')), await enter(await join('Daan'))];
    for (const guest of [ans, daan]) await send(guest, put(privateNote(places, 'weg')));
    const { participants } = await ans.live.roster(({ participants: all }) => all.length >= 3);
    const idOf = (name: string) => participants.find((one) => one.name === name)?.participantId ?? participants[0]?.participantId;
    const erase = (name: string): PrivateCommand => ({ type: 'erase', participant: idOf(name) }) as PrivateCommand; // they are on the roster
    expect(await send(daan, erase('Ans'))).toEqual({ ok: false, reason: 'facilitatorOnly' });
    expect(await send(ans, erase('Ans'))).toEqual(done);
    expect((await own(ans)).mine).toEqual([]);
    expect((await facilitator.post(`/api/boards/${board}/participants/${idOf('Daan')}/remove`)).status).toBe(204);
    await eventually(async () => expect((await own(leader)).waiting).toEqual({ notes: 0, people: 0 }));
    expect(await send(leader, revealAll)).toEqual(done);
  });

  it('J25 J29 leaves in the file neither what was taken away nor who wrote what was shown without a name', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-private-'));
    try {
      const {
        samenreis,
        leader,
        join: joinAs,
        enter,
        places,
        snapshot,
      } = await silent('privateAnonymous', { store: 'sqlite', dataDir });
      const ans = await enter(await joinAs('Ans'));
      const { participants } = await ans.live.roster(({ participants: all }) => all.some(({ name }) => name === 'Ans'));
      const owner = participants.find(({ name }) => name === 'Ans')?.participantId ?? 'nobody';
      const gone = privateNote(places, 'kanarie die weg is');
      await send(ans, put(gone));
      await send(ans, put(privateNote(places, 'kanarie die te zien is')));
      await send(ans, { type: 'discard', note: gone.id });
      await send(leader, revealAll);
      const shown = await eventually(
        () =>
          [...snapshot().notes.values()].find(({ text }) => text === 'kanarie die te zien is') ??
          Promise.reject(new Error('nothing yet')),
      );
      await samenreis.close();
      const file = await readFile(join(dataDir, 'samenreis.db'), 'latin1');
      expect(file).toContain(shown.id);
      expect(file).not.toContain('kanarie die weg is');
      for (let at = file.indexOf(shown.id); at >= 0; at = file.indexOf(shown.id, at + 1))
        expect(file.slice(Math.max(0, at - 120), at + 60)).not.toContain(owner);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('J22 J27 goes on after a restart: what was written is there, of who wrote it alone', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-private-'));
    try {
      const { samenreis, leader, places } = await silent('privateAnonymous', { store: 'sqlite', dataDir });
      const note = privateNote(places, 'van voor de herstart');
      await send(leader, put(note));
      await samenreis.close();
      const again = await reopen({ store: 'sqlite', dataDir });
      expect(await own(again.leader)).toEqual({
        mine: [{ ...note, isAnonymous: true }],
        shown: 0,
        waiting: { notes: 1, people: 1 },
      });
      expect(await send(again.leader, revealAll)).toEqual({ ...done, revealed: 1 });
      expect(await own(again.leader)).toEqual({ mine: [], shown: 1, waiting: { notes: 0, people: 0 } });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
