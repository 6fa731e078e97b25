import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { badgeColours, badgeRow, badgesWidth } from './badges.ts';
import { theme } from './theme.ts';

describe('badges at the foot of a note', () => {
  it('C193 shows each kind by itself where there is room, and all together under the commonest where there is not', () => {
    const marks = {
      votes: 0,
      comments: 2,
      reactions: [
        { kind: 'heart', count: 1 },
        { kind: 'question', count: 3 },
      ],
    } as const;
    expect(badgeRow(marks, 90).badges.map(({ sign, text }) => `${sign} ${text}`)).toEqual(['heart 1', 'question 3', 'comments 2']);
    expect(badgeRow(marks, 60).badges.map(({ sign, text }) => `${sign} ${text}`)).toEqual(['question 4', 'comments 2']);
  });

  it('C294 shows the dots of a vote last, by the exact number, and keeps them where reactions have to share a badge', () => {
    const marks = {
      votes: 104,
      comments: 0,
      reactions: [
        { kind: 'heart', count: 1 },
        { kind: 'question', count: 3 },
      ],
    } as const;
    const shown = (room: number) => badgeRow(marks, room).badges.map(({ sign, text }) => `${sign} ${text}`);
    expect(shown(120)).toEqual(['heart 1', 'question 3', 'votes 104']);
    expect(shown(70)).toEqual(['question 4', 'votes 104']);
    expect(badgeColours('votes', theme)).not.toEqual(badgeColours('comments', theme));
  });

  it('C193 never takes more room than there is, whatever the counts', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 30, max: 100 }), (comments, hearts, ideas, votes, room) => {
        const reactions = [
          { kind: 'heart', count: hearts },
          { kind: 'idea', count: ideas },
        ] as const;
        const row = badgeRow({ comments, reactions, votes }, room);
        expect(badgesWidth(row.badges) * row.scale).toBeLessThanOrEqual(room + 1e-9);
      }),
      propertyRun,
    );
  });
});
