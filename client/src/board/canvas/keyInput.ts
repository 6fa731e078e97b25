import type { GestureEvent } from '../gestures/gestureEvent.ts';
import { type KeyIntent, keyIntent } from '../gestures/keyIntent.ts';
import { isCharacter, pressOf } from '../gestures/keyPress.ts';

export interface KeySink {
  gesture(event: GestureEvent): void;
  intent(intent: KeyIntent): void;
  /** There is a note in the hand: the space bar sticks it, and is not held to move the view. */
  holdsNote(): boolean;
  /** Keys of one character do something; somebody may have turned them off. */
  hasLetters(): boolean;
  /** A letter for the note that was taken with a finger, whose field is about to open. */
  keep(letter: string, nowMs: number): void;
}

/**
 * Turns keys into intents: all of them while the board has the focus or nothing has it, the way back on the board's own bars and
 * in its header.
 * @returns what takes the listeners away again
 */
export function listenToKeys(root: HTMLElement, sink: KeySink): () => void {
  const off = new AbortController();
  const { signal } = off;
  let isByFinger = false;
  document.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      isByFinger = pointerType === 'touch';
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isByFinger && isLetter && !event.defaultPrevented && sink.holdsNote() && isForBoard(event.target, root)) {
        event.preventDefault();
        sink.keep(event.key, event.timeStamp);
      } else handleKey(event, root, sink);
    },
    { signal },
  );
  document.addEventListener('keyup', (event) => event.key === ' ' && sink.gesture({ type: 'space', held: false }), { signal });
  // A press with a pointer on a bar leaves the keys with the board. By the keyboard (no detail) the focus stays on the bar.
  root.parentElement?.addEventListener(
    'click',
    (event) => {
      if (event.detail > 0 && isOnBar(event.target, root)) root.focus({ preventScroll: true });
    },
    { signal },
  );
  return () => off.abort();
}

function handleKey(event: KeyboardEvent, root: HTMLElement, sink: KeySink): void {
  if (event.defaultPrevented || event.isComposing) return;
  const isOurs = isForBoard(event.target, root);
  const isAbove = isInHeader(event.target);
  // Keys in fields, menus and dialogs are theirs.
  if (!isOurs && !isOnBar(event.target, root) && !isAbove) return;
  if (!sink.hasLetters() && isCharacter(pressOf(event))) return;
  const intent = event.key === ' ' ? spaceIntent(sink) : keyIntent(pressOf(event));
  if (!isOurs && !isWayBack(intent)) return;
  // There Escape closes what a button opened.
  if (isAbove && intent?.type === 'escape') return;
  if (intent === null && event.key !== ' ') return;
  event.preventDefault();
  if (intent === null) sink.gesture({ type: 'space', held: true });
  else sink.intent(intent);
}

/** The board has the focus, or nothing has it: what is pressed or pasted is for the board. */
export function isForBoard(target: EventTarget | null, root: HTMLElement): boolean {
  return target === root || (target === document.body && !isDialogOpen());
}

const spaceIntent = (sink: KeySink): KeyIntent | null => (sink.holdsNote() ? { type: 'edit' } : null);

const isWayBack = (intent: KeyIntent | null): boolean =>
  intent?.type === 'undo' || intent?.type === 'redo' || intent?.type === 'escape';

/** The bars beside the board, while none of their menus is open; what floats in it, as a note's faces, belongs to the editor. */
function isOnBar(target: EventTarget | null, root: HTMLElement): boolean {
  if (!(target instanceof Element) || root.contains(target)) return false;
  const bar = target.closest('[role="toolbar"]');
  return bar !== null && root.parentElement?.contains(bar) === true && bar.querySelector(':popover-open') === null;
}

/** A button above the board, where the focus comes back to from a menu or a dialog: what it did can be taken back from there. */
function isInHeader(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || isDialogOpen()) return false;
  return target.closest('.board-header') !== null && target.closest('[popover], input, textarea, select') === null;
}

const isDialogOpen = (): boolean =>
  document.querySelector('dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
