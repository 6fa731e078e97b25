import type { KeyPress } from './keyPress.ts';

/** What a key means where somebody writes several lines; null: it is for the text. */
export function writingKey({ key, ctrl, alt }: KeyPress): 'done' | 'leave' | null {
  if (key === 'Escape') return 'leave';
  return key === 'Enter' && ctrl && !alt ? 'done' : null;
}
