import { type Clock, type NoteId, no, ok, type Random, type Result } from '@samenreis/shared/base';
import {
  type Actor,
  type Asked,
  type BoardCommand,
  type BoardSnapshot,
  boardDoc,
  can,
  createSnapshotReader,
  createUndoHistory,
  type Execute,
  type Executed,
  executeCommand,
  NOTE_TEXT_MAX,
  type Note,
  type RecordRoot,
  type Rejection,
  type Taken,
  type UndoRejection,
} from '@samenreis/shared/board';
import type * as Y from 'yjs';
import type { SharedText } from './sharedText.ts';
import { stamped } from './stamped.ts';
import { createTakenAway } from './takenAway.ts';
import { createTypingSpell, type TypingSpell } from './typingSpell.ts';

/** One person's view of a board's document: reads snapshots, changes by commands, takes the own changes back. */
export interface BoardStore {
  snapshot(): BoardSnapshot;
  /** Calls back after each transaction that changed the board. */
  subscribe(listener: () => void): () => void;
  /** As `subscribe`, and tells whether this person's own hand changed it. */
  subscribeChanges(listener: (isMine: boolean) => void): () => void;
  /** The connection that wrote a record's field last, as presence numbers it; null when it was this one, or nobody. */
  writerOf(root: RecordRoot, key: string, field: string): number | null;
  dispatch(command: BoardCommand): Result<Executed, Rejection>;
  can(command: BoardCommand): Rejection | null;
  /** Null when there is no such note. */
  textOf(note: NoteId): SharedText | null;
  undo(): Result<Taken, UndoRejection>;
  redo(): Result<Taken, UndoRejection>;
  /** Calls back after each undo and redo that was not refused, with what it did and what it left. */
  subscribeTaken(listener: (taken: Taken) => void): () => void;
  /** The connection broke: the server may have forgotten by now what was taken away before. */
  connectionBroke(): void;
  /** Notes this person typed in during this visit. */
  writtenIn(): ReadonlySet<NoteId>;
  destroy(): void;
}

export interface BoardStoreParts {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: Random;
  /** What the live session asks of participants now; left out where there is none. */
  readonly asked?: () => Asked;
  /** In which second of which take of the role-play it is now; left out where there is none. */
  readonly playedNow?: () => Note['played'];
}

export function createBoardStore(parts: BoardStoreParts): BoardStore {
  const { doc, actor, clock, random, asked = () => null, playedNow = () => null } = parts;
  const board = boardDoc(doc);
  const reader = createSnapshotReader(doc);
  const takenAway = createTakenAway();
  const execute: Execute = (command) => {
    const done = executeCommand(doc, actor, command, {
      nowMs: clock.nowMs(),
      random,
      canBePutBack: takenAway.has,
      asked: asked(),
    });
    if (done.ok) takenAway.note(done.value.inverse);
    return done;
  };
  const history = createUndoHistory(execute);
  const written = new Set<NoteId>();
  const takenListeners = new Set<(taken: Taken) => void>();
  /** Typing since this person last did something else. */
  let typing: TypingSpell | null = null;

  /** Everything that makes a step of undo comes after the typing before it. */
  function endTyping(): void {
    const step = typing?.end() ?? null;
    typing = null;
    if (step !== null) history.remember(step);
  }

  function spellIn(note: NoteId, text: Y.Text): TypingSpell {
    // A note that was deleted and came back has a new text.
    if (typing?.note === note && typing.text === text) return typing;
    endTyping();
    typing = createTypingSpell({ doc, actor, note, text, execute });
    return typing;
  }

  /** The text, where this person may change it to `next`; null: whatever that becomes. */
  function openText(note: NoteId, next: string | null): Result<Y.Text, Rejection> {
    const text = board.text('notes', note);
    if (text === null) return no('notFound');
    // People who write at once may pass the bound together; each of them may still make it shorter.
    const isLonger = next !== null && next.length > text.length;
    const refused = can(doc, actor, { type: 'setNoteText', note, text: isLonger ? next : (next ?? '').slice(0, NOTE_TEXT_MAX) });
    return refused === null ? ok(text) : no(refused);
  }

  function edit(note: NoteId, next: string, caret: number): Rejection | null {
    const opened = openText(note, next);
    if (!opened.ok) return opened.reason;
    written.add(note);
    spellIn(note, opened.value).write(next, caret, clock.nowMs());
    return null;
  }

  function stepInText(note: NoteId, direction: 'undo' | 'redo'): Rejection | null {
    const opened = openText(note, null);
    if (!opened.ok) return opened.reason;
    if (typing?.note === note) typing[direction]();
    return null;
  }

  function textOf(note: NoteId): SharedText | null {
    const opened = board.text('notes', note);
    if (opened === null) return null;
    // A text of Yjs is empty once its note is deleted.
    let last = opened.toString();
    return {
      read() {
        last = board.text('notes', note)?.toString() ?? last;
        return last;
      },
      edit: (next, caret) => edit(note, next, caret),
      undo: () => stepInText(note, 'undo'),
      redo: () => stepInText(note, 'redo'),
      finish() {
        if (typing?.note === note) endTyping();
      },
      subscribe: reader.subscribe,
    };
  }

  function step(direction: 'undo' | 'redo'): Result<Taken, UndoRejection> {
    endTyping();
    const taken = history[direction]();
    if (taken.ok) for (const listener of takenListeners) listener(taken.value);
    return taken;
  }

  return {
    snapshot: reader.current,
    subscribe: reader.subscribe,
    subscribeChanges(listener) {
      const tell = ({ local, changed }: Y.Transaction) => {
        if (changed.size > 0) listener(local);
      };
      doc.on('afterTransaction', tell);
      return () => doc.off('afterTransaction', tell);
    },
    writerOf(root, key, field) {
      const writer = board.writerOf(root, key, field);
      return writer === doc.clientID ? null : writer;
    },
    dispatch(command) {
      endTyping();
      return history.execute(stamped(command, playedNow()));
    },
    can: (command) => can(doc, actor, command, asked()),
    textOf,
    undo: () => step('undo'),
    redo: () => step('redo'),
    subscribeTaken(listener) {
      takenListeners.add(listener);
      return () => takenListeners.delete(listener);
    },
    connectionBroke: takenAway.forget,
    writtenIn: () => written,
    destroy() {
      endTyping();
      history.clear();
      reader.destroy();
    },
  };
}
