import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { createCurveChoice } from './curveChoice.ts';

function storageWith(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value).has(key),
  };
}

const board = demoBoard(0);
const [ans, daan] = board.personas;
if (ans === undefined || daan === undefined) throw new Error('The demo has two personas.');

describe('createCurveChoice', () => {
  it('C138 compares all until somebody is chosen, and keeps the choice on this device', () => {
    const storage = storageWith();
    const choice = createCurveChoice(storage);
    expect(choice.chosen(board)).toBeNull();
    choice.choose(daan.id);
    expect(createCurveChoice(storage).chosen(board)).toBe(daan.id);
  });

  it('C138 shows one persona with the colour it has among the others, and its name', () => {
    const choice = createCurveChoice(storageWith());
    choice.choose(daan.id);
    const [lane] = layoutBoard(board, { curves: choice.source(board) }).lanes;
    expect(lane?.curves.map(({ persona, index }) => [persona, index])).toEqual([[daan.id, 1]]);
    expect(lane?.legend.map(({ text }) => text.lines.join(' '))).toEqual([daan.name]);
    expect(choice.source(board)).toBe(choice.source({ ...board }));
  });

  it('C138 compares all where the chosen persona was put away', () => {
    const choice = createCurveChoice(storageWith());
    choice.choose(daan.id);
    expect(choice.chosen({ ...board, personas: [ans, { ...daan, archived: true }] })).toBeNull();
  });
});
