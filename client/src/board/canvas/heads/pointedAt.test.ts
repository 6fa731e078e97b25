import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { pointedAt } from './pointedAt.ts';

const board = demoBoard(0);
const [first, second] = board.phases.filter(({ archived }) => !archived);
const [note] = [...board.notes.values()].filter(({ place }) => place.phase === first?.id);
if (first === undefined || second === undefined || note === undefined) throw new Error('The demo has two phases and a note.');

const withLink = (linkTo: typeof first.id) => ({ ...board, notes: new Map([[note.id, { ...note, linkTo }]]) });

describe('pointedAt', () => {
  it('C246 tells at a phase which notes of another point to it', () => {
    expect(pointedAt(layoutBoard(withLink(second.id)))).toEqual(
      new Map([[second.id, [{ id: note.id, text: note.text, from: 1 }]]]),
    );
  });

  it('C246 does not count a note that was moved to the phase it points to, nor one that points to a phase that is away', () => {
    expect(pointedAt(layoutBoard(withLink(first.id))).size).toBe(0);
    const phases = board.phases.map((phase) => (phase.id === second.id ? { ...phase, archived: true } : phase));
    expect(pointedAt(layoutBoard({ ...withLink(second.id), phases })).size).toBe(0);
  });
});
