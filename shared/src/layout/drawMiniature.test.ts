import { expect, it } from 'vitest';
import { demoBoard, templateBoard } from '../board/index.ts';
import { drawMiniature, MINIATURE_NOTES_MAX } from './drawMiniature.ts';
import { layoutBoard } from './layoutBoard.ts';

const papers = (svg: string) => svg.split('stroke-opacity').length - 1;

it('I75 a miniature has every paper and curve, and no word that anybody wrote', () => {
  const demo = demoBoard(1_000);
  const svg = drawMiniature(layoutBoard(demo));
  expect(papers(svg)).toBeGreaterThan(5);
  expect(svg).not.toMatch(/<(?!\/?(?:svg|g|rect|path)\b)/);
  for (const { text } of demo.notes.values()) expect(svg).not.toContain(text);
  for (const { name } of [...demo.phases, ...demo.personas]) expect(svg).not.toContain(name);
  expect(svg).not.toContain(demo.board.title);
});

it('I75 a miniature has a bounded number of notes', () => {
  const demo = demoBoard(1_000);
  const [first] = demo.notes.values();
  if (first === undefined) throw new Error('the demo has notes');
  const many = new Map(
    Array.from({ length: MINIATURE_NOTES_MAX + 50 }, (_, index) => {
      const ulid = `01ARZ3NDEKTSV4RRFFQ${String(index).padStart(7, '0')}`;
      const id = `${first.author}_${ulid}` as typeof first.id;
      return [id, { ...first, id, place: { ...first.place, x: 0, y: 0 } }] as const;
    }),
  );
  expect(papers(drawMiniature(layoutBoard({ ...demo, notes: many })))).toBe(MINIATURE_NOTES_MAX);
});

it('L6 a board without phases, journeys and notes has a miniature', () => {
  const empty = { ...templateBoard('empty', 'Leeg', 1), phases: [], lanes: [] };
  expect(drawMiniature(layoutBoard(empty))).toMatch(/^<svg .*<\/svg>$/);
});
