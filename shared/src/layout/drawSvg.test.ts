import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSvg } from './drawSvg.ts';
import { layoutBoard } from './layoutBoard.ts';
import { escapeXml } from './svgElements.ts';
import { fixtureBoard, fixtureNote } from './testing/fixtureBoard.ts';
import { propertyRun } from './testing/propertyRun.ts';
import { anyBoard } from './testing/randomBoard.ts';

const bandLabels = { emotion: 'Emoties', moment: 'Wat gebeurt er', tip: 'Verbetertips' };
const draw = (board: ReturnType<typeof fixtureBoard>) => drawSvg(board, layoutBoard(board), { bandLabels });

/** Every tag closes in order, attributes are quoted, and no bare ampersand stands between: enough to be XML. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-z]+)(?: [a-zA-Z0-9:-]+="[^"<]*")*(\/?)>/g)) {
    if (close && open.pop() !== name) return false;
    if (!close && !empty) open.push(name);
  }
  const text = xml.replaceAll(/<\/?[a-z]+(?: [a-zA-Z0-9:-]+="[^"<]*")*\/?>/g, '');
  return open.length === 0 && !text.includes('<') && !/&(?!amp;|lt;|gt;|quot;|#39;)/.test(xml);
}

describe('drawSvg', () => {
  it('L15 is a picture with a title', () => {
    const svg = draw(fixtureBoard({}));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="Proefbord"/);
    expect(svg).toContain('<title>Proefbord</title>');
  });

  it('L15 holds phases, lanes, band names, notes and the faces of the curve', () => {
    const curves = [{ lane: 'current', persona: 'ans', values: [1, null, -2] }];
    const svg = draw(fixtureBoard({ notes: [fixtureNote({ index: 1, text: 'Goed geluisterd' })], curves }));
    for (const text of ['Fase 1', 'Reis current', 'Reis desired', 'Emoties', 'Wat gebeurt er', 'Verbetertips', 'geluisterd']) {
      expect(svg).toContain(`${text}</text>`);
    }
    expect(svg.match(/<circle /g)).toHaveLength(2);
  });

  it('L15 shows what people typed as text, whatever they typed', () => {
    const svg = draw(fixtureBoard({ notes: [fixtureNote({ index: 1, text: '<script>alert(1)</script> & "x"' })] }));
    expect(svg).not.toContain('<script');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('L15 is well formed for any board, and names nothing elsewhere', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const svg = draw(board);
        expect(isWellFormed(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg).not.toMatch(/<(script|foreignObject|image|use|a|style)\b| on[a-z]+="|href=|url\(/);
      }),
      propertyRun,
    );
  });

  it('L15 replaces what XML forbids', () => {
    expect(escapeXml('a\u0000b\ud800c<')).toBe('a\ufffdb\ufffdc&lt;');
  });

  it('keeps its proportions at another width', () => {
    const board = fixtureBoard({});
    const layout = layoutBoard(board);
    const svg = drawSvg(board, layout, { bandLabels, widthPx: 400 });
    expect(svg).toContain(`width="400" height="${Math.round((400 * layout.height) / layout.width)}"`);
  });
});
