import { describe, expect, it } from 'vitest';
import { createLanguageStore } from './language.ts';
import { createLanguageMemory } from './languageMemory.ts';
import { m } from './messages.ts';

function storageWith(stored: string | null) {
  const kept = new Map(stored === null ? [] : [['samenreis.language', stored]]);
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('the language', () => {
  it.each([null, 'xx', ''])('U1 is Dutch where %j was kept', (stored) => {
    expect(createLanguageStore(createLanguageMemory(() => storageWith(stored))).get()).toBe('nl');
  });

  it('U1 changes every text at once and is kept in this browser', () => {
    const storage = storageWith(null);
    const language = createLanguageStore(createLanguageMemory(() => storage));
    let told = 0;
    language.subscribe(() => {
      told += 1;
    });
    expect(m.join_submit()).toBe('Meedoen');
    language.set('en');
    language.set('en');
    expect(m.join_submit()).toBe('Join');
    expect(told).toBe(1);
    expect(createLanguageStore(createLanguageMemory(() => storage)).get()).toBe('en');
  });

  it('U1 can be changed in a browser that refuses to keep anything', () => {
    const refusing = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const language = createLanguageStore(createLanguageMemory(refusing));
    language.set('en');
    expect(language.get()).toBe('en');
  });
});
