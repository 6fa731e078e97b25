import { isShardedMap, type NoteId, no, ok, type Result } from '@samenreis/shared/base';
import { type BoardSnapshot, type Note, noteDefaults, type Rejection } from '@samenreis/shared/board';
import type { BoardSource, CanvasCommand } from '../src/board/canvas/boardCanvasProps.ts';
import type { SharedText } from '../src/board/store/sharedText.ts';
import { ME, noteIdOf } from './fixture.ts';

export interface FixtureStore extends BoardSource {
  dispatch(command: CanvasCommand): Result<{ readonly created: readonly string[] }, Rejection>;
  textOf(note: NoteId): SharedText | null;
  undo(): void;
  redo(): void;
  /** A change by somebody else. */
  change(note: NoteId, fields: Partial<Note>): void;
  remove(note: NoteId): void;
}

/** A board in memory: what the canvas needs of the board store, and nothing of documents and connections. */
export function createFixtureStore(initial: BoardSnapshot): FixtureStore {
  const listeners = new Set<() => void>();
  const past: BoardSnapshot[] = [];
  const future: BoardSnapshot[] = [];
  let snapshot = initial;
  let made = 900_000;

  function show(notes: ReadonlyMap<NoteId, Note>): void {
    snapshot = { ...snapshot, notes };
    for (const listener of listeners) listener();
  }
  function restore(from: BoardSnapshot[], to: BoardSnapshot[]): void {
    const back = from.pop();
    if (back === undefined) return;
    to.push(snapshot);
    show(back.notes);
  }

  function add(command: Extract<CanvasCommand, { type: 'addNote' }>): readonly string[] {
    const { type: _, lane, phase, x, y, value = null, persona = null, linkTo = null, text = '', ...fields } = command;
    const id = noteIdOf(made++);
    const place = { lane, phase, x, y, z: made };
    const note = { ...noteDefaults, ...fields, id, place, value, persona, linkTo, text, author: ME, createdAt: made };
    show(new Map(snapshot.notes).set(id, note));
    return [id];
  }

  function copy({ copies }: Extract<CanvasCommand, { type: 'copyNotes' }>): readonly string[] {
    const copied = copies.flatMap(({ note: id, ...spot }) => {
      const note = snapshot.notes.get(id);
      return note === undefined ? [] : [{ ...note, id: noteIdOf(made++), place: { ...spot, z: made++ }, author: ME }];
    });
    show(new Map([...snapshot.notes, ...copied.map((note) => [note.id, note] as const)]));
    return copied.map(({ id }) => id);
  }

  function apply(command: CanvasCommand): readonly string[] {
    const notes = new Map(snapshot.notes);
    switch (command.type) {
      case 'addNote':
        return add(command);
      case 'editNote': {
        const note = notes.get(command.note);
        if (note === undefined) break;
        const { value = note.value, perspective = note.perspective, persona = note.persona } = command;
        notes.set(note.id, { ...note, value, perspective, persona });
        break;
      }
      case 'editNotes':
        for (const edit of command.edits) apply({ type: 'editNote', ...edit });
        return [];
      case 'setNoteText': {
        const note = notes.get(command.note);
        if (note !== undefined) notes.set(note.id, { ...note, text: command.text });
        break;
      }
      case 'addNotes':
        // Groups are the board store's.
        return command.notes.flatMap(({ cluster: _, ...note }) => add({ type: 'addNote', ...note }));
      case 'moveNotes':
        for (const { note: id, value, ...spot } of command.moves) {
          const note = notes.get(id);
          if (note !== undefined) notes.set(id, { ...note, value: value ?? note.value, place: { ...spot, z: made++ } });
        }
        break;
      case 'copyNotes':
        return copy(command);
      case 'deleteNotes':
        for (const id of command.notes) notes.delete(id);
        break;
    }
    show(notes);
    return [];
  }

  const change = (id: NoteId, fields: Partial<Note>): void => {
    const note = snapshot.notes.get(id);
    if (note !== undefined) show(withNote(snapshot.notes, { ...note, ...fields }));
  };

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(command) {
      if (command.type !== 'addNote' && command.type !== 'addNotes' && ids(command).some((id) => !snapshot.notes.has(id)))
        return no('notFound');
      past.push(snapshot);
      return ok({ created: apply(command) });
    },
    textOf(id) {
      let last = snapshot.notes.get(id)?.text;
      if (last === undefined) return null;
      return {
        read() {
          last = snapshot.notes.get(id)?.text ?? last ?? '';
          return last;
        },
        edit(text) {
          change(id, { text });
          return null;
        },
        // Undo of typing is the board store's; the canvas is tried here without it.
        undo: () => null,
        redo: () => null,
        finish() {},
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
    undo: () => restore(past, future),
    redo: () => restore(future, past),
    change,
    remove(id) {
      const notes = new Map(snapshot.notes);
      notes.delete(id);
      show(notes);
    },
  };
}

function ids(command: Exclude<CanvasCommand, { type: 'addNote' | 'addNotes' }>): readonly NoteId[] {
  if (command.type === 'moveNotes') return command.moves.map((move) => move.note);
  if (command.type === 'copyNotes') return command.copies.map((copy) => copy.note);
  if ('edits' in command) return command.edits.map((edit) => edit.note);
  if ('notes' in command) return command.notes;
  return 'note' in command ? [command.note] : [];
}

/** As the document's reader does it: without copying all. */
function withNote(notes: ReadonlyMap<NoteId, Note>, note: Note): ReadonlyMap<NoteId, Note> {
  return isShardedMap(notes) ? notes.with([[note.id, note]]) : new Map(notes).set(note.id, note);
}
