import { describe, expect, it } from 'vitest';
import type { LaneId, NoteId, PersonaId, PhaseId } from '../../base/index.ts';
import { findViolations } from '../invariants.ts';
import { curvePointKey } from '../records/curvePoint.ts';
import { facilitator, participant, testBoard } from '../testing/testBoard.ts';

const spot = { lane: 'current' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 }; // ids of the demo board
const note = { type: 'addNote', ...spot, kind: 'tip', perspective: 'client', text: 'Bel mij terug' } as const;
const at = { lane: spot.lane, phase: spot.phase, persona: 'ans' as PersonaId };

describe('what was played', () => {
  it('B70 a note that is stuck in a scene says in which take and at which second, and its copy does not', () => {
    const board = testBoard();
    const [stamped] = board.run(participant, { ...note, played: { take: 2, second: 61 } }).created;
    const [plain] = board.run(participant, note).created;
    const of = (id: string | undefined) => board.snapshot().notes.get(id as NoteId)?.played; // of a note or undefined
    expect([of(stamped), of(plain)]).toEqual([{ take: 2, second: 61 }, null]);
    const [copy] = board.run(participant, { type: 'copyNotes', copies: [{ note: stamped as NoteId, ...spot }] }).created;
    expect(of(copy)).toBeNull();
    expect(findViolations(board.doc)).toEqual([]);
    expect(board.try(participant, { ...note, played: { take: 0, second: 1 } })).toMatchObject({ ok: false });
  });

  it.each([
    [['interviewed', 'played'], { value: 1, source: 'played', beside: { value: 0, source: 'interviewed' } }],
    [['interviewed', 'played', 'played'], { value: 2, source: 'played', beside: { value: 0, source: 'interviewed' } }],
    [['played', 'interviewed'], { value: 1, source: 'interviewed', beside: { value: 0, source: 'played' } }],
    [['interviewed', 'played', 'interviewed'], { value: 2, source: 'interviewed', beside: { value: 1, source: 'played' } }],
    [['hand', 'played'], { value: 1, source: 'played' }],
    [['interviewed', 'played', 'hand'], { value: 2, source: 'hand', beside: { value: 0, source: 'interviewed' } }],
  ] as const)('B71 what was played and what was told in interviews stand beside each other: %j', (sources, point) => {
    const board = testBoard();
    board.run(facilitator, { type: 'setCurvePoint', ...at, value: 0, source: 'hand' });
    for (const [value, source] of sources.entries()) board.run(facilitator, { type: 'setCurvePoint', ...at, value, source });
    expect(board.snapshot().curves.get(curvePointKey(at.lane, at.persona, at.phase))).toEqual(point);
    expect(findViolations(board.doc)).toEqual([]);
  });
});
