import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorOf, isClusterId } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { type BoardSnapshot, demoBoard, PERSPECTIVES, reactionKey } from '../board/index.ts';
import { BADGE_PATHS } from './badges.ts';
import { drawSvg } from './drawSvg.ts';
import { layoutBoard } from './layoutBoard.ts';
import { PERSPECTIVE_ICONS } from './shapes.ts';
import { escapeXml } from './svgElements.ts';
import { fixtureBoard, fixtureNote } from './testing/fixtureBoard.ts';
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

  it('C291 says by a sign as well from whose side each note was written', () => {
    for (const perspective of PERSPECTIVES) {
      const svg = draw(fixtureBoard({ notes: [fixtureNote({ index: 1, perspective })] }));
      expect(PERSPECTIVES.filter((one) => svg.includes(`d="${PERSPECTIVE_ICONS[one]}"`))).toEqual([perspective]);
    }
    expect(new Set(Object.values(PERSPECTIVE_ICONS)).size).toBe(PERSPECTIVES.length);
  });

  it('L71 counts comments and reactions at a note, numbers the phase it points at, and locks what is locked', () => {
    const bare = fixtureBoard({ notes: [fixtureNote({ index: 1, text: 'Wachten' })] });
    const [note] = bare.notes.values();
    const [other] = bare.phases.filter(({ id }) => id !== note?.place.phase);
    if (note === undefined || other === undefined) throw new Error('The fixture has a note and a phase beside it.');
    const who = authorOf(note.id);
    const told: BoardSnapshot = {
      ...bare,
      notes: new Map([[note.id, { ...note, linkTo: other.id }]]),
      reactions: new Map([[reactionKey(note.id, who), { kind: 'heart' }]]),
      lanes: bare.lanes.map((lane, index) => ({ ...lane, locked: index === 0 })),
    };
    const ordinal = layoutBoard(told).columns.find(({ phase }) => phase.id === other.id)?.ordinal;
    const svg = draw(told);
    expect(svg).toContain(`d="${BADGE_PATHS.heart}"`);
    expect(svg).toContain(`d="${BADGE_PATHS.link}"`);
    expect(svg).toContain(`>${ordinal}</text>`);
    expect(svg.match(/<circle r="13"/g)).toHaveLength(1);
    expect(draw(bare)).not.toContain(`d="${BADGE_PATHS.heart}"`);
    expect(draw(bare)).not.toContain('<circle r="13"');
  });

  it('C294 draws the dots that a note got', () => {
    const bare = fixtureBoard({ notes: [fixtureNote({ index: 1, text: 'Wachten' })] });
    const [note] = bare.notes.keys();
    if (note === undefined) throw new Error('The fixture has a note.');
    const svg = draw({ ...bare, votes: new Map([[note, 17]]) });
    expect(svg).toContain(`d="${BADGE_PATHS.votes}"`);
    expect(svg).toContain('>17</text>');
    expect(draw(bare)).not.toContain(`d="${BADGE_PATHS.votes}"`);
  });

  it('L71 frames a group under its notes, with its name over them', () => {
    const board = demoBoard(0);
    const [one, two] = [...board.notes.values()].filter(({ kind }) => kind === 'moment').slice(1, 3);
    if (one === undefined || two === undefined) throw new Error('The demo has notes about what happens.');
    // The id of a group is made as that of a note is.
    const id: string = one.id;
    if (!isClusterId(id)) throw new Error('The id of a note is no longer one for a group.');
    const cluster = { id, name: 'Loket & brief', createdAt: 0 };
    const grouped = [one, two].map((note) => [note.id, { ...note, cluster: cluster.id }] as const);
    const svg = draw({ ...board, notes: new Map([...board.notes, ...grouped]), clusters: new Map([[cluster.id, cluster]]) });
    expect(svg.indexOf('rx="9"')).toBeGreaterThan(0);
    expect(svg.indexOf('rx="9"')).toBeLessThan(svg.indexOf(one.text.split(' ')[0] ?? ''));
    expect(svg.lastIndexOf('Loket &amp; brief</text>')).toBeGreaterThan(svg.lastIndexOf(two.text.split(' ')[0] ?? ''));
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
