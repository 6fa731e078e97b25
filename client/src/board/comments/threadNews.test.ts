import type { CommentKey, ParticipantId } from '@samenreis/shared/base';
import type { NoteComment } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { threadNews } from './threadNews.ts';

const ME = `p${'0'.repeat(15)}` as ParticipantId;
const JAN = `p${'1'.repeat(15)}` as ParticipantId;
const NOTE = `${ME}_${'0'.repeat(26)}`;
const names = (participant: ParticipantId) => (participant === JAN ? 'Jan' : 'iemand');

function said(by: ParticipantId, number: number, text: string): NoteComment {
  return { key: `${NOTE}|${by}_${String(number).padStart(26, '0')}` as CommentKey, text, createdAt: number };
}

describe('what is told of an open thread', () => {
  it('C191 tells what others wrote and changed, and nothing of what one wrote oneself', () => {
    const first = said(JAN, 1, 'Klopt dit?');
    expect(threadNews([], [first, said(ME, 2, 'Ja')], ME, names)).toEqual(['Jan schreef: Klopt dit?']);
    expect(threadNews([first], [{ ...first, text: 'Klopt dat?' }], ME, names)).toEqual([
      'Jan veranderde een opmerking: Klopt dat?',
    ]);
    expect(threadNews([first], [first], ME, names)).toEqual([]);
  });

  it('C191 tells of a comment that was taken away, whoever wrote it', () => {
    expect(threadNews([said(JAN, 1, 'Weg')], [], ME, names)).toEqual(['De opmerking van Jan is weggehaald.']);
    expect(threadNews([said(ME, 1, 'Weg')], [], ME, names)).toEqual(['De opmerking van Iemand is weggehaald.']);
  });
});
