import {
  type Actor,
  type BoardCommand,
  boardDoc,
  can,
  demoBoard,
  type Note,
  participantId,
  seedBoard,
} from '@samenreis/shared/board';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type NoteRights, noteRights } from './noteRights.ts';

const actor = (name: string, role: Actor['role']): Actor => ({
  participantId: v.parse(participantId, `p${name.padEnd(15, '0')}`),
  role,
});
const PEOPLE = [actor('vera', 'viewer'), actor('piet', 'participant'), actor('fatima', 'facilitator')];

/** The command behind each right. */
function commandsFor(note: Note): Readonly<Record<keyof NoteRights, BoardCommand>> {
  const { z: _z, ...spot } = note.place;
  return {
    write: { type: 'setNoteText', note: note.id, text: 'anders' },
    move: { type: 'moveNotes', moves: [{ note: note.id, ...spot, x: 1 }] },
    change: { type: 'editNote', note: note.id, perspective: 'lead' },
    mark: { type: 'editNote', note: note.id, onBehalf: true },
    remove: { type: 'deleteNotes', notes: [note.id] },
    copy: { type: 'copyNotes', copies: [{ note: note.id, ...spot }] },
    react: { type: 'react', note: note.id, kind: 'heart' },
  };
}

/** A right and its command by each person, where a list would say something else than the board. */
function disagreements(doc: Y.Doc, board: ReturnType<typeof demoBoard>): readonly string[] {
  return PEOPLE.flatMap((who) => {
    const rights = noteRights(who, board.board, board.lanes, null);
    return [...board.notes.values()].flatMap((note) => {
      const may = rights(note);
      return Object.entries(commandsFor(note))
        .filter(([right, command]) => may[right as keyof NoteRights] !== can(doc, who, command)) // the keys of the record above
        .map(([right]) => `${who.role} ${right}`);
    });
  });
}

describe('noteRights', () => {
  it.each([
    ['as it is', {}, false],
    ['locked', { locked: true }, false],
    ['where others’ notes are everybody’s', { othersNotes: { move: true, edit: true } }, false],
    ['where others’ notes stay where they are', { othersNotes: { move: false, edit: false } }, false],
    ['with a locked lane', {}, true],
  ])('V11 offers on a board %s what the board would take, and nothing else', (_name, settings, isLaneLocked) => {
    const demo = demoBoard(0);
    const lanes = demo.lanes.map((lane, index) => (index === 0 ? { ...lane, locked: isLaneLocked } : lane));
    const board = { ...demo, board: { ...demo.board, ...settings }, lanes };
    const doc = new Y.Doc();
    seedBoard(doc, board);
    expect([...boardDoc(doc).keys('notes')]).toHaveLength(board.notes.size);
    expect(disagreements(doc, board)).toEqual([]);
  });
});
