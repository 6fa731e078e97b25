import type { GestureEvent } from '../gestures/gestureEvent.ts';
import { type KeyIntent, keyIntent } from '../gestures/keyIntent.ts';

export interface KeySink {
  gesture(event: GestureEvent): void;
  intent(intent: KeyIntent): void;
}

/** Turns the keys pressed on the focused canvas into intents. @returns what takes the listeners away again. */
export function listenToKeys(root: HTMLElement, sink: KeySink): () => void {
  const off = new AbortController();
  const { signal } = off;
  root.addEventListener('keydown', (event) => handleKey(event, root, sink), { signal });
  root.addEventListener('keyup', (event) => event.key === ' ' && sink.gesture({ type: 'space', held: false }), { signal });
  return () => off.abort();
}

function handleKey(event: KeyboardEvent, root: HTMLElement, sink: KeySink): void {
  // Keys in the editor and on the bars are theirs.
  if (event.target !== root) return;
  if (event.key === ' ') {
    event.preventDefault();
    sink.gesture({ type: 'space', held: true });
    return;
  }
  const intent = keyIntent({
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  });
  if (intent === null) return;
  event.preventDefault();
  sink.intent(intent);
}
