import { useMemo, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useHasLetterKeys } from '../letterKeys.ts';
import type { CanvasLabels } from './canvasLabels.ts';
import { readCanvasLabels } from './readCanvasLabels.ts';

/** The canvas's words, made anew with the language and with what the keys do. */
export function useCanvasLabels(isReadOnly: boolean): CanvasLabels {
  const { language } = useServices();
  const shownLanguage = useSyncExternalStore(language.subscribe, language.get);
  const hasLetters = useHasLetterKeys();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone.
  return useMemo(
    () => ({ ...readCanvasLabels(), keys: keysText(isReadOnly, hasLetters) }),
    [shownLanguage, isReadOnly, hasLetters],
  );
}

function keysText(isReadOnly: boolean, hasLetters: boolean): string {
  if (hasLetters) return isReadOnly ? m.canvas_keysReading() : m.canvas_keys();
  return isReadOnly ? m.canvas_keysReadingWithoutLetters() : m.canvas_keysWithoutLetters();
}
