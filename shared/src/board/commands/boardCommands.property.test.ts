import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Random, seededRandom } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { findViolations } from '../invariants.ts';
import { sameJson } from '../sameJson.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { createSnapshotReader, readSnapshot } from '../snapshotReader.ts';
import { propertyRun } from '../testing/propertyRun.ts';
import { randomCommand } from '../testing/randomCommand.ts';
import { facilitator, participant, type TestBoard, testActor, testBoard } from '../testing/testBoard.ts';
import { createUndoHistory } from '../undoHistory.ts';
import { can } from './executeCommand.ts';

const actors = [facilitator, participant, testActor('anna', 'participant')];

function anyActor(random: Random): Actor {
  return actors[Math.floor(random() * actors.length)] ?? facilitator;
}

/** Tries some commands of somebody; the policy refuses what it must. */
function tryCommands(board: TestBoard, actor: Actor, count: number, random: Random): void {
  for (let index = 0; index < count; index++) {
    const snapshot = board.snapshot();
    if (snapshot.notes.size > 0) board.try(actor, randomCommand(snapshot, actor, random));
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('commands, for any sequence', () => {
  it('B11 keep every invariant, and the incremental snapshot equals one read from scratch', () => {
    fc.assert(
      fc.property(fc.integer(), (from) => {
        const random = seededRandom(from);
        const board = testBoard(random);
        const reader = createSnapshotReader(board.doc);
        for (let step = 0; step < 25; step++) {
          const before = reader.current();
          tryCommands(board, anyActor(random), 1, random);
          if (random() < 0.4) expect(reader.current()).toEqual(readSnapshot(board.doc));
          expectShared(before, reader.current());
        }
        expect(reader.current()).toEqual(readSnapshot(board.doc));
        expect(reader.unreadable()).toEqual([]);
        expect(findViolations(board.doc)).toEqual([]);
      }),
      propertyRun(20),
    );
  }, 30_000);

  it('are decided by a dry run as they are when executed', () => {
    fc.assert(
      fc.property(fc.integer(), (from) => {
        const random = seededRandom(from);
        const board = testBoard(random);
        for (let step = 0; step < 20; step++) {
          const actor = anyActor(random);
          const command = randomCommand(board.snapshot(), actor, random);
          const before = canonicalJson(board.doc);
          const dryRun = can(board.doc, actor, command);
          expect(canonicalJson(board.doc)).toBe(before);
          const result = board.try(actor, command);
          expect(result.ok ? null : result.reason, command.type).toBe(dryRun);
          if (!result.ok) expect(canonicalJson(board.doc)).toBe(before);
        }
      }),
      propertyRun(20),
    );
  }, 30_000);

  it('converge when people give them at once, and what they merge to is right', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (from, count) => {
        const random = seededRandom(from);
        // Copies of one document: three that were seeded apart would be three boards in one.
        const { doc } = testBoard(random);
        const replicas = [doc, copyOf(doc), copyOf(doc)];
        const boards = replicas.map((replica) => testBoard(random, replica));
        for (let round = 0; round < 3; round++) {
          for (const [index, board] of boards.entries()) tryCommands(board, actors[index] ?? facilitator, count, random);
          const updates = replicas.map((doc) => Y.encodeStateAsUpdate(doc));
          for (const [index, doc] of replicas.entries())
            for (const update of index % 2 === 0 ? updates : updates.toReversed()) Y.applyUpdate(doc, update);
        }
        const [first, ...others] = replicas;
        if (first === undefined) throw new Error('three replicas');
        for (const other of others) {
          expect(canonicalJson(other)).toBe(canonicalJson(first));
          expect(readSnapshot(other)).toEqual(readSnapshot(first));
        }
        expect(findViolations(first)).toEqual([]);
      }),
      propertyRun(30),
    );
  }, 30_000);
});

describe('undo, for any sequence', () => {
  it('B17 takes everything back when nobody else interferes, and redo brings it again', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...actors), (from, actor) => {
        const random = seededRandom(from);
        const board = testBoard(random);
        const history = createUndoHistory((command) => board.try(actor, command));
        const states = [visible(board)];
        for (let step = 0; step < 12; step++) {
          const { canUndo } = history;
          const depth = states.length;
          const result = history.execute(randomCommand(board.snapshot(), actor, random));
          if (result.ok && result.value.inverse !== null) states.push(visible(board));
          expect(history.canUndo).toBe(canUndo || states.length > depth);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(history.undo()).toMatchObject({ ok: true, value: { changedByOthers: [] } });
          expect(visible(board)).toEqual(state);
        }
        expect(history.canUndo).toBe(false);
        for (const state of states.slice(1)) {
          expect(history.redo()).toMatchObject({ ok: true, value: { changedByOthers: [] } });
          expect(visible(board)).toEqual(state);
        }
        expect(history.canRedo).toBe(false);
      }),
      propertyRun(40),
    );
  }, 30_000);

  it('B17 never overwrites what others wrote since', () => {
    fc.assert(
      fc.property(fc.integer(), (from) => {
        const random = seededRandom(from);
        const board = testBoard(random);
        const mine = createUndoHistory((command) => board.try(participant, command));
        for (let step = 0; step < 6; step++) mine.execute(randomCommand(board.snapshot(), participant, random));
        const before = leaves(board);
        tryCommands(board, facilitator, 6, random);
        const theirs = new Map([...leaves(board)].filter(([path, value]) => before.get(path) !== value));
        while (mine.canUndo) if (!mine.undo().ok) break;
        const after = leaves(board);
        for (const [path, value] of theirs) expect(after.get(path), path).toBe(value);
      }),
      propertyRun(60),
    );
  }, 30_000);
});

/** What is equal to before is the same object as before. */
function expectShared(before: BoardSnapshot, after: BoardSnapshot): void {
  for (const [id, note] of after.notes) if (sameJson(before.notes.get(id), note)) expect(note).toBe(before.notes.get(id));
  for (const list of ['phases', 'lanes', 'personas', 'conclusions', 'followUps'] as const) {
    if (sameJson(before[list], after[list])) expect(after[list]).toBe(before[list]);
    for (const record of after[list]) {
      const old = before[list].find(({ id }) => id === record.id);
      if (sameJson(old, record)) expect(record).toBe(old);
    }
  }
  const parts = Object.keys(after) as (keyof BoardSnapshot)[]; // a snapshot has its own keys and no other
  expect(before === after).toBe(parts.every((part) => before[part] === after[part]));
}

/** What people see: an undone phase or lane is archived, not gone. */
function visible(board: TestBoard): unknown {
  const { phases, lanes, personas, conclusions, followUps, clusters, ...rest } = board.snapshot();
  const shown = <T extends { readonly archived: boolean }>(records: readonly T[]) => records.filter(({ archived }) => !archived);
  // Spreading the siblings anew changes keys, not what people see.
  const lists = [phases, lanes, personas, conclusions, followUps].map((records) => shown<{ archived: boolean }>(records));
  // A cluster without notes is shown nowhere.
  const used = new Set([...rest.notes.values()].map(({ cluster }) => cluster));
  const groups = [...clusters.values()].filter(({ id }) => used.has(id));
  return { ...rest, lists, groups };
}

/** Every value of the document by its path, as text. */
function leaves(board: TestBoard): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const document: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(canonicalJson(board.doc));
  for (const [root, entries] of Object.entries(document))
    for (const [key, entry] of Object.entries(entries)) {
      const isRecord = typeof entry === 'object' && entry !== null && 'id' in entry;
      if (isRecord) for (const [field, value] of Object.entries(entry)) found.set(`${root}/${key}/${field}`, JSON.stringify(value));
      else found.set(`${root}/${key}`, JSON.stringify(entry));
    }
  return found;
}
