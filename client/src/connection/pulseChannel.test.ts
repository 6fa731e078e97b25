import type { DialMove } from '@samenreis/shared/protocol';
import { newSession, type SessionView, visibleTo } from '@samenreis/shared/session';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPulse, type PulseSocket } from './pulseChannel.ts';

const script = {
  id: 'kitchen-table',
  persona: 'ans',
  phase: 'phase-2',
  lane: 'current',
  setting: '',
  opening: '',
  points: [],
  rules: '',
  observersDial: true,
};

function follow(kept: DialMove | null = null) {
  let nowMs = 0;
  let view: SessionView | null = null;
  let isConnected = true;
  const lines: (number | null)[] = [];
  const answers: unknown[] = [];
  const dialled: DialMove[] = [];
  const broken = vi.fn();
  const listeners = new Map<string, (value?: unknown) => void>();
  const heard = new Set<() => void>();
  const socket: PulseSocket = {
    get connected() {
      return isConnected;
    },
    on: (event: string, listener: (value?: never) => void) => void listeners.set(event, listener as (value: unknown) => void),
    emit: (_, move) => void dialled.push(move),
    timeout: () => ({
      async emitWithAck(_, { take }) {
        lines.push(take);
        return answers.shift() ?? null;
      },
    }),
  };
  const session = {
    current: () => view,
    subscribe(listener: () => void) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    nowMs: () => nowMs,
  };
  const written: DialMove[] = [];
  const channel = followPulse(socket, {
    session,
    kept: { read: () => kept, write: (move) => void written.push(move) },
    onBroken: broken,
  });
  return {
    channel,
    dialled,
    written,
    lines,
    answers,
    broken,
    tell: (event: string, value?: unknown) => listeners.get(event)?.(value),
    connect(is: boolean) {
      isConnected = is;
      if (is) listeners.get('connect')?.();
    },
    at: (ms: number) => {
      nowMs = ms;
    },
    /** The session is told, with a take that runs since nought or is paused. */
    stage(stage: 'running' | 'paused', take = 1) {
      const course =
        stage === 'running'
          ? { stage, startedAtMs: 0, sinceMs: 0, playedMs: 0 }
          : { stage, startedAtMs: 0, playedMs: 0, asked: false };
      const empty = visibleTo(newSession, { participantId: `p${'1'.repeat(15)}` as never, role: 'participant' });
      view = { ...empty, scene: { ...empty.scene, play: { script: script as never, take, course } } };
      for (const listener of heard) listener();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = () => vi.advanceTimersByTimeAsync(0);

it('J90 tells where the own dial stands five times a second at most, and at last where it came to rest', async () => {
  const { channel, dialled, stage } = follow();
  stage('running');
  for (const value of [1, 2, 3, 4]) channel.dial({ take: 1, value });
  expect(dialled).toEqual([{ take: 1, value: 1 }]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(dialled).toEqual([
    { take: 1, value: 1 },
    { take: 1, value: 4 },
  ]);
});

it('J90 tells the own dial again after a break and after a pause, which would have lost it', async () => {
  const { channel, dialled, stage, connect } = follow();
  stage('running');
  channel.dial({ take: 1, value: 5 });
  await vi.advanceTimersByTimeAsync(1_000);
  connect(false);
  connect(true);
  stage('running');
  await vi.advanceTimersByTimeAsync(1_000);
  stage('paused');
  channel.dial({ take: 1, value: -3 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(dialled.map(({ value }) => value)).toEqual([5, 5]);
  stage('running');
  expect(dialled.map(({ value }) => value)).toEqual([5, 5, -3]);
  // Of another take nothing is told.
  stage('running', 2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(dialled).toHaveLength(3);
});

it('J89 has the line from the beginning of the take, goes on with what is told, and asks again after a break', async () => {
  const { channel, stage, answers, tell, at, connect, lines } = follow();
  answers.push({
    take: 1,
    everyMs: 1_000,
    points: [
      { player: null, observers: null },
      { player: 5, observers: null },
    ],
  });
  stage('running');
  await settled();
  at(3_200);
  tell('pulse', { take: 1, player: 8, observers: null, observerCount: 0 });
  at(3_300);
  tell('pulse', { take: 1, player: 9, observers: null, observerCount: 0 });
  expect(channel.line().map(({ atMs, player }) => [atMs, player])).toEqual([
    [0, null],
    [1_000, 5],
    [3_000, 9],
  ]);
  expect(channel.current()).toMatchObject({ player: 9 });
  connect(true);
  stage('running');
  await settled();
  expect(lines).toEqual([1, 1]);
  stage('running', 2);
  expect(channel.line()).toEqual([]);
  expect(channel.current()).toBeNull();
});

it('J61 takes what is no pulse for a broken connection', () => {
  const { broken, tell } = follow();
  tell('pulse', { take: 1, player: 99 });
  expect(broken).toHaveBeenCalledOnce();
});

it('U273 J90 has the own dial where it stood before a reload, in a pause too, and tells it again when the scene goes on', async () => {
  const { channel, dialled, written, stage, connect } = follow({ take: 1, value: -15 });
  connect(true);
  stage('paused');
  expect(channel.own()).toEqual({ take: 1, value: -15 });
  expect(dialled).toEqual([]);
  stage('running');
  expect(dialled).toEqual([{ take: 1, value: -15 }]);
  channel.dial({ take: 1, value: 5 });
  expect(written).toEqual([{ take: 1, value: 5 }]);
  await vi.advanceTimersByTimeAsync(1_000);
  // Of another take it says nothing.
  const other = follow({ take: 1, value: -15 });
  other.connect(true);
  other.stage('running', 2);
  expect(other.dialled).toEqual([]);
});
