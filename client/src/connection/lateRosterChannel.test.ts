import { isParticipantId } from '@samenreis/shared/base';
import type { Roster } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLateRosterChannel } from './lateRosterChannel.ts';
import type { RosterSocket } from './rosterChannel.ts';

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
  const told = new Map<string, (value: unknown) => void>();
  const socket: RosterSocket = {
    active: true,
    connect: () => calls.push('connect'),
    disconnect: () => calls.push('disconnect'),
    // The listener's argument goes with the event's name.
    on: (event: string, listener: (value: never) => void) => void told.set(event, listener as (value: unknown) => void),
  };
  let left = failures;
  const fetchSocket = async () => {
    calls.push('fetch');
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module');
    return socket;
  };
  const channel = createLateRosterChannel(fetchSocket, remembered, () => calls.push('kept'));
  return { channel, calls, tell: (list: Roster) => told.get('roster')?.(list) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('U100 shows the remembered list until it is asked to follow, and fetches nothing before', async () => {
  const { channel, calls, tell } = open(0, roster);
  expect(channel.current()).toBe(roster);
  expect(calls).toEqual([]);
  const heard: (Roster | null)[] = [];
  channel.subscribe(() => heard.push(channel.current()));
  channel.connect();
  channel.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(channel.current()).toBe(roster);
  const newer = { ...roster, revision: 2 };
  tell(newer);
  expect(heard).toEqual([newer]);
  expect(calls).toEqual(['fetch', 'kept']);
});

it('U101 fetches again after a while what could not be fetched', async () => {
  const { channel, calls, tell } = open(2);
  channel.connect();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(calls).toEqual(['fetch', 'fetch', 'fetch']);
  tell(roster);
  expect(channel.current()).toEqual(roster);
});

it.each([0, 1])('asks for nothing more once it is closed, %i failures before', async (failures) => {
  const { channel, calls } = open(failures);
  channel.connect();
  channel.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual(failures === 0 ? ['fetch', 'disconnect'] : ['fetch']);
});
