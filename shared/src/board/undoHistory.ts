import { no, type Result } from '../base/index.ts';
import type { BoardCommand } from './commands/boardCommand.ts';
import type { Executed } from './commands/executeCommand.ts';
import type { Rejection } from './rejection.ts';
import type { TextRoot } from './roots.ts';

/** Runs a command for the person whose history this is: `executeCommand` with its document and actor filled in. */
export type Execute = (command: BoardCommand) => Result<Executed, Rejection>;

/** A stretch of live typing in one shared text, from focus to blur. */
export interface TypedText {
  readonly root: TextRoot;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What one person can undo and redo on one board. An undo takes back only what is still as that person left it; the rest
 * is told in `changedByOthers`.
 */
export interface UndoHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Executes a command and remembers how to take it back. */
  execute(command: BoardCommand): Result<Executed, Rejection>;
  /** Remembers text that was typed straight into a shared text; inside the field, a Y.UndoManager does the work. */
  rememberTyping(typed: TypedText): void;
  undo(): Result<Executed, UndoRejection>;
  redo(): Result<Executed, UndoRejection>;
  clear(): void;
  subscribe(listener: () => void): () => void;
}
export type UndoRejection = Rejection | 'nothingToUndo' | 'nothingToRedo';

/** Steps that are kept: more than anybody takes back, and little memory. */
const HISTORY_MAX = 200;

export function createUndoHistory(execute: Execute): UndoHistory {
  let done: readonly BoardCommand[] = [];
  let undone: readonly BoardCommand[] = [];
  const listeners = new Set<() => void>();
  const become = (nextDone: readonly BoardCommand[], nextUndone: readonly BoardCommand[]) => {
    done = nextDone.slice(-HISTORY_MAX);
    undone = nextUndone;
    for (const listener of listeners) listener();
  };

  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    execute(command) {
      const result = execute(command);
      if (result.ok && result.value.inverse !== null) become([...done, result.value.inverse], []);
      return result;
    },
    rememberTyping: (typed) => {
      if (typed.before !== typed.after) become([...done, typingReverted(typed)], []);
    },
    undo() {
      const inverse = done.at(-1);
      if (inverse === undefined) return no('nothingToUndo');
      const result = execute(inverse);
      if (isForNow(result)) return result;
      become(done.slice(0, -1), [...undone, ...inverseOf(result)]);
      return result;
    },
    redo() {
      const inverse = undone.at(-1);
      if (inverse === undefined) return no('nothingToRedo');
      const result = execute(inverse);
      if (isForNow(result)) return result;
      become([...done, ...inverseOf(result)], undone.slice(0, -1));
      return result;
    },
    clear: () => become([], []),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A locked board opens again, and then the step can still be taken back; any other "no" would block all steps below it. */
function isForNow(result: Result<Executed, Rejection>): boolean {
  return !result.ok && result.reason === 'boardLocked';
}

function inverseOf(result: Result<Executed, Rejection>): readonly BoardCommand[] {
  return result.ok && result.value.inverse !== null ? [result.value.inverse] : [];
}

function typingReverted({ root, key, before, after }: TypedText): BoardCommand {
  return { type: 'revert', reversals: [{ root, key, field: 'text', wrote: after, restore: before }] };
}
