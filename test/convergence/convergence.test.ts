import { setImmediate as turn } from 'node:timers/promises';
import { type Random, seededRandom } from '@samenreis/shared/base';
import { findViolations } from '@samenreis/shared/board';
import { afterEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { person } from '../support/sync/people.ts';
import { pick, seedsOf } from '../support/sync/seed.ts';
import { type Chaos, startChaos, work } from './chaos.ts';

const STEPS = 250;
const PEOPLE = 5;
/** Some seeds restart the server a dozen times; a machine that is busy with other things too takes three times as long. */
const TIMEOUT_MS = 240_000;

let chaos: Chaos;
let guests: readonly BoardGuest[] = [];
afterEach(async () => {
  for (const guest of guests) guest.leave();
  await chaos.end();
});

test.each(seedsOf(1, 7))(
  'S11 everybody ends with the same board, whatever the network and the server do (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    chaos = await startChaos(random);
    guests = Array.from({ length: PEOPLE }, (_, index) =>
      openBoard(chaos.server(), person(`gast${index}`, index === 0 ? 'facilitator' : 'participant'), { random }),
    );
    await allowEverybodyToWrite();
    for (let step = 0; step < STEPS; step += 1) {
      await disturb(random);
      const guest = pick(guests, random);
      if (guest !== undefined) work(guest, random);
      // Now and then the network gets its turn, else all happens at once.
      if (random() < 0.5) await turn();
    }
    await heal();
    const witness = await joinBoard(chaos.server(), person('getuige', 'viewer'));
    guests = [...guests, witness];
    await eventually(() => expect(new Set(guests.map((guest) => guest.json())).size).toBe(1));
    for (const { doc } of guests) {
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(witness.doc));
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(witness.doc))).toBe(true);
    }
    expect(findViolations(witness.doc)).toEqual([]);
    // Nobody who is honest was ever refused.
    expect(guests.flatMap(({ closings }) => closings).filter(({ code }) => code >= 4400 && code < 4500)).toEqual([]);
    await expectTheSameFromDisk(witness);
  },
  TIMEOUT_MS,
);

async function allowEverybodyToWrite(): Promise<void> {
  const [facilitator] = guests;
  await eventually(() => expect(facilitator?.provider.synced).toBe(true));
  facilitator?.run({ type: 'setOthersNotes', move: true, edit: true });
  await eventually(() => {
    for (const { doc } of guests) expect(doc.getMap('meta').get('othersNotes')).toEqual({ move: true, edit: true });
  });
}

/** Partitions, delays that let messages overtake each other between clients, empty rooms and restarts. */
async function disturb(random: Random): Promise<void> {
  const guest = pick(guests, random);
  const dice = random();
  if (guest === undefined || dice > 0.2) return;
  const socket = guest.provider.ws;
  if (dice < 0.05) guest.provider.disconnect();
  else if (dice < 0.11) guest.provider.connect();
  else if (dice < 0.14 && socket instanceof WebSocket && socket.readyState === socket.OPEN) socket.pause();
  else if (dice < 0.18 && socket instanceof WebSocket) socket.resume();
  else if (dice < 0.19) await chaos.restart();
  else if (dice > 0.195) {
    // Everybody away at once unloads the room.
    for (const { provider } of guests) provider.disconnect();
    for (let turns = 0; turns < 50; turns += 1) await turn();
  }
}

async function heal(): Promise<void> {
  chaos.calm();
  for (const { provider } of guests) {
    provider.connect();
    if (provider.ws instanceof WebSocket) provider.ws.resume();
  }
  await eventually(() => expect(guests.every(({ provider }) => provider.synced)).toBe(true));
  for (const guest of guests) await guest.saved();
}

async function expectTheSameFromDisk(witness: BoardGuest): Promise<void> {
  const json = witness.json();
  const vector = Y.encodeStateVector(witness.doc);
  for (const guest of guests) guest.leave();
  await chaos.restart();
  const reader = await joinBoard(chaos.server(), person('lezer', 'viewer'));
  guests = [reader];
  expect(reader.json()).toBe(json);
  expect(Y.encodeStateVector(reader.doc)).toEqual(vector);
}
