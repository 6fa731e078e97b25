import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptSocket, keepLive } from './keepLive.ts';

function keep() {
  const listeners = new Map<string, (value: unknown) => void>();
  let connects = 0;
  const socket: KeptSocket = {
    active: false,
    connect: () => {
      connects += 1;
    },
    disconnect: () => undefined,
    // The listener's argument goes with the event's name.
    on: (event: string, listener: (value: never) => void) => void listeners.set(event, listener as (value: unknown) => void),
  };
  const kept = keepLive(socket, () => 1);
  const tell = (event: string, value?: unknown) => listeners.get(event)?.(value);
  /** How long until it tries again. */
  const waits = () => {
    const [before, startMs] = [connects, Date.now()];
    vi.advanceTimersToNextTimer();
    return connects > before ? Date.now() - startMs : null;
  };
  return { kept, tell, waits, connects: () => connects };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a live connection that the server ends', () => {
  it('J71 is made again at once, and each time later while it does not last', () => {
    const { tell, waits } = keep();
    const ended = () => {
      tell('connect');
      tell('disconnect', 'io server disconnect');
      return waits();
    };
    expect([ended(), ended(), ended(), ended()]).toEqual([200, 400, 800, 1_600]);
  });

  it('J71 counts anew once it stood for a while', () => {
    const { tell, waits } = keep();
    for (let time = 0; time < 4; time += 1) {
      tell('connect');
      tell('disconnect', 'io server disconnect');
      waits();
    }
    tell('connect');
    vi.advanceTimersByTime(10_000);
    tell('disconnect', 'io server disconnect');
    expect(waits()).toBe(200);
  });

  it('J71 is tried again after a refusal that passes, and not after one that stays', () => {
    const { tell, waits, connects } = keep();
    tell('connect_error', new Error('serverError'));
    expect(waits()).toBe(200);
    tell('connect_error', new Error('notAllowed'));
    vi.runAllTimers();
    expect(connects()).toBe(1);
  });

  it('J71 is not made again by who left', () => {
    const { kept, tell, connects } = keep();
    tell('disconnect', 'io server disconnect');
    kept.close();
    vi.runAllTimers();
    expect(connects()).toBe(0);
  });
});
