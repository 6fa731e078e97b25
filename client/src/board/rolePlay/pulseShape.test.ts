import { expect, it } from 'vitest';
import { HEIGHT, heightOf, pulseShape } from './pulseShape.ts';

const felt = (
  atMs: number,
  player: number | null,
  observers: { median: number; low: number | null; high: number | null } | null = null,
) => ({
  atMs,
  player,
  observers,
});

it('U239 draws the player’s line in steps up to now, and leaves a gap where nobody said anything', () => {
  const { player, end } = pulseShape([felt(0, 0), felt(30_000, null), felt(60_000, 20)], 120_000);
  expect(player).toBe('M0 60H66.5M133 14H266');
  expect(end).toEqual({ x: 266, y: 14, value: 20 });
});

it('U239 draws a scene that has just begun to a scale of a minute', () => {
  expect(pulseShape([felt(0, 0)], 6_000).player).toBe('M0 60H26.6');
});

it('U239 draws the middle of the observers without quarters where there are none to tell', () => {
  const { median, spread, player, end } = pulseShape(
    [felt(0, null, { median: 10, low: null, high: null }), felt(60_000, null, { median: 10, low: 0, high: 20 })],
    120_000,
  );
  expect([player, end]).toEqual(['', null]);
  expect(median).toBe(`M0 ${heightOf(10)}H133L133 ${heightOf(10)}H266`);
  expect(spread).toBe(`M133 14H266V${HEIGHT / 2}H133Z`);
});
