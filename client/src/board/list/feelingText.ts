import type { EmotionValue } from '@samenreis/shared/board';
import { nearestMood } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import { tenthsText } from '../../i18n/numberText.ts';

/** Rounded to one decimal, with the sign that people write: −1,5 · 0 · +2. */
export function signedText(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  const digits = tenthsText(Math.abs(rounded));
  if (rounded === 0) return digits;
  return `${rounded < 0 ? '−' : '+'}${digits}`;
}

/** The word for a feeling, the nearest of the five. */
export function feelingWord(value: number): string {
  return feelingWords[nearestMood(value)]();
}

const feelingWords = {
  [-2]: m.canvas_face_very_bad,
  [-1]: m.canvas_face_bad,
  0: m.canvas_face_neutral,
  1: m.canvas_face_good,
  2: m.canvas_face_very_good,
} satisfies Record<EmotionValue, () => string>;

/** "−2 (heel naar)" */
export function feelingText(value: number): string {
  return m.list_feelingValue({ value: signedText(value), word: feelingWord(value) });
}
