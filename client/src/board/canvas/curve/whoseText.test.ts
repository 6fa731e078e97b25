import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard, personaCurves } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { whoseText } from './whoseText.ts';

const board = demoBoard(0);
const [ans] = board.personas;
if (ans === undefined) throw new Error('The demo has personas.');
const [lane] = layoutBoard(board, { curves: personaCurves(ans.id) }).lanes;
const [own] = lane?.curves ?? [];
if (own === undefined) throw new Error('The demo tells what Ans felt.');

describe('whoseText', () => {
  it('C244 says whose curve is drawn, that of everyone in its place too, and where there is none', () => {
    expect(whoseText({ curves: [own] }, ans)).toBe('Alleen Ans');
    expect(whoseText({ curves: [{ ...own, persona: null }] }, ans)).toBe('Ans: nog geen waarden, u ziet iedereen');
    expect(whoseText({ curves: [] }, ans)).toBe('Ans: nog geen waarden');
  });
});
