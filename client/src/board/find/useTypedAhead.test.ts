import { expect, it } from 'vitest';
import { textAfter } from './useTypedAhead.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

it('C161 writes what is typed before the field has come, and leaves other keys to the board', () => {
  expect(['b', 'é', 'x', 'Backspace', ' '].reduce((text, key) => textAfter(text, press(key)) ?? text, '')).toBe('bé ');
  for (const other of [press('Enter'), press('ArrowDown'), press('f', { ctrlKey: true }), press('a', { isComposing: true })]) {
    expect(textAfter('brief', other)).toBeNull();
  }
});
