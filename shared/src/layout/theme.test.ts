import { describe, expect, it } from 'vitest';
import { LANE_KINDS, PERSPECTIVES } from '../board/index.ts';
import { nearestMood, theme } from './theme.ts';

/** Contrast ratio of two opaque colours, WCAG 2.2 "contrast ratio". */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXT = 4.5;
const GRAPHICS = 3;

describe('theme', () => {
  it('L14 has the known contrast of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it.each(PERSPECTIVES)('L14 sets ink readably on the paper of %s', (perspective) => {
    expect(contrast(theme.ink, theme.papers[perspective])).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(theme.inkSoft, theme.papers[perspective])).toBeGreaterThanOrEqual(TEXT);
  });

  it('L14 gives every perspective a paper that differs visibly from the others', () => {
    const papers = PERSPECTIVES.map((perspective) => channels(theme.papers[perspective]));
    for (const [i, a] of papers.entries()) {
      for (const b of papers.slice(i + 1)) {
        expect(Math.hypot(...a.map((channel, c) => channel - (b[c] ?? 0)))).toBeGreaterThan(0.12);
      }
    }
  });

  it.each(LANE_KINDS)('L14 sets text and curves readably on a lane of kind %s', (kind) => {
    const lane = theme.lanes[kind];
    expect(contrast(lane.headInk, lane.head)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(lane.headInkSoft, lane.head)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(lane.scaleInk, lane.fill)).toBeGreaterThanOrEqual(TEXT);
    for (const curve of lane.curves) {
      expect(contrast(curve, lane.fill)).toBeGreaterThanOrEqual(GRAPHICS);
      expect(contrast(curve, lane.head)).toBeGreaterThanOrEqual(GRAPHICS);
    }
  });

  it('L14 draws the five faces with enough contrast inside', () => {
    for (const mood of Object.values(theme.moods)) expect(contrast(theme.faceInk, mood)).toBeGreaterThanOrEqual(GRAPHICS);
  });

  it.each([
    [-2, -2],
    [-1.2, -1],
    [-0.5, -1],
    [0.49, 0],
    [0.5, 1],
    [1.5, 2],
  ] as const)('takes %d for the face of %d', (value, mood) => {
    expect(nearestMood(value)).toBe(mood);
  });
});
