import { isParticipantId } from '@samenreis/shared/base';
import type { Roster } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptSocket, keepLive } from './keepLive.ts';
import { followRoster, type RosterSocket } from './rosterChannel.ts';

const participantId = `p${'1'.repeat(15)}`;
if (!isParticipantId(participantId)) throw new Error('The fixture has a bad id.');
const roster: Roster = {
  revision: 1,
  namesHidden: false,
  participants: [{ participantId, name: 'Fatima', perspective: 'client', role: 'viewer' }],
};

function follow(remembered: Roster | null = null) {
  const listeners = new Map<string, (value: unknown) => void>();
  const calls: string[] = [];
  const socket: RosterSocket & KeptSocket = {
    active: true,
    connect: () => calls.push('connect'),
    disconnect: () => calls.push('disconnect'),
    // The listener's argument goes with the event's name.
    on: (event: string, listener: (value: never) => void) => void listeners.set(event, listener as (value: unknown) => void),
  };
  const kept: Roster[] = [];
  const { startAnew } = keepLive(socket, () => 0);
  const channel = followRoster(socket, { remembered, onRoster: (list) => kept.push(list), onBroken: startAnew });
  return { channel, calls, kept, tell: (event: string, value?: unknown) => listeners.get(event)?.(value) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the names behind the author ids', () => {
  it('are the newest list of this connection', () => {
    const { channel, kept, tell } = follow();
    tell('roster', { ...roster, revision: 2 });
    tell('roster', roster);
    expect(channel.current()?.revision).toBe(2);
    tell('connect');
    tell('roster', roster);
    expect(kept.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it.each([null, 'roster', { revision: 3 }, { ...roster, revision: 3, participants: [{ participantId, name: 7 }] }])(
    'U39 are not taken from what is no list: %j; it is asked for again',
    (told) => {
      const { channel, calls, kept, tell } = follow(roster);
      tell('roster', told);
      expect(channel.current()).toBe(roster);
      expect(kept).toEqual([]);
      expect(calls).toEqual(['disconnect']);
      vi.runAllTimers();
      expect(calls).toEqual(['disconnect', 'connect']);
    },
  );
});
