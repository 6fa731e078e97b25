import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { listBoard } from '@samenreis/shared/list';
import { describe, expect, it } from 'vitest';
import { draftCell, pinned } from './draftCell.ts';
import { emptyDraft } from './noteDraft.ts';
import { pasteTarget } from './pasteTarget.ts';

const board = demoBoard(0);
const list = listBoard(board);
const [first, , third] = board.phases;
const lane = board.lanes.find(({ kind }) => kind === 'desired');
if (first === undefined || third === undefined || lane === undefined) throw new Error('the demo has phases and journeys');
const draft = { ...emptyDraft('client'), phase: third.id, lane: lane.id, text: 'Bel mij' };
const withoutThird = { ...board, phases: board.phases.map((phase) => (phase === third ? { ...phase, archived: true } : phase)) };
const withLocked = { ...board, lanes: board.lanes.map((one) => (one === lane ? { ...one, locked: true } : one)) };

describe('V41 where a new note comes', () => {
  it('is the cell it was begun for, also among all phases', () => {
    expect(draftCell(list, draft, 'all', false)).toMatchObject({ phase: third.id, lane: lane.id, isPhaseGone: false });
    expect(draftCell(list, emptyDraft('client'), 'all', false)).toMatchObject({ phase: first.id });
  });

  it('stays the one that was chosen when that is taken away, and says so', () => {
    const gone = draftCell(listBoard(withoutThird), draft, first.id, false);
    expect(gone).toMatchObject({ phase: third.id, isPhaseGone: true, isLaneGone: false });
    const locked = listBoard(withLocked);
    expect(draftCell(locked, draft, 'all', false)).toMatchObject({ lane: lane.id, isLaneGone: true });
    expect(draftCell(locked, draft, 'all', true)).toMatchObject({ lane: lane.id, isLaneGone: false });
  });

  it('is held from the first letter on', () => {
    const begun = { ...emptyDraft('client'), text: 'B' };
    expect(pinned(begun, draftCell(list, begun, third.id, false))).toMatchObject({ phase: third.id });
    expect(pinned(emptyDraft('client'), draftCell(list, begun, third.id, false))).toMatchObject({ phase: null });
  });

  it('pastes nothing beside a phase or a journey that went', () => {
    const cell = { phase: third.id, lane: lane.id, kind: 'tip' } as const;
    expect(pasteTarget(layoutBoard(board), cell)).toMatchObject({ column: 2 });
    expect(pasteTarget(layoutBoard(withoutThird), cell)).toBe('phaseGone');
  });
});
