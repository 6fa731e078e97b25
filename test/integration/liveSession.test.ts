import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StepId } from '@samenreis/shared/base';
import { boardSummarySchema, type ToldSession, toldSessionSchema } from '@samenreis/shared/protocol';
import { AGENDA_LENGTHS, agendaTemplate, type SessionCommand, stepLeftMs } from '@samenreis/shared/session';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { connectLive } from '../support/liveClient.ts';
import { envelope } from '../support/sessionGuest.ts';
import { sessionRoomPerTest } from '../support/sessionRoom.ts';
import { createManualClock } from '../support/startSamenreis.ts';

const rooms = sessionRoomPerTest();
const room = rooms.open;
const [LENGTH] = AGENDA_LENGTHS;
const useTemplate: SessionCommand = { type: 'replaceAgenda', steps: agendaTemplate(LENGTH) };
const welcome = 'step-welcome' as StepId; // ids of the template
const persona = 'step-persona' as StepId;

const isRunning = ({ progress }: ToldSession) => progress.stage === 'running';

describe('a live session over its sockets', () => {
  it('J5 is the same on every screen: who comes later has the same step and the same end', async () => {
    const { leader, enter, join } = await room();
    const ans = await enter(await join('Ans'));
    expect((await ans.sees(() => true)).progress.stage).toBe('lobby');
    expect(await leader.ask(useTemplate)).toEqual({ ok: true });
    expect(await leader.ask({ type: 'start' })).toEqual({ ok: true });
    const seen = await ans.sees(isRunning);
    const daan = await enter(await join('Daan'));
    const late = await daan.sees(isRunning);
    expect(late.progress).toEqual(seen.progress);
    expect(late.agenda).toHaveLength(agendaTemplate(LENGTH).length);
    const left = stepLeftMs({ agenda: late.agenda ?? [], progress: late.progress }, late.nowMs) ?? 0;
    expect(left).toBeGreaterThan(3 * 60_000);
    expect(left).toBeLessThanOrEqual(4 * 60_000);
  });

  it('J1 J12 answers each command by name, and what no client sends as well, without closing', async () => {
    const { leader, enter, join } = await room();
    const [ans, kijker] = [await enter(await join('Ans')), await enter(await join('Kijker', 'viewer'))];
    expect(await ans.ask({ type: 'start' })).toEqual({ ok: false, reason: 'facilitatorOnly' });
    expect(await kijker.ask({ type: 'raiseHand' })).toEqual({ ok: false, reason: 'viewerMayNot' });
    await leader.ask({ type: 'replaceAgenda', steps: [] });
    expect(await leader.ask({ type: 'start' })).toEqual({ ok: false, reason: 'agendaEmpty' });
    for (const payload of [
      null,
      'start',
      {},
      { id: 'short', command: { type: 'start' } },
      { ...envelope({ type: 'start' }), more: 1 },
    ])
      expect(await leader.sends(payload)).toEqual({ ok: false, reason: 'malformed' });
    expect(leader.live.socket.connected).toBe(true);
  });

  it('J9 tells who takes part how many are ready, and who leads who; no frame to another has the id', async () => {
    const { leader, enter, join } = await room();
    const [ans, daan] = [await enter(await join('Ans')), await enter(await join('Daan'))];
    await leader.ask(useTemplate);
    await leader.ask({ type: 'start' });
    await ans.ask({ type: 'setReady', step: welcome, ready: true });
    const mine = await ans.sees(({ amReady }) => amReady);
    expect(mine).toMatchObject({ readyCount: 1, ready: null });
    const [who] = (await leader.sees(({ readyCount }) => readyCount === 1)).ready ?? [];
    expect(who).toMatch(/^p/);
    await daan.sees(({ readyCount }) => readyCount === 1);
    expect(JSON.stringify(daan.told)).not.toContain(who);
  });

  it('J16 sends the agenda to who has not got it, and not with every hand that goes up', async () => {
    const { leader, enter, join } = await room();
    await leader.sees(({ agenda }) => agenda?.length === agendaTemplate(LENGTH).length);
    const ans = await enter(await join('Ans'));
    await ans.ask({ type: 'raiseHand' });
    const told = await leader.sees(({ hands }) => hands.length === 1);
    expect(told.agenda).toBeNull();
    await leader.ask({ type: 'changeStep', step: persona, fields: { title: 'Wie is Ans?' } });
    const changed = await ans.sees(({ agenda }) => agenda?.[1]?.title === 'Wie is Ans?');
    expect(changed.agendaRevision).toBeGreaterThan(told.agendaRevision);
    expect(await ans.live.socket.timeout(5_000).emitWithAck('sessionSnapshot')).toMatchObject({ agenda: changed.agenda });
  });

  it('I112 a copy of the board takes the agenda along as it is now, and nothing of how far the group came', async () => {
    const { samenreis, leader, facilitator, board } = await room();
    await leader.ask({ type: 'changeStep', step: persona, fields: { title: 'Wie is Ans?' } });
    await leader.ask({ type: 'start' });
    await leader.ask({ type: 'raiseHand' });
    await leader.ask({ type: 'setReady', step: welcome, ready: true });
    const { agenda } = await leader.live.socket.timeout(5_000).emitWithAck('sessionSnapshot');
    const copied = await facilitator.post(`/api/boards/${board}/copy`, { title: 'Tweede ronde', withNotes: false });
    const { id } = v.parse(boardSummarySchema, copied.body);
    await leader.ask({ type: 'changeStep', step: persona, fields: { title: 'Later veranderd' } });
    const { socket } = await connectLive(facilitator, samenreis.url, id);
    const ofCopy = await socket.timeout(5_000).emitWithAck('sessionSnapshot');
    socket.close();
    expect(ofCopy).toMatchObject({ progress: { stage: 'lobby' }, readyCount: 0, hands: [], revision: 1 });
    expect(ofCopy.agenda).toEqual(agenda);
    expect(ofCopy.agenda?.[1]?.title).toBe('Wie is Ans?');
  });

  it('J13 has no hand of somebody who was removed', async () => {
    const { leader, facilitator, board, enter, join } = await room();
    const ans = await enter(await join('Ans'));
    await ans.ask({ type: 'raiseHand' });
    const [hand] = (await leader.sees(({ hands }) => hands.length === 1)).hands;
    expect((await facilitator.post(`/api/boards/${board}/participants/${hand?.participant}/remove`)).status).toBe(204);
    const after = leader.told.length;
    await leader.sees((session) => leader.told.indexOf(session) >= after - 1 && session.hands.length === 0 && session.revision > 1);
  });
});

describe('a session on a server that starts anew', () => {
  it('J14 is where it was, with its clock, and does not do again what it did', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-live-'));
    const clock = createManualClock();
    const options = { store: 'sqlite', dataDir, clock } as const;
    try {
      const { samenreis, leader } = await room(options);
      await leader.ask(useTemplate);
      const startOnce = envelope({ type: 'start' });
      await leader.sends(startOnce);
      const before = await leader.sees(isRunning);
      await samenreis.close();
      clock.advance(60_000);
      const { live } = (await rooms.reopen(options)).leader;
      const session = v.parse(toldSessionSchema, await live.socket.timeout(5_000).emitWithAck('sessionSnapshot'));
      expect(session.progress).toEqual(before.progress);
      expect(stepLeftMs({ agenda: session.agenda ?? [], progress: session.progress }, session.nowMs)).toBe(3 * 60_000);
      expect(await live.socket.timeout(5_000).emitWithAck('sessionCommand', startOnce)).toEqual({ ok: true });
      expect(await live.socket.timeout(5_000).emitWithAck('sessionSnapshot')).toMatchObject({ revision: before.revision });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
