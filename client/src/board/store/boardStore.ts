import type { Clock, NoteId, Random, Result } from '@samenreis/shared/base';
import {
  type Actor,
  applyTextEdit,
  type BoardCommand,
  type BoardSnapshot,
  boardDoc,
  CommandOrigin,
  can,
  createSnapshotReader,
  createUndoHistory,
  type Executed,
  executeCommand,
  type Rejection,
  type UndoRejection,
} from '@samenreis/shared/board';
import type * as Y from 'yjs';

/** The text of one note, to bind a field to. */
export interface NoteText {
  read(): string;
  edit(next: string, caret: number): void;
  subscribe(listener: () => void): () => void;
}

/** One person's view of a board's document: reads snapshots, changes by commands, takes the own changes back. */
export interface BoardStore {
  snapshot(): BoardSnapshot;
  /** Calls back after each transaction that changed the board. */
  subscribe(listener: () => void): () => void;
  dispatch(command: BoardCommand): Result<Executed, Rejection>;
  can(command: BoardCommand): Rejection | null;
  /** Null when there is no such note. */
  textOf(note: NoteId): NoteText | null;
  undo(): Result<Executed, UndoRejection>;
  redo(): Result<Executed, UndoRejection>;
  /** Notes this person typed in during this visit. */
  writtenIn(): ReadonlySet<NoteId>;
  destroy(): void;
}

export interface BoardStoreParts {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: Random;
}

/** Typing since this person last did something else: one step of undo. */
interface Typing {
  readonly note: NoteId;
  readonly before: string;
  after: string;
}

export function createBoardStore({ doc, actor, clock, random }: BoardStoreParts): BoardStore {
  const board = boardDoc(doc);
  const reader = createSnapshotReader(doc);
  const history = createUndoHistory((command) => executeCommand(doc, actor, command, { nowMs: clock.nowMs(), random }));
  const written = new Set<NoteId>();
  let typing: Typing | null = null;

  /** Everything that makes a step of undo comes after the typing before it. */
  function endTyping(): void {
    if (typing !== null) history.rememberTyping({ root: 'notes', key: typing.note, before: typing.before, after: typing.after });
    typing = null;
  }

  function edit(note: NoteId, next: string, caret: number): void {
    const text = board.text('notes', note);
    if (text === null) return;
    if (typing?.note !== note) {
      endTyping();
      typing = { note, before: text.toString(), after: next };
    }
    typing.after = next;
    written.add(note);
    applyTextEdit(text, next, { caret, origin: new CommandOrigin(actor, 'setNoteText') });
  }

  function textOf(note: NoteId): NoteText | null {
    if (board.text('notes', note) === null) return null;
    return {
      read: () => board.text('notes', note)?.toString() ?? '',
      edit: (next, caret) => edit(note, next, caret),
      subscribe: reader.subscribe,
    };
  }

  return {
    snapshot: reader.current,
    subscribe: reader.subscribe,
    dispatch(command) {
      endTyping();
      return history.execute(command);
    },
    can: (command) => can(doc, actor, command),
    textOf,
    undo() {
      endTyping();
      return history.undo();
    },
    redo() {
      endTyping();
      return history.redo();
    },
    writtenIn: () => written,
    destroy: reader.destroy,
  };
}
