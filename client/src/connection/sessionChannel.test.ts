import { isCommandId, isStepId } from '@samenreis/shared/base';
import type { SessionEnvelope, ToldSession } from '@samenreis/shared/protocol';
import { newSession, visibleTo } from '@samenreis/shared/session';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSession, type SessionSocket } from './sessionChannel.ts';

const step = 'step-1';
const participantId = `p${'1'.repeat(15)}`;
if (!isStepId(step)) throw new Error('The fixture has a bad id.');
const agenda = [
  {
    id: step,
    kind: 'welcome',
    title: 'Welkom',
    minutes: 5,
    instruction: '',
    rule: { kinds: [], lanes: null, phases: null, secrecy: 'open', conclusions: false },
  },
] as const;

/** What the server tells, at a revision; `agenda` is left out where the listener has it. */
function told(revision: number, change: Partial<ToldSession> = {}): ToldSession {
  const { agenda: _, ...view } = visibleTo(newSession, { participantId: participantId as never, role: 'participant' });
  return { ...view, revision, agendaRevision: 1, agenda: agenda as never, nowMs: 500_000, ...change };
}

function follow() {
  let deviceMs = 1_000;
  let commands = 0;
  const listeners = new Map<string, (value?: unknown) => void>();
  const page = new EventTarget();
  const asked: (SessionEnvelope | 'snapshot')[] = [];
  const broken = vi.fn();
  /** What the server answers, one question after another; null: nothing, until the time is over. */
  const answers: (unknown | null)[] = [];
  const socket: SessionSocket = {
    connected: true,
    on: (event: string, listener: (value: never) => void) => void listeners.set(event, listener as (value: unknown) => void),
    timeout: () => ({
      async emitWithAck(event: string, envelope?: SessionEnvelope) {
        asked.push(event === 'sessionSnapshot' || envelope === undefined ? 'snapshot' : envelope);
        const answer = answers.shift() ?? null;
        if (answer === null) throw new Error('operation has timed out');
        deviceMs += 100;
        return answer;
      },
    }),
  };
  const channel = followSession(socket, {
    me: participantId as never, // checked above
    clock: { nowMs: () => deviceMs },
    newCommandId() {
      const id = `command-${String(commands++).padStart(12, '0')}`;
      if (!isCommandId(id)) throw new Error('The fixture has a bad id.');
      return id;
    },
    page: Object.assign(page, { visibilityState: 'visible' as const }),
    onBroken: broken,
  });
  return { channel, asked, answers, broken, page, tell: (event: string, value?: unknown) => listeners.get(event)?.(value) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('J61 the session as a client hears it', () => {
  it('keeps the agenda it has where a telling leaves it out, and asks for the one it lacks', async () => {
    const { channel, asked, answers, tell } = follow();
    tell('session', told(1));
    tell('session', told(2, { agenda: null, readyCount: 3 }));
    expect(channel.current()).toMatchObject({ revision: 2, readyCount: 3, agenda });
    answers.push(told(5, { agendaRevision: 4, agenda: [] }));
    tell('session', told(4, { agendaRevision: 4, agenda: null }));
    expect(channel.current()?.revision).toBe(2);
    await settled();
    expect(asked).toEqual(['snapshot']);
    expect(channel.current()).toMatchObject({ revision: 5, agenda: [] });
    channel.close();
  });

  it('lets no older telling win on one connection, and believes the server on a new one', async () => {
    const { channel, answers, tell } = follow();
    tell('session', told(7));
    tell('session', told(6, { readyCount: 9 }));
    expect(channel.current()?.revision).toBe(7);
    answers.push(told(3));
    tell('connect');
    await settled();
    expect(channel.current()?.revision).toBe(3);
    channel.close();
  });

  it.each([null, {}, { ...told(1), revision: -1 }, { ...told(1), secret: 1 }])('takes nothing that is no session: %j', (value) => {
    const { channel, broken, tell } = follow();
    tell('session', value);
    expect(channel.current()).toBeNull();
    expect(broken).toHaveBeenCalledOnce();
    channel.close();
  });

  it('J60 reads the time of the server from its answers, also when the page is seen again', async () => {
    const { channel, answers, page, tell } = follow();
    answers.push(told(1, { nowMs: 500_000 }));
    tell('connect');
    await settled();
    // It was away for a tenth of a second.
    expect(channel.nowMs()).toBe(500_050);
    answers.push(told(1, { nowMs: 9_000_000 }));
    page.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(channel.nowMs()).toBe(9_000_050);
    channel.close();
  });
});

describe('J62 a command', () => {
  it('is sent again under the same id until it is answered', async () => {
    const { channel, asked, answers } = follow();
    answers.push(null, null, { ok: false, reason: 'movedOn' });
    expect(await channel.send({ type: 'pause' })).toEqual({ ok: false, reason: 'movedOn' });
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map((one) => (one === 'snapshot' ? one : one.id))).size).toBe(1);
    answers.push({ ok: true });
    expect(await channel.send({ type: 'pause' })).toEqual({ ok: true });
    expect(new Set(asked.map((one) => (one === 'snapshot' ? one : one.id))).size).toBe(2);
    channel.close();
  });

  it('comes after the one before it, however often that one is sent; who wants to stop waits for nothing', async () => {
    const { channel, asked, answers } = follow();
    answers.push(null, { ok: true }, { ok: true });
    const both = [channel.send({ type: 'pause' }), channel.send({ type: 'resume' })];
    await Promise.all(both);
    expect(asked.flatMap((one) => (one === 'snapshot' ? [] : [one.command.type]))).toEqual(['pause', 'pause', 'resume']);
    const slow = channel.send({ type: 'pause' });
    const stop = channel.send({ type: 'stopScene' });
    await Promise.all([slow, stop]);
    const types = asked.flatMap((one) => (one === 'snapshot' ? [] : [one.command.type]));
    expect(types.indexOf('stopScene')).toBeLessThan(types.lastIndexOf('pause'));
    channel.close();
  });

  it('is told unanswered in the end, and an answer that is none is not believed', async () => {
    const { channel, asked, answers } = follow();
    expect(await channel.send({ type: 'resume' })).toEqual({ ok: false, reason: 'noAnswer' });
    expect(asked).toHaveLength(4);
    answers.push({ ok: 'yes' });
    expect(await channel.send({ type: 'resume' })).toEqual({ ok: false, reason: 'malformed' });
    channel.close();
  });
});
