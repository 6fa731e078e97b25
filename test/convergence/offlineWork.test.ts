import { isNoteId, type Random, seededRandom } from '@samenreis/shared/base';
import {
  type Actor,
  type BoardRules,
  boardDoc,
  createUndoHistory,
  executeCommand,
  findViolations,
  presentRules,
  readSnapshot,
  type UndoHistory,
} from '@samenreis/shared/board';
import { randomCommand } from '@samenreis/shared/board/testing';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { person } from '../support/sync/people.ts';
import { pick, seedsOf } from '../support/sync/seed.ts';
import { type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

const ROUNDS = 6;
const COMMANDS = 8;
/** Commands by which a facilitator changes what others may do: whoever is offline then works by rules that hold no more. */
const RULE_CHANGES: ReadonlySet<string> = new Set(['lockLane', 'lockBoard', 'setOthersNotes']);
const PEOPLE: readonly Actor[] = [person('fatima', 'facilitator'), person('piet'), person('anna'), person('fred', 'facilitator')];

/** Somebody at work on a copy of the board. */
interface Worker {
  readonly actor: Actor;
  guest: BoardGuest;
  history: UndoHistory;
  /** What the copy is made of, as a browser's store keeps it: one piece a change. */
  pieces: Uint8Array[];
  /** By which rules this person works. */
  knownRules: KnownRules;
}
type KnownRules = Pick<BoardRules, 'locked' | 'othersNotes' | 'lockedLanes'>;

interface Plan {
  readonly seed: number;
  readonly random: Random;
  readonly changesRules: boolean;
}

let server: RunningSyncServer;
let workers: readonly Worker[] = [];
let witness: BoardGuest;
let nowMs = 0;
afterEach(async () => {
  for (const { guest } of workers) guest.leave();
  witness.leave();
  await server.close();
});

test.each(seedsOf(2, 29))(
  'S11 honest work offline is never refused, undone, redone, reloaded or merged (seed %i)',
  async (seed) => {
    const refusals = await workOffline({ seed, random: seededRandom(seed), changesRules: false });
    expect(refusals).toEqual([]);
  },
);

test.each(seedsOf(109, 118))(
  'B9 offline work is refused whole only where a rule changed meanwhile, and by its name (seed %i)',
  async (seed) => {
    const refusals = await workOffline({ seed, random: seededRandom(seed), changesRules: true });
    for (const { detail, possible } of refusals) expect(possible).toContain(detail);
  },
);

interface Refused {
  readonly detail: string;
  readonly possible: readonly string[];
}

async function workOffline(plan: Plan): Promise<readonly Refused[]> {
  server = await startSyncServer();
  witness = await joinBoard(server, person('getuige', 'viewer'));
  nowMs = 1_700_000_000_000;
  workers = await Promise.all(PEOPLE.map((actor) => enter(actor, plan)));
  const refusals: Refused[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const worker of workers) await goOffline(worker);
    for (const worker of workers) for (let done = 0; done < COMMANDS; done += 1) doSomething(worker, plan);
    for (const worker of shuffled(workers, plan.random)) {
      const refused = await comeBack(worker, plan);
      if (refused !== null) refusals.push(refused);
    }
    await expectOneBoard();
  }
  return refusals;
}

async function enter(actor: Actor, plan: Plan): Promise<Worker> {
  const guest = await joinBoard(server, actor, { doc: seededDoc(plan.random) });
  const worker: Worker = { actor, guest, history: historyOf(guest, plan), pieces: [], knownRules: rulesOf(guest.doc) };
  keepPieces(worker);
  return worker;
}

/** Yjs breaks ties by clientID, so a seed must give those too. */
function seededDoc(random: Random): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = Math.floor(random() * 2 ** 32);
  return doc;
}

function historyOf({ doc, actor }: BoardGuest, { random }: Plan): UndoHistory {
  return createUndoHistory((command) => {
    nowMs += 1_000;
    return executeCommand(doc, actor, command, { nowMs, random });
  });
}

function keepPieces(worker: Worker): void {
  const { doc } = worker.guest;
  worker.pieces = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => worker.pieces.push(update));
}

function rulesOf(doc: Y.Doc): KnownRules {
  const { locked, othersNotes, lockedLanes } = presentRules(doc);
  return { locked, othersNotes, lockedLanes };
}

async function goOffline(worker: Worker): Promise<void> {
  worker.guest.provider.disconnect();
  await eventually(() => expect(worker.guest.provider.wsconnected).toBe(false));
  worker.knownRules = rulesOf(worker.guest.doc);
}

function doSomething(worker: Worker, { random, changesRules }: Plan): void {
  const dice = random();
  if (dice < 0.2) worker.history.undo();
  else if (dice < 0.28) worker.history.redo();
  else if (dice < 0.4) typeInOwnNote(worker, random);
  else {
    const command = randomCommand(readSnapshot(worker.guest.doc), worker.actor, random);
    if (changesRules || !RULE_CHANGES.has(command.type)) worker.history.execute(command);
  }
}

/** Typing in a focused field, with the undo of Yjs that works there. */
function typeInOwnNote({ guest: { doc }, actor }: Worker, random: Random): void {
  const mine = [...doc.getMap('notes').keys()].filter((id) => isNoteId(id) && id.startsWith(actor.participantId));
  const note = pick(mine, random);
  const text = note === undefined ? null : boardDoc(doc).text('notes', note);
  const rules = presentRules(doc);
  const lane = isNoteId(note) ? rules.laneOfNote(note) : null;
  const isBarred = actor.role === 'participant' && (rules.locked || (lane !== null && rules.lockedLanes.has(lane)));
  if (text === null || isBarred || text.length > 400) return;
  const undo = new Y.UndoManager(text, { captureTimeout: 0 });
  for (let step = 0; step < 6; step += 1) {
    const at = Math.floor(random() * (text.length + 1));
    const dice = random();
    if (dice < 0.5) text.insert(at, pick(['a', 'wachten', 'é', ' '], random) ?? '');
    else if (dice < 0.7 && text.length > 3) text.delete(Math.min(at, text.length - 2), 2);
    else if (dice < 0.9) undo.undo();
    else undo.redo();
  }
  undo.destroy();
}

/** Some come back in the same tab, some after a reload: with a new clientID, and a copy put together from its pieces. */
async function comeBack(worker: Worker, plan: Plan): Promise<Refused | null> {
  const before = witness.json();
  const rules = rulesOf(witness.doc);
  if (plan.random() < 0.4) reload(worker, plan);
  worker.guest.provider.connect();
  const detail = await outcome(worker.guest);
  if (detail === null) {
    await eventually(() => expect(witness.json()).toBe(worker.guest.json()));
    if (rules.locked && worker.actor.role === 'participant') expect(witness.json()).toBe(before);
    return null;
  }
  const possible = worker.actor.role === 'participant' ? refusalsBy(rules, worker.knownRules) : [];
  // As the client does: the copy is dropped, and what was refused left no trace.
  worker.guest.leave();
  Object.assign(worker, await enter(worker.actor, plan));
  expect(worker.guest.json()).toBe(before);
  return { detail, possible };
}

function reload(worker: Worker, plan: Plan): void {
  const { random } = plan;
  const { pieces } = worker;
  const doc = seededDoc(random);
  if (random() < 0.5) Y.applyUpdate(doc, Y.mergeUpdates(pieces));
  else for (const piece of pieces) Y.applyUpdate(doc, piece);
  worker.guest.leave();
  worker.guest = openBoard(server, worker.actor, { doc });
  worker.history = historyOf(worker.guest, plan);
  keepPieces(worker);
}

/** @returns the word in the close frame, or null when everything was taken in and stored */
async function outcome(guest: BoardGuest): Promise<string | null> {
  const closed = guest.closings.length;
  return await eventually(() => {
    const refused = guest.closings.slice(closed).find(({ code }) => code >= 4400 && code < 4500);
    if (refused !== undefined) return refused.reason;
    expect(guest.provider.synced && guest.isSaved()).toBe(true);
    return null;
  });
}

/** What a participant may be refused for who worked by `known` while `now` came to hold. */
function refusalsBy(now: KnownRules, known: KnownRules): readonly string[] {
  const isStricter = (what: 'move' | 'edit') => known.othersNotes[what] && !now.othersNotes[what];
  if (now.locked) return ['boardLocked'];
  return [...(now.lockedLanes.size > 0 ? ['laneLocked'] : []), ...(isStricter('move') || isStricter('edit') ? ['notYours'] : [])];
}

async function expectOneBoard(): Promise<void> {
  const guests = [...workers.map(({ guest }) => guest), witness];
  await eventually(() => expect(new Set(guests.map((guest) => guest.json())).size).toBe(1));
  for (const { doc } of guests) expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(witness.doc))).toBe(true);
  expect(findViolations(witness.doc)).toEqual([]);
  const newcomer = await joinBoard(server, person('lezer', 'viewer'));
  expect(newcomer.json()).toBe(witness.json());
  newcomer.leave();
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
