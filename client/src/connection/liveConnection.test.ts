import { isParticipantId } from '@samenreis/shared/base';
import type { Roster } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLiveConnection } from './liveConnection.ts';
import type { LiveChannels } from './liveSocket.ts';

const participantId = `p${'1'.repeat(15)}`;
if (!isParticipantId(participantId)) throw new Error('The fixture has a bad id.');
const roster: Roster = {
  revision: 1,
  namesHidden: false,
  participants: [{ participantId, name: 'Fatima', perspective: 'client', role: 'viewer' }],
};

/** @param failures - how often the library cannot be fetched */
function open(failures: number, remembered: Roster | null = null) {
  const calls: string[] = [];
  let told: Roster | null = remembered;
  const heard = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    heard.add(listener);
    return () => heard.delete(listener);
  };
  const channels: LiveChannels = {
    roster: { current: () => told, subscribe },
    session: {
      current: () => null,
      subscribe,
      nowMs: () => 42,
      asked: () => null,
      offered: () => null,
      playedNow: () => null,
      send: async () => ({ ok: true }),
    },
    privateNotes: { current: () => null, subscribe, send: async () => ({ ok: true, revealed: 0, left: 0 }) },
    lines: { current: () => ({ troubles: [], leaderlessSinceMs: null }), subscribe },
    pulse: { current: () => null, line: () => [], subscribe, dial: () => undefined, own: () => null, lineOf: async () => null },
    close: () => calls.push('close'),
  };
  let left = failures;
  const fetchChannels = async () => {
    calls.push('fetch');
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module');
    return channels;
  };
  const live = createLiveConnection(fetchChannels, remembered);
  const tell = (list: Roster) => {
    told = list;
    for (const listener of heard) listener();
  };
  return { live, channel: live.roster, calls, tell };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('U100 shows the remembered list until it is asked to follow, and fetches nothing before', async () => {
  const { live, channel, calls, tell } = open(0, roster);
  expect(channel.current()).toBe(roster);
  expect(calls).toEqual([]);
  const heard: (Roster | null)[] = [];
  channel.subscribe(() => heard.push(channel.current()));
  live.connect();
  live.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(channel.current()).toBe(roster);
  const newer = { ...roster, revision: 2 };
  tell(newer);
  expect(heard).toEqual([newer]);
  expect(calls).toEqual(['fetch']);
});

it('U101 fetches again after a while what could not be fetched', async () => {
  const { live, channel, calls, tell } = open(2);
  live.connect();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(calls).toEqual(['fetch', 'fetch', 'fetch']);
  tell(roster);
  expect(channel.current()).toEqual(roster);
});

it.each([0, 1])('asks for nothing more once it is closed, %i failures before', async (failures) => {
  const { live, calls } = open(failures);
  live.connect();
  live.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual(failures === 0 ? ['fetch', 'close'] : ['fetch']);
});

it('J61 knows nothing of a session and sends nothing until it is connected', async () => {
  const { live } = open(0);
  expect(live.session.current()).toBeNull();
  expect(await live.session.send({ type: 'pause' })).toEqual({ ok: false, reason: 'noAnswer' });
  live.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(live.session.nowMs()).toBe(42);
  expect(await live.session.send({ type: 'pause' })).toEqual({ ok: true });
});
