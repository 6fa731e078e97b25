import { describe, expect, it } from 'vitest';
import type { ParticipantId } from '../base/index.ts';
import {
  GONE_AFTER_MS,
  LEADERLESS_AFTER_MS,
  type Line,
  LOST_AFTER_MS,
  leaderlessSince,
  nextChangeMs,
  SLOW_MS,
  troublesOf,
} from './lines.ts';

const [ans, gerda, hans] = ['pans00000001', 'pgerda000001', 'phans0000001'] as ParticipantId[]; // of their pattern
const line = (change: Partial<Line> = {}): Line => ({
  ...{ participant: ans as ParticipantId, roundTripMs: 80, awaySinceMs: null, leads: false },
  ...change,
});
const leader = (participant: ParticipantId | undefined, awaySinceMs: number | null): Line =>
  line({ participant: participant as ParticipantId, awaySinceMs, leads: true });
const at = 1_000_000;

describe('troublesOf', () => {
  it.each([
    ['is quick', { roundTripMs: SLOW_MS }, null],
    ['was not measured yet', { roundTripMs: null }, null],
    ['is slow', { roundTripMs: SLOW_MS + 1 }, 'slow'],
    ['went a moment ago', { awaySinceMs: at - LOST_AFTER_MS + 1 }, null],
    ['is away', { awaySinceMs: at - LOST_AFTER_MS }, 'lost'],
    ['was slow and is away', { roundTripMs: 9_000, awaySinceMs: at - LOST_AFTER_MS }, 'lost'],
    ['is away for good', { awaySinceMs: at - GONE_AFTER_MS }, null],
    ['leads and is slow', { roundTripMs: 9_000, leads: true }, null],
    ['leads and is away', { awaySinceMs: at - LOST_AFTER_MS, leads: true }, 'lost'],
  ] as const)('J67 of somebody who %s', (_who, change, trouble) => {
    expect(troublesOf([line(change)], at)).toEqual(trouble === null ? [] : [{ participant: ans, trouble }]);
  });
});

describe('leaderlessSince', () => {
  it.each([
    ['nobody led', [line()], null],
    ['one of two leads', [leader(gerda, null), leader(hans, at - 60_000)], null],
    ['the last one went a moment ago', [leader(gerda, at - LEADERLESS_AFTER_MS + 1), leader(hans, at - 60_000)], null],
    ['both are away', [leader(gerda, at - LEADERLESS_AFTER_MS), leader(hans, at - 60_000)], at - LEADERLESS_AFTER_MS],
  ] as const)('J68 where %s', (_where, lines, since) => {
    expect(leaderlessSince(lines, at)).toBe(since);
  });
});

describe('nextChangeMs', () => {
  it('J67 J68 is the next moment at which somebody is lost, gone, or missed', () => {
    expect(nextChangeMs([line()], at)).toBeNull();
    expect(nextChangeMs([line({ awaySinceMs: at })], at)).toBe(at + LOST_AFTER_MS);
    expect(nextChangeMs([line({ awaySinceMs: at - LOST_AFTER_MS })], at)).toBe(at - LOST_AFTER_MS + GONE_AFTER_MS);
    expect(nextChangeMs([leader(gerda, at - LOST_AFTER_MS)], at)).toBe(at - LOST_AFTER_MS + LEADERLESS_AFTER_MS);
    expect(nextChangeMs([line({ awaySinceMs: at - GONE_AFTER_MS })], at)).toBeNull();
  });
});
