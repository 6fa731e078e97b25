import * as Y from 'yjs';
import { type Random, type Result, seededRandom } from '../../base/index.ts';
import type { Actor, Role } from '../actor.ts';
import type { BoardCommand } from '../commands/boardCommand.ts';
import { type Executed, executeCommand } from '../commands/executeCommand.ts';
import { demoBoard } from '../demo/demoBoard.ts';
import { participantId } from '../records/fields.ts';
import type { Rejection } from '../rejection.ts';
import { seedBoard } from '../seedBoard.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { createSnapshotReader } from '../snapshotReader.ts';
import { parseId } from '../templates/parseId.ts';

/** A moment after every board of the tests was made: 8 July 2026. */
export const TEST_NOW_MS = Date.UTC(2026, 6, 8);

export const testActor = (name: string, role: Role): Actor => ({
  participantId: parseId(participantId, `p${name.padEnd(15, '0')}`),
  role,
});
export const facilitator = testActor('fatima', 'facilitator');
export const participant = testActor('piet', 'participant');
export const viewer = testActor('vera', 'viewer');

/** A document with a board in it, for tests. */
export interface TestBoard {
  readonly doc: Y.Doc;
  snapshot(): BoardSnapshot;
  try(actor: Actor, command: unknown): Result<Executed, Rejection>;
  /** Executes what must succeed. */
  run(actor: Actor, command: BoardCommand): Executed;
}

export function testBoard(random: Random = seededRandom(1), doc: Y.Doc = demoDoc()): TestBoard {
  const reader = createSnapshotReader(doc);
  let nowMs = TEST_NOW_MS;
  const attempt: TestBoard['try'] = (actor, command) => {
    nowMs += 1_000;
    return executeCommand(doc, actor, command, { nowMs, random });
  };
  return {
    doc,
    snapshot: () => reader.current(),
    try: attempt,
    run: (actor, command) => {
      const result = attempt(actor, command);
      if (!result.ok) throw new Error(`${command.type} was refused: ${result.reason}`);
      return result.value;
    },
  };
}

/** A document seeded with the demo board. */
export function demoDoc(): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(TEST_NOW_MS));
  return doc;
}
