import { describe, expect, it } from 'vitest';
import { curvePointKey } from '../board/index.ts';
import { type CurveSource, personaCurves } from './curveSource.ts';
import { emotionAt, emotionY } from './curves.ts';
import { layoutBoard } from './layoutBoard.ts';
import { besideLinePath, besidePath } from './shapes.ts';
import { fixtureBoard, fixtureNote, fixturePhase, personaId, phaseId } from './testing/fixtureBoard.ts';

const strip = { x: 0, y: 100, width: 500, height: 180 };

describe('curves', () => {
  it.each([-2, -1, 0, 1, 2])('gives back the value %d from its own height', (value) => {
    expect(emotionAt(strip, emotionY(strip, value))).toBeCloseTo(value);
  });

  it('keeps values within the scale above and below the strip', () => {
    expect(emotionAt(strip, 0)).toBe(2);
    expect(emotionAt(strip, 900)).toBe(-2);
  });

  it('L10 stops a curve at a phase without a value and goes on after it', () => {
    const phases = [0, 1, 2, 3, 4].map((index) => fixturePhase(index));
    const board = fixtureBoard({ phases, curves: [{ lane: 'current', persona: 'ans', values: [1, 2, null, -1, -2] }] });
    const [curve] = layoutBoard(board).lanes[0]?.curves ?? [];
    expect(curve?.runs.map((run) => run.length)).toEqual([1, 1]);
    expect(curve?.points.map((point) => point.phase)).toEqual([0, 1, 3, 4].map(phaseId));
  });

  it('C136 tells a value that was set from one that follows the notes', () => {
    const note = fixtureNote({ index: 1, phase: 1, kind: 'emotion', value: -1 });
    const notes = [{ ...note, persona: personaId('ans') }];
    const board = fixtureBoard({ notes, curves: [{ lane: 'current', persona: 'ans', values: [2, null] }] });
    const [curve] = layoutBoard(board).lanes[0]?.curves ?? [];
    expect(curve?.points.map(({ value, isSet }) => [value, isSet])).toEqual([
      [2, true],
      [-1, false],
    ]);
  });

  it('C297 draws what interviews told beside what was played: at its own height, and clear of the face', () => {
    const board = fixtureBoard({ curves: [{ lane: 'current', persona: 'ans', values: [2, 1] }] });
    const [first] = board.phases;
    const [lane] = board.lanes;
    if (first === undefined || lane === undefined) throw new Error('a board with a phase and a lane');
    const told = (value: number) => {
      const curves = new Map(board.curves);
      const point = { value: 2, source: 'played', beside: { value, source: 'interviewed' } } as const;
      curves.set(curvePointKey(lane.id, personaId('ans'), first.id), point);
      return layoutBoard({ ...board, curves }).lanes[0]?.curves[0]?.points[0];
    };
    const far = told(-2);
    expect(far).toMatchObject({ value: 2, source: 'played', beside: { value: -2, source: 'interviewed' } });
    if (far === undefined || far.beside === null) throw new Error('a point with another beside it');
    expect(far.beside.y).toBeGreaterThan(far.y);
    // From the face down to the diamond below it.
    expect(besidePath(far)).toMatch(new RegExp(`^M${far.x} ${far.y}V${far.beside.y}M${far.x} ${far.beside.y - 9}L`));
    const near = told(1.9);
    if (near === undefined) throw new Error('a point');
    expect(besidePath(near)).toMatch(new RegExp(`^M${near.x + 24} `));
  });

  it('C297 draws the line of what was told from phase to phase where it parts from what was played', () => {
    const point = (x: number, y: number, source: 'hand' | 'played' | 'interviewed', told: number | null) => ({
      x,
      y,
      source,
      beside: told === null ? null : { value: 0, source: 'interviewed' as const, y: told },
    });
    const told = point(0, 10, 'interviewed', null);
    const played = point(100, 20, 'played', 60);
    expect(besideLinePath([told, played, point(200, 30, 'interviewed', null)])).toBe('M0 10L100 60M100 60L200 30');
    // Where interviews say nothing there is nothing to draw to.
    expect(besideLinePath([told, played, point(200, 30, 'hand', null)])).toBe('M0 10L100 60');
    expect(besideLinePath([told, point(100, 20, 'interviewed', null)])).toBe('');
  });

  it('draws a curve of one value as a point alone', () => {
    const board = fixtureBoard({ curves: [{ lane: 'current', persona: 'ans', values: [null, 1] }] });
    const [curve] = layoutBoard(board).lanes[0]?.curves ?? [];
    expect(curve).toMatchObject({ runs: [[]], points: [{ value: 1 }] });
  });

  it('L10 skips an archived phase as if it were not there', () => {
    const phases = [fixturePhase(0), fixturePhase(1, { archived: true }), fixturePhase(2)];
    const board = fixtureBoard({ phases, curves: [{ lane: 'current', persona: 'ans', values: [1, null, -1] }] });
    expect(layoutBoard(board).lanes[0]?.curves[0]?.runs).toHaveLength(1);
  });

  it('sets the points of two personas apart, and says in the head whose line is which', () => {
    const curves = ['ans', 'daan'].map((persona) => ({ lane: 'current', persona, values: [1] }));
    const [lane] = layoutBoard(fixtureBoard({ curves })).lanes;
    const [ans, daan] = lane?.curves.map((curve) => curve.points[0]?.x ?? 0) ?? [];
    expect((daan ?? 0) - (ans ?? 0)).toBeGreaterThan(18);
    expect(lane?.legend.map((entry) => entry.text.lines)).toEqual([['ans'], ['daan']]);
  });

  it('L16 fills a gap in a curve with the mean of the emotion notes of that persona', () => {
    const notes = [-1, -2].map((value, index) => ({
      ...fixtureNote({ index, phase: 1, kind: 'emotion', value: value === -1 ? -1 : -2 }),
      persona: personaId('ans'),
    }));
    const board = fixtureBoard({ notes, curves: [{ lane: 'current', persona: 'ans', values: [1, null, 2] }] });
    expect(layoutBoard(board).lanes[0]?.curves[0]?.points.map((point) => point.value)).toEqual([1, -1.5, 2]);
  });

  it("L16 draws everybody's notes as one curve where no persona has a value", () => {
    const notes = [fixtureNote({ index: 1, phase: 1, kind: 'emotion', value: 2 })];
    const [current, desired] = layoutBoard(fixtureBoard({ notes })).lanes;
    expect(current?.curves).toMatchObject([{ persona: null, points: [{ value: 2 }] }]);
    expect(desired?.curves).toEqual([]);
  });

  it('B18 draws for one persona nothing of another, and of everyone what that persona has not', () => {
    const notes = [fixtureNote({ index: 1, phase: 1, kind: 'emotion', value: 2 })];
    const board = fixtureBoard({ notes, curves: [{ lane: 'current', persona: 'ans', values: [-2, -2, -2] }] });
    const [current] = layoutBoard(board, { curves: personaCurves(personaId('daan')) }).lanes;
    expect(current?.curves).toMatchObject([{ persona: 'daan', points: [{ value: 2, isSet: false }] }]);
    const without = fixtureBoard({ curves: [{ lane: 'current', persona: 'ans', values: [-2, -2, -2] }] });
    expect(layoutBoard(without, { curves: personaCurves(personaId('daan')) }).lanes[0]?.curves).toEqual([]);
  });

  it('draws what its source gives, a curve of nobody too', () => {
    const curves: CurveSource = () => () => [{ persona: null, label: '', values: [0, 1, 2] }];
    expect(layoutBoard(fixtureBoard({}), { curves }).lanes[0]?.curves[0]?.points.map((point) => point.value)).toEqual([0, 1, 2]);
  });
});
