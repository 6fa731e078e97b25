import { type NoteId, no, ok, type Result } from '@samenreis/shared/base';
import {
  type Actor,
  applyTextEdit,
  boardDoc,
  CommandOrigin,
  can,
  commandStep,
  type Execute,
  type Rejection,
  type Taken,
  type UndoStep,
} from '@samenreis/shared/board';
import * as Y from 'yjs';

/** Letters that follow each other within this time come and go together while the field is open. */
const BURST_MS = 500;
/** Only we say where a burst ends: by the clock that was given, not by the one of Yjs. */
const NEVER_BY_ITSELF_MS = Number.MAX_SAFE_INTEGER;

export interface TypingSpellParts {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly note: NoteId;
  /** The text of that note. */
  readonly text: Y.Text;
  readonly execute: Execute;
}

/** What one person types in one note while the field is open. */
export interface TypingSpell {
  readonly note: NoteId;
  readonly text: Y.Text;
  write(next: string, caret: number, nowMs: number): void;
  /** Takes back the own letters of the last burst. */
  undo(): void;
  redo(): void;
  /** Ends it: what is left of it becomes one step, null when nothing is. */
  end(): UndoStep | null;
}

export function createTypingSpell(parts: TypingSpellParts): TypingSpell {
  const { actor, note, text } = parts;
  const origin = new CommandOrigin(actor, 'setNoteText');
  const manager = trackChanges(text, origin);
  const before = text.toString();
  let after = before;
  let lastMs = Number.NEGATIVE_INFINITY;
  let isMineAlone = true;

  const watch = (_event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin || transaction.origin === manager) after = text.toString();
    else isMineAlone = false;
  };
  text.observe(watch);

  return {
    note,
    text,
    write(next, caret, nowMs) {
      if (nowMs - lastMs >= BURST_MS) manager.stopCapturing();
      lastMs = nowMs;
      applyTextEdit(text, next, { caret, origin });
    },
    undo() {
      manager.undo();
    },
    redo() {
      manager.redo();
    },
    end() {
      text.unobserve(watch);
      // What was typed later in the same text is another step.
      manager.trackedOrigins.delete(origin);
      manager.clear(false, true);
      const isNothing = isMineAlone && before === after;
      const step = typingStep(parts, manager, isMineAlone ? { wrote: after, restore: before } : null);
      if (manager.canUndo() && !isNothing) return step;
      step.drop();
      return null;
    },
  };
}

/** How the text read before and after, where nobody else wrote in between. */
interface Wording {
  readonly wrote: string;
  readonly restore: string;
}

/**
 * Takes back the letters that a manager tracked, and brings back those they replaced; what others wrote before, between and
 * after stays. All of it in one transaction, which a new manager tracks in turn: that one takes it back again.
 */
function typingStep(parts: TypingSpellParts, manager: Y.UndoManager, wording: Wording | null): UndoStep {
  const { doc, actor, note, text } = parts;

  function take(): Result<Taken, Rejection> {
    const present = boardDoc(doc).text('notes', note);
    if (present === null) return overtaken;
    if (present !== text) return wording === null ? overtaken : takeByValue(parts, wording);
    // No longer than it may be, whatever others wrote in it: asked is who may, not how much.
    const refused = can(doc, actor, { type: 'setNoteText', note, text: '' });
    if (refused !== null) return no(refused);
    const origin = new CommandOrigin(actor, 'revert');
    const inverse = trackChanges(text, origin);
    const wrote = text.toString();
    doc.transact(() => {
      while (manager.canUndo()) manager.undo();
    }, origin);
    inverse.trackedOrigins.delete(origin);
    const step = typingStep(parts, inverse, { wrote: text.toString(), restore: wrote });
    if (inverse.canUndo()) return ok({ ...taken, inverse: step });
    step.drop();
    return overtaken;
  }

  const taken: Taken = { inverse: null, changedByOthers: [], refused: [], later: null, unplaced: [] };
  const overtaken: Result<Taken, Rejection> = ok({ ...taken, changedByOthers: [note] });
  return {
    take,
    drop() {
      manager.clear();
      manager.destroy();
    },
  };
}

/** A note that was deleted and came back has a new text, of which no letter is known to be mine: there the value decides. */
function takeByValue({ execute, note }: TypingSpellParts, { wrote, restore }: Wording): Result<Taken, Rejection> {
  const reversals = [{ root: 'notes' as const, key: note, field: 'text', wrote, restore }];
  return commandStep(execute, { type: 'revert', reversals }).take();
}

function trackChanges(text: Y.Text, origin: CommandOrigin): Y.UndoManager {
  return new Y.UndoManager(text, { trackedOrigins: new Set<unknown>([origin]), captureTimeout: NEVER_BY_ITSELF_MS });
}
