import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { type DialBatch, type DialPart, type DialSample, decodeDialBatch, encodeDialBatch } from './dialRecording.ts';
import { proposalOf } from './proposalOf.ts';
import { spreadOfObservers } from './pulse.ts';
import { quantile } from './quantile.ts';

const batch = (parts: readonly DialPart[], samples: readonly (readonly [number, number, number | null])[], run = 0): DialBatch => ({
  run,
  tracks: parts.map((part, track) => ({ track, part })),
  samples: samples.map(([tick, track, value]) => ({ tick, track, value })),
});
/** 100 ticks of 200 ms. */
const PLAYED_MS = 20_000;

describe('what the dials of a take say', () => {
  it.each<[string, DialBatch[], number | null]>([
    ['nothing where nobody moved one', [], null],
    [
      'where the player’s dial stood for most of the second half',
      [
        batch(
          ['persona'],
          [
            [0, 0, -20],
            [60, 0, 10],
            [95, 0, 20],
          ],
        ),
      ],
      10,
    ],
    [
      'not what was felt in the first half alone',
      [
        batch(
          ['persona'],
          [
            [0, 0, -20],
            [50, 0, 5],
          ],
        ),
      ],
      5,
    ],
    ['a dial that was moved early and left there', [batch(['persona'], [[3, 0, -8]])], -8],
    [
      'nothing of a player who laid the dial down before',
      [
        batch(
          ['persona'],
          [
            [0, 0, -20],
            [49, 0, null],
          ],
        ),
      ],
      null,
    ],
    [
      'the observers’ middle without a player',
      [
        batch(
          ['observer', 'observer', 'observer'],
          [
            [0, 0, -10],
            [0, 1, 4],
            [0, 2, 6],
          ],
        ),
      ],
      4,
    ],
    [
      'nothing of two observers',
      [
        batch(
          ['observer', 'observer'],
          [
            [0, 0, -10],
            [0, 1, 4],
          ],
        ),
      ],
      null,
    ],
    [
      'the player before the observers',
      [
        batch(
          ['observer', 'observer', 'observer', 'persona'],
          [
            [0, 0, 1],
            [0, 1, 1],
            [0, 2, 1],
            [0, 3, -5],
          ],
        ),
      ],
      -5,
    ],
    [
      'both players, where parts were changed',
      [
        batch(
          ['persona', 'persona'],
          [
            [0, 0, -20],
            [60, 0, null],
            [60, 1, 8],
          ],
        ),
      ],
      8,
    ],
  ])('J50 is %s', (_, batches, value) => {
    expect(proposalOf(batches, PLAYED_MS).value).toBe(value);
  });

  it('J50 ends what a server knew where the next begins, and counts its tracks apart', () => {
    const before = batch(['persona'], [[0, 0, -20]]);
    const after = batch(['persona'], [[80, 0, 12]], 1);
    expect(proposalOf([before, after], PLAYED_MS).player).toEqual({ low: -20, median: -20, high: 12 });
    const goesOn: DialBatch = { ...batch([], [[55, 0, 3]]), run: 0 };
    expect(proposalOf([before, goesOn], PLAYED_MS).value).toBe(3);
  });

  it('J49 J50 counts nobody twice whom a server that started anew gave another line: two are two, and tell no middle', () => {
    const two: readonly DialPart[] = ['observer', 'observer'];
    const run = (at: number, number: number) => batch(two, [[at, 0, -20], [at, 1, 20]], number); // biome-ignore format: two dials
    expect(proposalOf([run(0, 0), run(80, 1)], PLAYED_MS)).toMatchObject({ value: null, observers: null, observerCount: 2 });
    const third = batch(['observer'], [[0, 2, 8]]);
    const withThree = { ...third, tracks: [{ track: 2, part: 'observer' as const }] };
    expect(proposalOf([run(0, 0), withThree, run(80, 1)], PLAYED_MS)).toMatchObject({ observers: { median: 8 }, observerCount: 3 });
  });

  it('J50 spreads the player over time and the observers over people', () => {
    const parts: DialPart[] = ['persona', 'observer', 'observer', 'observer', 'observer', 'observer'];
    const values = [4, -20, -10, 0, 10, 20].map((value, track) => [0, track, value] as const);
    expect(proposalOf([batch(parts, [...values, [90, 0, 20]])], PLAYED_MS)).toEqual({
      value: 4,
      player: { low: 4, median: 4, high: 4 },
      observers: { low: -10, median: 0, high: 10 },
      observerCount: 5,
    });
  });
});

describe('what may be told of observers', () => {
  it.each([
    [[], null],
    [[5, 5], null],
    [[-10, 3, 20], { median: 3, low: null, high: null }],
    [[-10, 2, 4, 20], { median: 3, low: null, high: null }],
    [[-20, -10, 0, 10, 20], { median: 0, low: -10, high: 10 }],
  ])('J49 %j is told as %j', (values, spread) => {
    expect(spreadOfObservers(values.map((value) => ({ value, weight: 1 })))).toEqual(spread);
  });

  it('J49 a quantile is never beyond what there is, and none is below another', () => {
    const entries = fc.array(fc.record({ value: fc.integer({ min: -20, max: 20 }), weight: fc.integer({ min: 0, max: 50 }) }));
    fc.assert(
      fc.property(entries, (values) => {
        const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
        const counted = values.filter(({ weight }) => weight > 0).map(({ value }) => value);
        if (low == null || median == null || high == null) expect(counted).toEqual([]);
        else expect(Math.min(...counted) <= low && low <= median && median <= high && high <= Math.max(...counted)).toBe(true);
      }),
      propertyRun,
    );
  });
});

describe('a recording', () => {
  const sample = fc.record({
    tick: fc.integer({ min: 0, max: 1_000_000 }),
    track: fc.integer({ min: 0, max: 300 }),
    value: fc.option(fc.integer({ min: -20, max: 20 })),
  });
  it('J52 is read as it was written', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.array(sample, { maxLength: 60 }), (run, any) => {
        const samples: DialSample[] = [...any].sort((one, other) => one.tick - other.tick);
        const written: DialBatch = {
          run,
          tracks: [
            { track: 200, part: 'observer' },
            { track: 3, part: 'persona' },
          ],
          samples,
        };
        expect(decodeDialBatch(encodeDialBatch(written))).toEqual(written);
      }),
      propertyRun,
    );
  });

  it.each([[[]], [[0, 1]], [[0, 1, 0, 9]], [[0, 0, 5, 1, 0]], [[255, 255, 255, 255, 255, 255, 255, 255]]])(
    'J52 bytes that nobody wrote are none: %j',
    (bytes) => {
      expect(() => decodeDialBatch(Uint8Array.from(bytes))).toThrow(RangeError);
    },
  );

  it('J52 two hours of sixty dials that never rest stay below 5 MB', () => {
    const second = Array.from({ length: 5 * 60 }, (_, at) => ({
      tick: Math.floor(at / 60),
      track: at % 60,
      value: (at % 41) - 20,
    }));
    const fiveSeconds = Array.from({ length: 5 }, (_, at) => second.map((each) => ({ ...each, tick: each.tick + 5 * at }))).flat();
    const batches = (2 * 60 * 60) / 5;
    expect(encodeDialBatch({ run: 0, tracks: [], samples: fiveSeconds }).length * batches).toBeLessThan(5_000_000);
  });
});
