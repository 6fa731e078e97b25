import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { decodeDialBatch, proposalOf } from '@samenreis/shared/session';
import { describe, expect, it } from 'vitest';
import type { DialStore } from '../storage/index.ts';
import { createTakeDials } from './takeDials.ts';

const board = 'b00000000000000z' as BoardId; // of its pattern
const person = (number: number) => `p${String(number).padStart(15, '0')}` as ParticipantId; // of its pattern
const player = person(0);
const observers = [1, 2, 3, 4, 5].map(person);

function recorded() {
  const stored: Uint8Array[] = [];
  let fails = false;
  const store: DialStore = {
    async append({ samples }) {
      if (fails) throw new Error('the disk is full');
      stored.push(samples);
    },
    list: async () => stored,
  };
  return {
    open: () => createTakeDials(store, board, 4),
    batches: () => stored.map(decodeDialBatch),
    stored,
    fail(does: boolean) {
      fails = does;
    },
  };
}

describe('the dials of a take', () => {
  it('J48 each person has one dial, and one that stands where it stood changes nothing', () => {
    const dials = recorded().open();
    expect([dials.move(player, 'persona', 5, 0), dials.move(player, 'persona', 5, 900)]).toEqual([true, false]);
    for (const value of [-3, 8]) dials.move(person(1), 'observer', value, 1_000);
    expect(dials.pulse()).toEqual({ take: 4, player: 5, observers: null, observerCount: 1 });
    for (const each of observers) dials.move(each, 'observer', 2, 2_000);
    expect(dials.pulse()).toMatchObject({ observers: { median: 2, low: 2, high: 2 }, observerCount: 5 });
  });

  it('J48 who gets another part, or is not kept, has laid the dial down', async () => {
    const { open, batches } = recorded();
    const dials = open();
    dials.move(player, 'persona', 5, 0);
    dials.move(player, 'observer', 1, 1_000);
    expect(dials.pulse()).toMatchObject({ player: null, observerCount: 1 });
    expect([dials.keep(() => true, 2_000), dials.keep(() => false, 2_000)]).toEqual([false, true]);
    expect(dials.pulse()).toMatchObject({ player: null, observerCount: 0 });
    await dials.flush();
    expect(batches()[0]?.samples).toEqual([
      { tick: 0, track: 0, value: 5 },
      { tick: 5, track: 0, value: null },
      { tick: 5, track: 1, value: 1 },
      { tick: 10, track: 1, value: null },
    ]);
  });

  it('J48 who comes back counts once, on the line of before', async () => {
    const { open, batches } = recorded();
    const dials = open();
    for (const each of observers.slice(0, 3)) dials.move(each, 'observer', 4, 0);
    dials.keep((participant) => participant !== observers[0], 1_000);
    dials.move(person(1), 'observer', -2, 2_000);
    await dials.flush();
    expect(batches()[0]?.tracks).toHaveLength(3);
    expect(proposalOf(batches(), 4_000).observerCount).toBe(3);
  });

  it('J52 keeps five samples a second of each, by part and not by person', async () => {
    const { open, batches, stored } = recorded();
    const dials = open();
    for (let ms = 0; ms < 1_000; ms += 20) dials.move(player, 'persona', (ms / 20) % 20, ms);
    await dials.flush();
    expect(batches()).toEqual([
      {
        run: 0,
        tracks: [{ track: 0, part: 'persona' }],
        samples: [0, 1, 2, 3, 4].map((tick) => ({ tick, track: 0, value: (tick * 10 + 9) % 20 })),
      },
    ]);
    expect(Buffer.concat(stored).toString('latin1')).not.toContain(player);
  });

  it('J52 goes on in another run after a restart, and after what could not be stored', async () => {
    const { open, batches, fail } = recorded();
    const first = open();
    first.move(player, 'persona', 5, 0);
    await first.flush();
    first.move(player, 'persona', 6, 500);
    fail(true);
    await expect(first.flush()).rejects.toThrow('the disk is full');
    fail(false);
    first.move(player, 'persona', 7, 1_000);
    await first.flush();
    const second = open();
    second.move(player, 'persona', 8, 2_000);
    await second.flush();
    await second.flush();
    expect(batches().map(({ run, samples }) => [run, samples[0]?.value])).toEqual([
      [0, 5],
      [0, 7],
      [1, 8],
    ]);
  });

  it('J52 a clock that is put back turns nothing round', async () => {
    const { open, batches } = recorded();
    const dials = open();
    dials.move(player, 'persona', 5, 9_000);
    dials.move(player, 'persona', 6, 1_000);
    await dials.flush();
    expect(batches()[0]?.samples).toEqual([{ tick: 45, track: 0, value: 6 }]);
  });
});
