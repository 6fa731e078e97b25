/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** A letter, digit or sign by itself, as somebody's speech or a slip makes it too. The space bar is none. */
export function isCharacter({ key, ctrl, alt }: KeyPress): boolean {
  return key.length === 1 && key !== ' ' && !ctrl && !alt;
}

/** On a Mac the command key does what Ctrl does elsewhere. */
export function pressOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): KeyPress {
  return { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
}
