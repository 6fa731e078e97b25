import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { demoBoard } from '../demo/demoBoard.ts';
import { findViolations } from '../invariants.ts';
import { encodeBoard, seedBoard } from '../seedBoard.ts';
import { readSnapshot } from '../snapshotReader.ts';
import { TEMPLATES } from './template.ts';
import { templateBoard } from './templateBoard.ts';

const nowMs = Date.UTC(2026, 6, 8);

describe.each(TEMPLATES)('a board from the template %s', (template) => {
  const board = templateBoard(template, 'Onze klantreis', nowMs);

  it('B52 fits every schema and reads back as it was written', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, encodeBoard(board));
    expect(findViolations(doc)).toEqual([]);
    const { phases, personas, lanes, notes, board: meta } = readSnapshot(doc);
    expect({ phases, personas, lanes }).toEqual({ phases: board.phases, personas: board.personas, lanes: board.lanes });
    expect(meta.title).toBe('Onze klantreis');
    expect(notes.size).toBe(0);
  });

  it('B52 has at least five phases, and says of every term whose it is', () => {
    expect(board.phases.length).toBeGreaterThanOrEqual(5);
    for (const { term } of board.phases) if (term !== null) expect(term.source).not.toBe('');
    expect(new Set(board.phases.map(({ name }) => name)).size).toBe(board.phases.length);
  });
});

it('is never written over another board', () => {
  const doc = new Y.Doc();
  seedBoard(doc, templateBoard('empty', 'Jeugdwet', nowMs));
  expect(() => seedBoard(doc, demoBoard(nowMs))).toThrow('already holds');
});
