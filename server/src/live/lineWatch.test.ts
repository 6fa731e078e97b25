import { EventEmitter } from 'node:events';
import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import { GONE_AFTER_MS, LEADERLESS_AFTER_MS, type LinesView, LOST_AFTER_MS } from '@samenreis/shared/session';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLineWatch } from './lineWatch.ts';
import type { LiveIo, LiveSocket } from './liveIo.ts';

const board = 'blinewatch0000' as BoardId; // of its pattern
const ans = 'pans00000001' as ParticipantId; // of its pattern
const clock = { nowMs: () => Date.now() };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A watched board, and all that each room was told last. */
function watched() {
  const told = new Map<string, LinesView>();
  const io = {
    to: (rooms: string | readonly string[]) => ({
      emit: (_event: string, view: LinesView) => {
        for (const room of [rooms].flat()) told.set(room, view);
      },
    }),
  };
  const watch = createLineWatch(io as unknown as LiveIo, clock); // all of it that the watch uses
  let drawn = 0;
  const enter = (role: Role, id: string) => {
    const socket = Object.assign(new EventEmitter(), {
      id: `socket ${drawn++}`,
      conn: new EventEmitter(),
      data: { access: { board: { id: board }, participant: { id, role } } },
    });
    const heard: LinesView[] = [];
    // As a socket's own emit: to its client, not to its listeners.
    const served = Object.assign(Object.create(socket), { emit: (_event: string, view: LinesView) => heard.push(view) });
    watch.serve(served as LiveSocket); // all of it that the watch uses
    return {
      heard,
      leave: (reason: string) => socket.emit('disconnect', reason),
      beat(ms: number) {
        socket.conn.emit('packetCreate', { type: 'ping' });
        vi.advanceTimersByTime(ms);
        socket.conn.emit('packet', { type: 'pong' });
      },
    };
  };
  return { enter, leading: () => told.get(`${board} facilitator`), others: () => told.get(`${board} participant`) };
}

it('J67 tells who leads, and nobody else, that somebody is slow, and that they are no longer', () => {
  const { enter, leading, others } = watched();
  enter('facilitator', 'pgerda000001');
  const phone = enter('participant', ans);
  phone.beat(1_400);
  expect(leading()?.troubles).toEqual([{ participant: ans, trouble: 'slow' }]);
  expect(others()).toBeUndefined();
  // The best of somebody's windows counts.
  const laptop = enter('participant', ans);
  laptop.beat(60);
  expect(leading()?.troubles).toEqual([]);
});

it('J67 tells that somebody is lost after a while, and no more once they are back, or away for good', () => {
  const { enter, leading } = watched();
  const gerda = enter('facilitator', 'pgerda000001');
  const lost = [{ participant: ans, trouble: 'lost' }];
  enter('participant', ans).leave('ping timeout');
  vi.advanceTimersByTime(LOST_AFTER_MS - 1);
  expect(leading()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(leading()?.troubles).toEqual(lost);
  const back = enter('participant', ans);
  expect(leading()?.troubles).toEqual([]);
  back.leave('transport close');
  vi.advanceTimersByTime(LOST_AFTER_MS);
  // Who leads and opens the page anew is told it at once.
  expect(enter('facilitator', 'pgerda000001').heard.at(-1)?.troubles).toEqual(lost);
  vi.advanceTimersByTime(GONE_AFTER_MS);
  expect(leading()?.troubles).toEqual([]);
  expect(gerda.heard).toHaveLength(1);
});

it('J67 J68 misses the last one who led and shut the page: the group does not know that', () => {
  const { enter, leading, others } = watched();
  const gerda = enter('facilitator', 'pgerda000001');
  enter('facilitator', 'pkees0000001').leave('client namespace disconnect');
  enter('participant', ans);
  vi.advanceTimersByTime(LOST_AFTER_MS);
  expect(leading()).toBeUndefined();
  gerda.leave('client namespace disconnect');
  vi.advanceTimersByTime(LEADERLESS_AFTER_MS);
  expect(others()?.leaderlessSinceMs).toBe(clock.nowMs() - LEADERLESS_AFTER_MS);
});

it.each(['client namespace disconnect', 'server namespace disconnect'])('J67 misses nobody who goes by %s', (reason) => {
  const { enter, leading } = watched();
  enter('facilitator', 'pgerda000001');
  enter('participant', ans).leave(reason);
  vi.advanceTimersByTime(LOST_AFTER_MS);
  expect(leading()).toBeUndefined();
});

it('J68 tells everybody that nobody leads, not for a reload, and that somebody does again', () => {
  const { enter, others } = watched();
  enter('participant', ans);
  enter('facilitator', 'pgerda000001').leave('transport close');
  vi.advanceTimersByTime(LEADERLESS_AFTER_MS - 1);
  expect(others()).toBeUndefined();
  const sinceMs = Date.now() - LEADERLESS_AFTER_MS + 1;
  vi.advanceTimersByTime(1);
  expect(others()).toEqual({ troubles: [], leaderlessSinceMs: sinceMs });
  // Who comes meanwhile hears it as well.
  expect(enter('viewer', 'pkees0000001').heard.at(-1)?.leaderlessSinceMs).toBe(sinceMs);
  enter('facilitator', 'phans0000001');
  expect(others()).toEqual({ troubles: [], leaderlessSinceMs: null });
});
