import type { CommentKey, NoteId, ParticipantId } from '@samenreis/shared/base';
import { type Reaction, reactionKey, templateBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { createNoteMarks } from './noteMarks.ts';

const ANS = `p${'0'.repeat(15)}` as ParticipantId;
const JAN = `p${'1'.repeat(15)}` as ParticipantId;
const FIRST = `${ANS}_${'0'.repeat(26)}` as NoteId;
const SECOND = `${ANS}_${'1'.repeat(26)}` as NoteId;
const comment = (note: NoteId, number: number) => `${note}|${JAN}_${String(number).padStart(26, '0')}` as CommentKey;
const heart: Reaction = { kind: 'heart' };
const board = templateBoard('empty', 'Bord', 0);

describe('what others say of a note', () => {
  it('C294 knows the dots of each note, and names the notes that have others now', () => {
    const marks = createNoteMarks({ ...board, votes: new Map([[FIRST, 3]]) });
    expect(marks.current().get(FIRST)).toEqual({ comments: 0, reactions: [], votes: 3 });
    const votes = new Map([
      [FIRST, 3],
      [SECOND, 1],
    ]);
    expect(marks.update({ ...board, votes })).toEqual([SECOND]);
    expect([...marks.update(board)].sort()).toEqual([FIRST, SECOND].sort());
  });

  it('C193 counts comments and each kind of reaction by note, and names the notes that changed', () => {
    const marks = createNoteMarks(board);
    const reactions = new Map([
      [reactionKey(FIRST, ANS), heart],
      [reactionKey(FIRST, JAN), heart],
    ]);
    const comments = new Map([[comment(SECOND, 1), { text: 'Ja', createdAt: 1 }]]);
    expect([...marks.update({ ...board, reactions, comments })].sort()).toEqual([FIRST, SECOND]);
    expect(marks.current().get(FIRST)).toEqual({ comments: 0, reactions: [{ kind: 'heart', count: 2 }], votes: 0 });
    expect(marks.current().get(SECOND)).toEqual({ comments: 1, reactions: [], votes: 0 });
  });

  it('C193 names no note while nothing counts differently, and a note that lost its last', () => {
    const marks = createNoteMarks({ ...board, comments: new Map([[comment(FIRST, 1), { text: 'Ja', createdAt: 1 }]]) });
    const rewritten = new Map([[comment(FIRST, 1), { text: 'Nee', createdAt: 1 }]]);
    expect(marks.update({ ...board, comments: rewritten })).toEqual([]);
    expect(marks.update({ ...board, comments: new Map() })).toEqual([FIRST]);
    expect(marks.current().has(FIRST)).toBe(false);
  });
});
