import { describe, expect, it } from 'vitest';
import type { DialBatch } from './dialRecording.ts';
import { takeLineOf } from './takeLine.ts';

const persona = { track: 0, part: 'persona' as const };
const observers = (count: number) => Array.from({ length: count }, (_, at) => ({ track: at + 1, part: 'observer' as const }));
/** A batch of samples as [second, track, value]. */
const batch = (
  run: number,
  tracks: DialBatch['tracks'],
  samples: readonly (readonly [number, number, number | null])[],
): DialBatch => ({
  run,
  tracks,
  samples: samples.map(([second, track, value]) => ({ tick: second * 5, track, value })),
});

describe('J89 the line of a take', () => {
  it('stands where the player’s dial stood, second by second, until it was laid down', () => {
    const line = takeLineOf(
      3,
      [
        batch(
          0,
          [persona],
          [
            [1, 0, 5],
            [3, 0, -8],
            [4, 0, null],
          ],
        ),
      ],
      5_000,
    );
    expect(line.take).toBe(3);
    expect(line.everyMs).toBe(1_000);
    expect(line.points.map(({ player }) => player)).toEqual([null, 5, 5, -8, null, null]);
  });

  it('tells of observers what the pulse may tell: nothing of two, a middle of three, quarters of five', () => {
    const at = (count: number) =>
      takeLineOf(
        1,
        [
          batch(
            0,
            observers(count),
            observers(count).map(({ track }) => [0, track, track * 2] as const),
          ),
        ],
        0,
      ).points[0]?.observers;
    expect(at(2)).toBeNull();
    expect(at(3)).toEqual({ median: 4, low: null, high: null });
    expect(at(5)).toMatchObject({ median: 6, low: expect.any(Number), high: expect.any(Number) });
  });

  it('knows nothing of dials of a run that a restart ended', () => {
    const line = takeLineOf(1, [batch(0, [persona], [[0, 0, 9]]), batch(1, observers(3), [[2, 1, 1]])], 3_000);
    expect(line.points.map(({ player }) => player)).toEqual([9, 9, null, null]);
  });

  it('has no more points than a screen shows, however long was played', () => {
    const line = takeLineOf(1, [], 2 * 60 * 60 * 1_000);
    expect(line.points.length).toBeLessThanOrEqual(241);
    expect(line.everyMs).toBe(30_000);
  });
});
