import { demoBoard } from '@samenreis/shared/board';
import { listBoard } from '@samenreis/shared/list';
import { describe, expect, it } from 'vitest';
import { goneFromViewText, shownPart } from './listPart.ts';

const board = demoBoard(0);
const ids = board.phases.map(({ id }) => id);
const [first, second, third] = ids;
const last = ids.at(-1);
const oneBeforeLast = ids.at(-2);
if (!first || !second || !third || !last || !oneBeforeLast) throw new Error('the demo has phases');
const without = (...gone: readonly string[]) =>
  listBoard({ ...board, phases: board.phases.map((phase) => ({ ...phase, archived: gone.includes(phase.id) })) });

describe('V45 a phase that goes while it is shown', () => {
  it('gives way to the one behind it, and the last to the one before it', () => {
    expect(shownPart(without(), second)).toBe(second);
    expect(shownPart(without(second), second)).toBe(third);
    expect(shownPart(without(last), last)).toBe(oneBeforeLast);
    expect(shownPart(without(first, second), second)).toBe(third);
  });

  it('leaves what is shown then in words, other words than for a tray that was emptied', () => {
    const list = without(second);
    const name = board.phases.find(({ id }) => id === third)?.name ?? '-';
    expect(goneFromViewText(list, second, third)).toContain(name);
    expect(goneFromViewText(list, 'unplaced', third)).not.toBe(goneFromViewText(list, second, third));
  });

  it('leaves the tray where no phase is left, and everything where there is no note', () => {
    expect(shownPart(without(...ids), second)).toBe('unplaced');
    expect(shownPart(listBoard({ ...board, phases: [], notes: new Map() }), second)).toBe('all');
  });
});
