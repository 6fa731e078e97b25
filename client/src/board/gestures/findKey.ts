import type { KeyPress } from './keyPress.ts';

/** What a key means in the field of what is looked for; null: it is for the text. */
export function findKey({ key, ctrl, shift, alt }: KeyPress): 'next' | 'previous' | 'close' | null {
  if (ctrl || alt) return null;
  if (key === 'Escape') return 'close';
  if (key !== 'Enter') return null;
  return shift ? 'previous' : 'next';
}
