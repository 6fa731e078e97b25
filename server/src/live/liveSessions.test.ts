import type { BoardId, CommandId, ParticipantId, StepId } from '@samenreis/shared/base';
import { agendaTemplate, presentStep, type SessionActor, type SessionCommand } from '@samenreis/shared/session';
import { describe, expect, it } from 'vitest';
import { createInTurn } from '../identity/inTurn.ts';
import type { LiveSessionStore } from '../storage/index.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createLiveSessions } from './liveSessions.ts';

const board = 'b00000000000000z' as BoardId; // of its pattern
const leader: SessionActor = { participantId: 'p111111111111111' as ParticipantId, role: 'facilitator' };
const guest: SessionActor = { participantId: 'p222222222222222' as ParticipantId, role: 'participant' };
const id = (number: number): CommandId => `command-number-${number}` as CommandId; // of its pattern
const start: SessionCommand = { type: 'start' };
const next = (from: string, to: string): SessionCommand => ({ type: 'goTo', from: from as StepId, to: to as StepId });

async function scene() {
  const { boards, liveSessions } = createMemoryStore();
  await boards.create({ id: board, title: 'Bord', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  let fails = false;
  const store: LiveSessionStore = {
    ...liveSessions,
    append: (step) => (fails ? Promise.reject(new Error('the disk is full')) : liveSessions.append(step)),
  };
  let drawn = 0;
  const open = () =>
    createLiveSessions({
      store,
      clock: { nowMs: () => 1_000 },
      inTurn: createInTurn(),
      haveNotes: async () => true,
      newCommandId: () => `of-the-server-${drawn++}00` as CommandId, // of its pattern
    });
  const sessions = open();
  await sessions.command(board, leader, id(0), { type: 'replaceAgenda', steps: agendaTemplate(60) });
  return {
    sessions,
    reopen: open,
    stored: () => liveSessions.list(board),
    fail(does: boolean) {
      fails = does;
    },
  };
}

describe('createLiveSessions', () => {
  it('J14 carries a command out once, however often it is sent', async () => {
    const { sessions, stored } = await scene();
    expect(await sessions.command(board, leader, id(1), start)).toEqual({ ok: true, changed: true });
    expect(await sessions.command(board, leader, id(1), start)).toEqual({ ok: true, changed: false });
    const more: SessionCommand = { type: 'extend', step: 'step-welcome' as StepId, minutes: 5 };
    for (let times = 0; times < 3; times += 1) await sessions.command(board, leader, id(2), more);
    expect((await sessions.of(board)).progress).toMatchObject({ endsAtMs: 1_000 + 9 * 60_000 });
    expect(await stored()).toHaveLength(3);
  });

  it('J4 of two facilitators who press "next" at once one moves the step', async () => {
    const { sessions } = await scene();
    await sessions.command(board, leader, id(1), start);
    const both = await Promise.all(
      [2, 3].map((number) => sessions.command(board, leader, id(number), next('step-welcome', 'step-persona'))),
    );
    expect(both).toEqual([
      { ok: true, changed: true },
      { ok: true, changed: false },
    ]);
    expect(presentStep(await sessions.of(board))?.id).toBe('step-persona');
  });

  it('J14 is after a restart as it was, and knows the commands of before', async () => {
    const { sessions, reopen } = await scene();
    await sessions.command(board, leader, id(1), start);
    await sessions.command(board, guest, id(2), { type: 'raiseHand' });
    const again = reopen();
    expect(await again.of(board)).toEqual(await sessions.of(board));
    expect(await again.command(board, leader, id(1), start)).toEqual({ ok: true, changed: false });
    again.letGo(board);
    expect(await again.of(board)).toEqual(await sessions.of(board));
  });

  it('J14 tells nothing that could not be stored, and goes on when it can be again', async () => {
    const { sessions, fail } = await scene();
    fail(true);
    await expect(sessions.command(board, leader, id(1), start)).rejects.toThrow('the disk is full');
    expect((await sessions.of(board)).progress.stage).toBe('lobby');
    fail(false);
    expect(await sessions.command(board, leader, id(1), start)).toEqual({ ok: true, changed: true });
  });

  it('J14 stops where somebody else wrote in between, and reads what is there', async () => {
    const { sessions, reopen } = await scene();
    const other = reopen();
    await other.of(board);
    await sessions.command(board, leader, id(1), start);
    await expect(other.command(board, guest, id(2), { type: 'raiseHand' })).rejects.toThrow('stale');
    expect(await other.command(board, guest, id(2), { type: 'raiseHand' })).toEqual({ ok: true, changed: true });
  });

  it('J13 keeps nothing of somebody who is removed, and stores nothing where there was nothing', async () => {
    const { sessions, stored } = await scene();
    await sessions.command(board, guest, id(1), { type: 'raiseHand' });
    expect(await sessions.forget(board, guest.participantId)).toBe(true);
    expect((await sessions.of(board)).hands).toEqual([]);
    const count = (await stored()).length;
    expect(await sessions.forget(board, guest.participantId)).toBe(false);
    expect(await stored()).toHaveLength(count);
  });
});
