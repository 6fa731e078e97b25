import { demoBoard, type Taken } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { m } from '../i18n/messages.ts';
import { leftUndone } from './leftUndone.ts';
import { rejectionText } from './rejectionText.ts';

const board = demoBoard(0);
const [note] = board.notes.values();
if (note === undefined) throw new Error('the demo has notes');
const { id, place } = note;
const all: Taken = { inverse: null, changedByOthers: [], refused: [], later: null, unplaced: [] };
const later = { take: () => ({ ok: true, value: all }) as const, drop() {} };

describe('what an undo could not do', () => {
  it('U163 says that a part stayed, why, and to try again only where that helps', () => {
    expect(leftUndone(all, board)).toEqual([]);
    expect(leftUndone({ ...all, refused: ['notYours'] }, board)).toEqual([`${m.board_undoPart()} ${rejectionText('notYours')}`]);
    const locked: Taken = { ...all, refused: ['notYours', 'laneLocked'], later };
    expect(leftUndone(locked, board)).toEqual([
      `${m.board_undoPart()} ${rejectionText('notYours')} ${rejectionText('laneLocked')} ${m.board_undoLater()}`,
    ]);
  });

  it('U164 names the phase that was put away, and where its note is now', () => {
    const putAway = board.phases.map((phase) => (phase.id === place.phase ? { ...phase, archived: true } : phase));
    const name = board.phases.find((phase) => phase.id === place.phase)?.name ?? '';
    expect(leftUndone({ ...all, unplaced: [id] }, { ...board, phases: putAway })).toEqual([
      m.board_undoUnplacedPhase({ phase: name }),
    ]);
    const lanes = board.lanes.map((lane) => ({ ...lane, archived: true }));
    expect(leftUndone({ ...all, unplaced: [id] }, { ...board, lanes })).toEqual([m.board_undoUnplaced()]);
  });
});
