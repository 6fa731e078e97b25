import type { EmotionValue } from '@samenreis/shared/board';
import { FACE_VALUES } from '../many/faceValues.ts';
import { pointNumber, pointText } from './pointText.ts';

/** How the point of a curve is chosen: one of the five feelings, as the notes say, or a number that somebody types. */
export type PointOption = EmotionValue | 'notes' | 'number';

export interface PointChoice {
  readonly option: PointOption;
  /** As it was typed; counts for a number alone. */
  readonly typed: string;
}

/** What a point on the board is in the form. */
export function pointChoice(value: number | null): PointChoice {
  if (value === null) return { option: 'notes', typed: '' };
  return { option: FACE_VALUES.find((feeling) => feeling === value) ?? 'number', typed: pointText(value) };
}

/** @returns null for what follows the notes, undefined for what is no value of a curve */
export function chosenValue({ option, typed }: PointChoice): number | null | undefined {
  if (option === 'notes') return null;
  return option === 'number' ? (pointNumber(typed) ?? undefined) : option;
}
