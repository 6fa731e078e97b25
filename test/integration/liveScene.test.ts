import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { LaneId, ParticipantId, PersonaId, PhaseId, SceneId } from '@samenreis/shared/base';
import { curvePointKey } from '@samenreis/shared/board';
import type { ToldSession } from '@samenreis/shared/protocol';
import { agendaTemplate, playedMsOf, type SceneCommand } from '@samenreis/shared/session';
import { expect, it, onTestFinished } from 'vitest';
import type { SessionGuest } from '../support/sessionGuest.ts';
import { type SessionRoom, sessionRoomPerTest } from '../support/sessionRoom.ts';
import { createManualClock } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';

const rooms = sessionRoomPerTest();
// Ids of the demo board.
const place = { persona: 'ans' as PersonaId, phase: 'phase-2' as PhaseId, lane: 'current' as LaneId };
const prepare: SceneCommand = {
  type: 'prepareScene',
  id: 'kitchen-table' as SceneId, // of its pattern
  ...place,
  setting: 'Aan de keukentafel.',
  opening: 'Vertelt u eens.',
  points: ['Wie regelt er thuis wat?'],
  rules: '',
  observersDial: true,
};
const take = 1;

async function toTheStage({ leader }: Pick<SessionRoom, 'leader'>): Promise<void> {
  await leader.ask({ type: 'replaceAgenda', steps: agendaTemplate(60) });
  for (const command of [{ type: 'start' }, prepare, { type: 'startScene', take }] as const)
    expect(await leader.ask(command), command.type).toEqual({ ok: true });
}

/** Has somebody play a part, as a facilitator asks and they say yes. @returns who it is */
async function play(part: 'persona' | 'consultant', guest: SessionGuest, leader: SessionGuest): Promise<ParticipantId> {
  expect(await guest.ask({ type: 'volunteer', part })).toEqual({ ok: true });
  const volunteers = ({ scene }: ToldSession) => scene.volunteers.find((each) => each.part === part);
  const participant = volunteers(await leader.sees((told) => volunteers(told) !== undefined))?.participant as ParticipantId; // just seen
  expect(await leader.ask({ type: 'offerPart', part, participant })).toEqual({ ok: true });
  await guest.sees(({ scene }) => scene.cast.some((each) => each.participant === participant));
  return participant;
}

const dial = (guest: SessionGuest, value: number) => guest.live.socket.emit('dial', { take, value });
const stage = ({ scene }: ToldSession) => scene.play?.course.stage;

it('J44 who wants to stop stops the scene for everybody, and is in nobody’s frames nor in the store', async () => {
  const store = createMemoryStore();
  const { leader, board, enter, join } = await rooms.open({
    openStore: () => Promise.resolve(store),
    // One moment for all, so that frames can be compared.
    clock: createManualClock(),
  });
  const [ans, daan] = [await enter(await join('Ans')), await enter(await join('Daan'))];
  await toTheStage({ leader });
  for (const guest of [leader, ans, daan]) await guest.sees((told) => stage(told) === 'running');
  const before = [leader, ans, daan].map(({ packets }) => packets.length);
  expect(await ans.ask({ type: 'stopScene' })).toEqual({ ok: true });
  for (const guest of [leader, ans, daan]) await guest.sees((told) => stage(told) === 'paused');
  // Names come and go by themselves.
  const frames = [leader, ans, daan].map(({ packets }, at) =>
    packets.slice(before[at]).filter((packet) => !packet.startsWith('["roster"')),
  );
  // The same for who asked as for who leads and who watched.
  expect(frames[1]).toEqual(frames[2]);
  expect(JSON.stringify(frames)).not.toMatch(/p[0-9a-z]{15}/);
  const steps = await store.liveSessions.list(board);
  expect(steps.at(-1)).toMatchObject({ participant: null, events: expect.stringContaining('scenePaused') });
});

it('J48 J49 the group feels along: the player at once, observers as a middle, nobody by name, and who comes later too', async () => {
  const room = await rooms.open();
  const { leader, enter, join } = room;
  const player = await enter(await join('Ans'));
  const watching = await Promise.all(['Bea', 'Cor', 'Daan'].map(async (name) => enter(await join(name))));
  const kijker = await enter(await join('Kijker', 'viewer'));
  const who = await play('persona', player, leader);
  await toTheStage(room);
  dial(player, 7);
  expect(await kijker.feels(({ player: value }) => value === 7)).toEqual({ take, player: 7, observers: null, observerCount: 0 });
  for (const [at, guest] of watching.entries()) dial(guest, [-10, 4, 20][at] ?? 0);
  dial(kijker, -20);
  const felt = await leader.feels(({ observerCount }) => observerCount === 3);
  expect(felt).toEqual({ take, player: 7, observers: { median: 4, low: null, high: null }, observerCount: 3 });
  expect(JSON.stringify(leader.packets.filter((packet) => packet.startsWith('["pulse"')))).not.toContain(who);
  const late = await enter(await join('Laat'));
  expect(await late.feels(() => true)).toEqual(felt);
  // Who leaves has laid the dial down.
  watching[0]?.live.socket.close();
  expect(await leader.feels(({ observerCount }) => observerCount === 2)).toMatchObject({ observers: null });
});

it('J45 who comes while it is played watches through the lens that the fewest have, told in the first word', async () => {
  const room = await rooms.open();
  const { leader, enter, join } = room;
  const [ans, bea] = [await enter(await join('Ans')), await enter(await join('Bea'))];
  expect(await ans.ask({ type: 'chooseLens', lens: 'phases' })).toEqual({ ok: true });
  expect(await bea.ask({ type: 'chooseLens', lens: 'tips' })).toEqual({ ok: true });
  await toTheStage(room);
  const late = await enter(await join('Laat'));
  expect((await late.sees(() => true)).scene.myLens).toBe('emotions');
  await leader.sees(({ scene }) => scene.lensCounts?.emotions === 1);
  const kijker = await enter(await join('Kijker', 'viewer'));
  expect((await kijker.sees(() => true)).scene.myLens).toBe(null);
});

it('J48 a dial of who plays another part, of another take, in a pause or out of bounds is nobody’s', async () => {
  const room = await rooms.open();
  const { leader, enter, join } = room;
  const [player, consultant] = [await enter(await join('Ans')), await enter(await join('Bea'))];
  await play('persona', player, leader);
  await play('consultant', consultant, leader);
  await toTheStage(room);
  dial(consultant, 20);
  for (const payload of [{ take: 2, value: 3 }, { take, value: 21 }, { take, value: 0.5 }, null, { take }])
    player.live.socket.emit('dial', payload as never); // what no client of ours sends
  dial(player, 5);
  await leader.feels(({ player: value }) => value === 5);
  await leader.ask({ type: 'pauseScene', take });
  dial(player, 6);
  // One socket brings things in their order: both dials were heard by now.
  for (const guest of [player, consultant]) await guest.live.socket.timeout(5_000).emitWithAck('sessionSnapshot');
  await leader.ask({ type: 'resumeScene', take });
  dial(player, 8);
  await leader.feels(({ player: value }) => value === 8);
  expect(leader.pulses.map(({ player: value, observerCount }) => [value, observerCount])).toEqual([
    [5, 0],
    [8, 0],
  ]);
});

it('J53 two hundred samples at once close the socket of who sent them, and the others feel little of it', async () => {
  const room = await rooms.open();
  const { leader, enter, join } = room;
  const wild = await enter(await join('Ans'));
  await play('persona', wild, leader);
  await toTheStage(room);
  for (let at = 0; at < 200; at += 1) dial(wild, (at % 41) - 20);
  expect(await wild.live.closed).toBe('io server disconnect');
  expect(leader.pulses.length).toBeLessThan(20);
});

it('J50 J51 what was felt is proposed, and what is taken over stands on the board as played', async () => {
  const clock = createManualClock();
  const room = await rooms.open({ clock });
  const { leader, facilitator, board, samenreis, enter, join } = room;
  const player = await enter(await join('Ans'));
  await play('persona', player, leader);
  await toTheStage(room);
  dial(player, -14);
  await leader.feels(({ player: value }) => value === -14);
  clock.advance(60_000);
  expect(await leader.ask({ type: 'endScene', take })).toEqual({ ok: true });
  const proposed = ({ scene }: ToldSession) => scene.results[0]?.proposal ?? null;
  expect(proposed(await leader.sees((told) => proposed(told) !== null))).toMatchObject({ value: -14, observers: null });
  expect(await leader.ask({ type: 'acceptValue', take, value: -13, seen: null })).toEqual({ ok: true });
  const accepted = ({ scene }: ToldSession) => scene.results[0]?.accepted;
  expect(accepted(await player.sees((told) => accepted(told)?.written === 'written'))?.value).toBe(-13);
  expect(player.told.every((told) => proposed(told) === null)).toBe(true);
  const synced = await openBoard(facilitator, samenreis.url, board);
  onTestFinished(() => synced.close());
  const curves = synced.doc.getMap('curves');
  await eventually(() =>
    expect(curves.get(curvePointKey(place.lane, place.persona, place.phase))).toMatchObject({ value: -1.3, source: 'played' }),
  );
});

it('J54 after a restart in the middle everybody is back, the time is right, and the recording goes on', async () => {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'samenreis-scene-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const clock = createManualClock();
  const options = { store: 'sqlite', dataDir, clock } as const;
  const room = await rooms.open(options);
  const name = await room.join('Ans');
  const player = await room.enter(name);
  await play('persona', player, room.leader);
  await toTheStage(room);
  dial(player, -20);
  await room.leader.feels(({ player: value }) => value === -20);
  clock.advance(60_000);
  await room.samenreis.close();
  clock.advance(30_000);
  const { leader, board } = await rooms.reopen(options);
  const told = await leader.sees(() => true);
  expect(stage(told)).toBe('running');
  expect(told.scene.cast).toHaveLength(1);
  expect(playedMsOf(told.scene.play?.course ?? { stage: 'prepared' }, told.nowMs)).toBe(90_000);
  expect(board).toBe(room.board);
  expect(await leader.ask({ type: 'endScene', take })).toEqual({ ok: true });
  // The dial stood at −20 until the last word of the server that went.
  const { scene } = await leader.sees(({ scene: { results } }) => results[0]?.proposal != null);
  expect(scene.results).toMatchObject([{ playedMs: 90_000, parts: ['persona'], proposal: { player: { median: -20 } } }]);
});

it('J89 who comes later, or looks back, is told how the take felt from its beginning', async () => {
  const clock = createManualClock();
  const room = await rooms.open({ clock });
  const { leader, enter, join } = room;
  const player = await enter(await join('Ans'));
  await play('persona', player, leader);
  await toTheStage(room);
  dial(player, -14);
  await leader.feels(({ player: value }) => value === -14);
  clock.advance(2_000);
  dial(player, 6);
  await leader.feels(({ player: value }) => value === 6);
  const late = await enter(await join('Laat', 'viewer'));
  const line = (guest: SessionGuest, payload: unknown) =>
    guest.live.socket.timeout(5_000).emitWithAck('takeLine', payload as { take: number }); // or what no client sends
  const told = { take, everyMs: 1_000, points: [-14, -14, 6].map((value) => ({ player: value, observers: null })) };
  expect(await line(late, { take })).toEqual(told);
  await leader.ask({ type: 'endScene', take });
  expect(await line(late, { take })).toEqual(told);
  expect(await line(late, { take: 2 })).toBeNull();
  expect(await line(late, { take: 'x' })).toBeNull();
});
