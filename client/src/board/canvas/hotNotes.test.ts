import type { NoteId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { createHotNotes } from './hotNotes.ts';

const note = 'n' as NoteId; // hot notes compare ids and never parse them

const FRAME_MS = 16;

/** Runs frames until nothing happens any more. */
function settle(hot: ReturnType<typeof createHotNotes>, to: { x: number; y: number }, fromMs: number, isCalm = false) {
  const xs: number[] = [];
  let cooledAtMs: number | null = null;
  for (let nowMs = fromMs; nowMs < fromMs + 2_000 && cooledAtMs === null; nowMs += FRAME_MS) {
    const { cooled } = hot.step({ nowMs, sinceLastMs: FRAME_MS, isCalm, targetOf: () => ({ at: to, isHeld: false }) });
    const shown = hot.shownAt(note);
    if (shown !== null) xs.push(shown.x);
    if (cooled.length > 0) cooledAtMs = nowMs;
  }
  return { xs, cooledAtMs };
}

describe('hot notes', () => {
  it('glide to their place within 250 ms without overshoot, and cool 400 ms after the last change', () => {
    const hot = createHotNotes();
    hot.heat(note, { x: 0, y: 0 }, 0);
    const { xs, cooledAtMs } = settle(hot, { x: 100, y: 0 }, 0);
    expect(xs.findIndex((x) => x > 95)).toBeLessThan(250 / FRAME_MS);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.max(...xs)).toBe(100);
    expect(cooledAtMs).toBeGreaterThanOrEqual(400);
    expect(cooledAtMs).toBeLessThan(400 + 2 * FRAME_MS);
    expect(hot.ids.size).toBe(0);
  });

  it('C12 jump for somebody who asked for less motion', () => {
    const hot = createHotNotes();
    hot.heat(note, { x: 0, y: 0 }, 0);
    expect(settle(hot, { x: 100, y: 0 }, 0, true).xs[0]).toBe(100);
  });

  it('stay hot while somebody holds them', () => {
    const hot = createHotNotes();
    hot.heat(note, { x: 0, y: 0 }, 0);
    for (let nowMs = 0; nowMs < 2_000; nowMs += FRAME_MS) {
      const { cooled } = hot.step({
        nowMs,
        sinceLastMs: FRAME_MS,
        isCalm: false,
        targetOf: () => ({ at: { x: 5, y: 5 }, isHeld: true }),
      });
      expect(cooled).toEqual([]);
    }
  });

  it('cool when they are gone', () => {
    const hot = createHotNotes();
    hot.heat(note, { x: 0, y: 0 }, 0);
    const { cooled } = hot.step({ nowMs: 500, sinceLastMs: FRAME_MS, isCalm: false, targetOf: () => null });
    expect(cooled).toEqual([note]);
  });
});
