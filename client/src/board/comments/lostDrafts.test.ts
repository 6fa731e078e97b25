import { isCommentKey, isNoteId } from '@samenreis/shared/base';
import { expect, it } from 'vitest';
import type { Drafts } from '../drafts.ts';
import { takeLostDrafts } from './lostDrafts.ts';

const author = `p${'1'.repeat(15)}`;
const [note, other] = [`${author}_01HZZZZZZZZZZZZZZZZZZ00001`, `${author}_01HZZZZZZZZZZZZZZZZZZ00002`];
const comment = `${other}|${author}_01HZZZZZZZZZZZZZZZZZZ00003`;
if (!(isNoteId(note) && isNoteId(other) && isCommentKey(comment))) throw new Error('The fixture has bad ids.');

it('U133 gives back what was begun about a note or a comment that is gone, once, and nothing else', () => {
  const drafts: Drafts = new Map([
    [note, 'Een reactie'],
    [comment, 'Anders gezegd'],
    ['newNote', 'Nieuw'],
  ]);
  expect(takeLostDrafts(drafts, { notes: new Map(), comments: new Map() })).toEqual(['Een reactie', 'Anders gezegd']);
  expect([...drafts.keys()]).toEqual(['newNote']);
});

it('U133 leaves alone what is about a comment that is there', () => {
  const drafts: Drafts = new Map([[comment, 'Anders gezegd']]);
  expect(takeLostDrafts(drafts, { notes: new Map(), comments: new Map([[comment, { text: 'x', createdAt: 1 }]]) })).toEqual([]);
  expect(drafts.get(comment)).toBe('Anders gezegd');
});
