import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isShardedMap } from '../../base/index.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { findViolations } from '../invariants.ts';
import { seedBoard } from '../seedBoard.ts';
import { unplacedNotes } from '../snapshot.ts';
import { readSnapshot } from '../snapshotReader.ts';
import { demoBoard } from './demoBoard.ts';

const nowMs = Date.UTC(2026, 6, 8);

function seeded(content = demoBoard(nowMs)): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, content);
  return doc;
}

describe('the demo board', () => {
  it('is complete: 9 phases, 3 lanes, 2 personas with 2 curves each, 22 notes, 3 conclusions, 8 follow-ups', () => {
    const board = demoBoard(nowMs);
    expect(board.phases).toHaveLength(9);
    expect(board.lanes.map(({ kind, hidden }) => [kind, hidden])).toEqual([
      ['shadow', true],
      ['current', false],
      ['desired', false],
    ]);
    expect(board.personas.map(({ name, age }) => [name, age])).toEqual([
      ['Ans', 78],
      ['Daan', 23],
    ]);
    expect(board.curves.size).toBe(2 * 2 * 9);
    expect(board.notes.size).toBe(22);
    expect(board.conclusions).toHaveLength(3);
    expect(board.followUps).toHaveLength(8);
  });

  it('B11 fits every schema, refers to nothing that is missing, and reads back as it was written', () => {
    const doc = seeded();
    expect(findViolations(doc)).toEqual([]);
    const read = Object.entries(readSnapshot(doc)).map(([part, value]) => [part, isShardedMap(value) ? new Map(value) : value]);
    expect(Object.fromEntries(read)).toEqual(demoBoard(nowMs));
    expect(unplacedNotes(readSnapshot(doc))).toEqual([]);
  });

  it('has the same ids every time, and is written in one transaction', () => {
    expect(canonicalJson(seeded())).toBe(canonicalJson(seeded()));
    const doc = new Y.Doc();
    let updates = 0;
    doc.on('update', () => updates++);
    seedBoard(doc, demoBoard(nowMs));
    expect(updates).toBe(1);
  });

  it('names a source for every term', () => {
    const terms = demoBoard(nowMs).phases.flatMap(({ term }) => (term === null ? [] : [term]));
    expect(terms).toHaveLength(4);
    for (const term of terms) expect(term.source).not.toBe('');
  });

  it('places at most two notes beside each other in a band of a cell, inside the column', () => {
    const spots = [...demoBoard(nowMs).notes.values()].map(
      ({ place, kind }) => `${place.lane} ${place.phase} ${kind} ${place.x} ${place.y}`,
    );
    expect(new Set(spots).size).toBe(spots.length);
    for (const { place } of demoBoard(nowMs).notes.values()) expect(place.x + 112).toBeLessThanOrEqual(244);
  });
});
