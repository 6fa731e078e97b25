import type { BoardId, CommandId, LaneId, ParticipantId, PersonaId, PhaseId, SceneId } from '@samenreis/shared/base';
import type { BoardCommand } from '@samenreis/shared/board';
import { agendaTemplate, type DialBatch, type SessionActor, type SessionCommand } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import { createInTurn } from '../identity/inTurn.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import type { SyncServer } from '../sync/index.ts';
import { createLiveSessions } from './liveSessions.ts';
import { createSceneDesk } from './sceneDesk.ts';

// Ids of their patterns.
const board = 'b00000000000000z' as BoardId;
const leader: SessionActor = { participantId: 'p111111111111111' as ParticipantId, role: 'facilitator' };
const place = { persona: 'ans' as PersonaId, phase: 'phase-2' as PhaseId, lane: 'current' as LaneId };
const script = { id: 'table' as SceneId, ...place, setting: '', opening: '', points: [], rules: '', observersDial: false };
const take = 1;
const felt: DialBatch = {
  run: 0,
  tracks: [{ track: 0, part: 'persona' }],
  samples: [{ tick: 0, track: 0, value: -12 }],
};

/** A take that was played for ten seconds, on a server that may go down at any moment. */
async function ended() {
  const { boards, liveSessions } = createMemoryStore();
  await boards.create({ id: board, title: 'Bord', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  let nowMs = 0;
  let drawn = 0;
  const newCommandId = () => `command-of-test-${drawn++}` as CommandId; // of its pattern
  const written: BoardCommand[] = [];
  let answer: Awaited<ReturnType<SyncServer['command']>> = { ok: true, value: null };
  let dies = false;
  const open = () => {
    const sessions = createLiveSessions({
      store: liveSessions,
      clock: { nowMs: () => nowMs },
      haveNotes: async () => true,
      inTurn: createInTurn(),
      newCommandId,
    });
    const desk = createSceneDesk({
      // The moment between the board and the note that it is done.
      sessions: { ...sessions, note: (...args) => (dies ? Promise.reject(new Error('gone')) : sessions.note(...args)) },
      recordingOf: async () => [felt],
      command: async (_board, _actor, command) => {
        if (answer.ok) written.push(command);
        return answer;
      },
      inTurn: createInTurn(),
    });
    const result = async () => (await sessions.of(board)).scene.results[0];
    const ask = (command: SessionCommand) => sessions.command(board, leader, newCommandId(), command);
    return { desk, result, ask };
  };
  const { ask } = open();
  await ask({ type: 'replaceAgenda', steps: agendaTemplate(60) });
  for (const command of [{ type: 'start' }, { type: 'prepareScene', ...script }, { type: 'startScene', take }] as const)
    await ask(command);
  nowMs += 10_000;
  await ask({ type: 'endScene', take });
  return {
    open,
    written,
    board: (says: typeof answer) => {
      answer = says;
    },
    die(does: boolean) {
      dies = does;
    },
  };
}

const setsTheCurve = { type: 'setCurvePoint', ...place, value: -1.1, source: 'played' };

it('J51 reads the dials of a take that ended, once, and writes what is taken over', async () => {
  const { open, written } = await ended();
  const { desk, result, ask } = open();
  expect([await desk.settle(board), await desk.settle(board)]).toEqual([true, false]);
  expect(await result()).toMatchObject({ proposal: { value: -12 }, accepted: null });
  expect(written).toEqual([]);
  await ask({ type: 'acceptValue', take, value: -11, seen: null });
  expect([await desk.settle(board), await desk.settle(board)]).toEqual([true, false]);
  expect(await result()).toMatchObject({ accepted: { value: -11, written: 'written' }, acceptedBy: null });
  expect(written).toEqual([setsTheCurve]);
});

it('J51 mends after a crash: what was taken over is on the board, and noted so', async () => {
  const { open, written, die } = await ended();
  const before = open();
  await before.desk.settle(board);
  await before.ask({ type: 'acceptValue', take, value: -11, seen: null });
  die(true);
  await expect(before.desk.settle(board)).rejects.toThrow('gone');
  die(false);
  const after = open();
  expect(await after.result()).toMatchObject({ accepted: { written: 'pending' } });
  await after.desk.settle(board);
  expect(await after.result()).toMatchObject({ accepted: { written: 'written' } });
  // The same value twice is one.
  expect(written).toEqual([setsTheCurve, setsTheCurve]);
});

it('J51 waits for a board that cannot be written now, and says where there is no such place any more', async () => {
  const { open, board: boardSays } = await ended();
  const { desk, result, ask } = open();
  await ask({ type: 'acceptValue', take, value: -11, seen: null });
  boardSays({ ok: false, reason: 'unavailable' });
  await desk.settle(board);
  expect(await result()).toMatchObject({ accepted: { written: 'pending' } });
  boardSays({ ok: false, reason: 'notFound' });
  await desk.settle(board);
  expect(await result()).toMatchObject({ accepted: { written: 'gone' } });
});
