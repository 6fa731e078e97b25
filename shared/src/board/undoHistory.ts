import { no, ok, type Result } from '../base/index.ts';
import type { BoardCommand } from './commands/boardCommand.ts';
import type { Executed } from './commands/executeCommand.ts';
import { isForNow, type Rejection } from './rejection.ts';

/** Runs a command for the person whose history this is: `executeCommand` with its document and actor filled in. */
export type Execute = (command: BoardCommand) => Result<Executed, Rejection>;

/** Something one person did, that can be taken back once. */
export interface UndoStep {
  take(): Result<Taken, Rejection>;
  /** Called once, when the step leaves the history: it lets go of what it kept in order to be taken back. */
  drop(): void;
}

export interface Taken {
  /** What does it again; null when nothing was left to take back. */
  readonly inverse: UndoStep | null;
  /** Ids of what was left alone, since somebody else changed it meanwhile. */
  readonly changedByOthers: readonly string[];
  /** Why a part of it may not be taken back, each reason once; empty when all of it may. */
  readonly refused: readonly Rejection[];
  /** The part of it that a lock or a full board forbids for now; null when there is none. */
  readonly later: UndoStep | null;
  /** Notes that are back in a phase or a journey that was put away since. */
  readonly unplaced: readonly string[];
}

/**
 * What one person can undo and redo on one board. An undo takes back only what is still as that person left it, and what may be
 * taken back of that; the rest is told in what was taken.
 */
export interface UndoHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Executes a command and remembers how to take it back. */
  execute(command: BoardCommand): Result<Executed, Rejection>;
  /** Remembers what was done past the commands: typing straight into a shared text. */
  remember(step: UndoStep): void;
  undo(): Result<Taken, UndoRejection>;
  redo(): Result<Taken, UndoRejection>;
  clear(): void;
  subscribe(listener: () => void): () => void;
}
export type UndoRejection = Rejection | 'nothingToUndo' | 'nothingToRedo';

/** Steps that are kept: more than anybody takes back, and little memory. */
const HISTORY_MAX = 200;

export function createUndoHistory(execute: Execute): UndoHistory {
  let done: readonly UndoStep[] = [];
  let undone: readonly UndoStep[] = [];
  const listeners = new Set<() => void>();
  const become = (nextDone: readonly UndoStep[], nextUndone: readonly UndoStep[]) => {
    const before = [...done, ...undone];
    done = nextDone.slice(-HISTORY_MAX);
    undone = nextUndone;
    const kept = new Set([...done, ...undone]);
    for (const step of before) if (!kept.has(step)) step.drop();
    for (const listener of listeners) listener();
  };
  const remember = (step: UndoStep) => become([...done, step], []);

  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    execute(command) {
      const result = execute(command);
      if (result.ok && result.value.inverse !== null) remember(commandStep(execute, result.value.inverse));
      return result;
    },
    remember,
    undo() {
      const step = done.at(-1);
      if (step === undefined) return no('nothingToUndo');
      const result = step.take();
      if (staysWhole(result)) return result;
      become([...done.slice(0, -1), ...laterOf(result)], [...undone, ...inverseOf(result)]);
      return result;
    },
    redo() {
      const step = undone.at(-1);
      if (step === undefined) return no('nothingToRedo');
      const result = step.take();
      if (staysWhole(result)) return result;
      become([...done, ...inverseOf(result)], [...undone.slice(0, -1), ...laterOf(result)]);
      return result;
    },
    clear: () => become([], []),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A step that is taken back by a command. */
export function commandStep(execute: Execute, command: BoardCommand): UndoStep {
  return {
    take() {
      const result = execute(command);
      if (!result.ok) return result;
      const { inverse, changedByOthers, left, unplaced } = result.value;
      const stepOf = (next: BoardCommand | null) => (next === null ? null : commandStep(execute, next));
      return ok({
        inverse: stepOf(inverse),
        changedByOthers,
        refused: left?.reasons ?? [],
        later: stepOf(left?.later ?? null),
        unplaced,
      });
    },
    drop() {
      // A command is plain JSON and keeps nothing alive.
    },
  };
}

/** Such a step stays; any other "no" would block all steps below it. */
function staysWhole(result: Result<Taken, Rejection>): boolean {
  return !result.ok && isForNow(result.reason);
}

function inverseOf(result: Result<Taken, Rejection>): readonly UndoStep[] {
  return result.ok && result.value.inverse !== null ? [result.value.inverse] : [];
}

/** What could not be taken back for now is tried again in its turn. */
function laterOf(result: Result<Taken, Rejection>): readonly UndoStep[] {
  return result.ok && result.value.later !== null ? [result.value.later] : [];
}
