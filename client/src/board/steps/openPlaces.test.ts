import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { openIn, readPlaces, whyNowhere } from './openPlaces.ts';

const board = demoBoard(0);
const allowed = () => null;

describe('U201 where a note may be stuck', () => {
  it('begins with how it is now, and leaves the drawn journey out where there is a lived one', () => {
    const { lanes, phases } = readPlaces(board, 'client', allowed);
    expect(lanes.map(({ kind }) => kind)).toEqual(['current', 'desired']);
    expect(phases).toEqual(board.phases.filter(({ archived }) => !archived));
    const drawn = {
      ...board,
      lanes: board.lanes.filter(({ kind }) => kind === 'shadow').map((lane) => ({ ...lane, hidden: false })),
    };
    expect(readPlaces(drawn, 'client', allowed).lanes).toEqual(drawn.lanes);
  });

  it('asks the policy about each journey', () => {
    const [current] = readPlaces(board, 'client', allowed).lanes;
    const locked = readPlaces(board, 'client', (command) =>
      command.type === 'addNote' && command.lane === current?.id ? 'laneLocked' : null,
    );
    expect(openIn(locked).lanes).not.toContain(current?.id);
    expect(openIn(locked).lanes).toHaveLength(1);
    expect(whyNowhere(locked)).toBeNull();
    expect(whyNowhere(readPlaces(board, 'client', () => 'boardLocked'))).toBe('boardLocked');
  });
});
