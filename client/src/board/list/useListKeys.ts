import type { KeyboardEvent } from 'react';
import { keyIntent } from '../gestures/keyIntent.ts';
import { isCharacter, pressOf } from '../gestures/keyPress.ts';
import { useLetterKeys } from '../letterKeys.ts';
import { applyInList, type ListKeyContext } from './listKeyActions.ts';
import { noteAround } from './useNoteFocus.ts';

interface ListKeyParts {
  readonly context: ListKeyContext;
  readonly handleArrow: (event: KeyboardEvent) => boolean;
}

/** What keys do among the notes: what they do on the canvas, and choosing as in any list. In a field they are its own. */
export function useListKeys({ context, handleArrow }: ListKeyParts): (event: KeyboardEvent) => void {
  const { picking } = context;
  const letterKeys = useLetterKeys();

  /** @returns whether the key chooses */
  function handleChoosing(event: KeyboardEvent, note: NonNullable<ReturnType<typeof noteAround>>): boolean {
    if (event.key === ' ') picking.toggle(note);
    else if (event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const order = context.order();
      const to = order[order.indexOf(note) + (event.key === 'ArrowUp' ? -1 : 1)];
      if (to !== undefined) {
        picking.extendTo(to, order);
        context.goTo(to);
      }
    } else return false;
    return true;
  }

  function handleNoteKey(event: KeyboardEvent, note: NonNullable<ReturnType<typeof noteAround>>): boolean {
    const isWithOthers = event.ctrlKey || event.metaKey || event.altKey;
    if (!isWithOthers && (handleChoosing(event, note) || (!event.shiftKey && handleArrow(event)))) return true;
    const intent = keyIntent(pressOf(event.nativeEvent));
    // Up and down went as far as there are notes.
    const isAtEdge = intent?.type === 'focusNote' && (intent.direction === 'up' || intent.direction === 'down');
    return intent !== null && (isAtEdge || applyInList(context, intent, note));
  }

  return (event) => {
    const note = noteAround(event.target);
    const press = pressOf(event.nativeEvent);
    if (letterKeys.get() === 'off' && isCharacter(press)) return;
    const intent = keyIntent(press);
    if (intent?.type === 'undo' || intent?.type === 'redo') {
      event.preventDefault();
      context.step(intent.type);
    } else if (note === null) return;
    else if (event.key === 'Escape') applyInList(context, { type: 'escape' }, note);
    // Its buttons and choices have keys of their own.
    else if (event.target instanceof HTMLLIElement && handleNoteKey(event, note)) event.preventDefault();
  };
}
