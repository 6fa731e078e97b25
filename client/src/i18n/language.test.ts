import { describe, expect, it } from 'vitest';
import { createLanguageStore } from './language.ts';
import { createLanguageMemory } from './languageMemory.ts';
import { m } from './messages.ts';

function storageWith(stored: string | null) {
  const kept = new Map(stored === null ? [] : [['samenreis.language', stored]]);
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('the language', () => {
  it.each([null, 'xx', ''])('U1 is Dutch where %j was kept', async (stored) => {
    const language = createLanguageStore(createLanguageMemory(() => storageWith(stored)));
    await language.restore();
    expect(language.get()).toBe('nl');
  });

  it('U1 changes every text at once and is kept in this browser', async () => {
    const storage = storageWith(null);
    const language = createLanguageStore(createLanguageMemory(() => storage));
    let told = 0;
    language.subscribe(() => {
      told += 1;
    });
    expect(m.join_submit()).toBe('Meedoen');
    await Promise.all([language.set('en'), language.set('en')]);
    expect(m.join_submit()).toBe('Join');
    expect(m.board_people_many({ count: 3 })).toBe('3 people present');
    expect(told).toBe(1);
    const next = createLanguageStore(createLanguageMemory(() => storage));
    await next.restore();
    expect(next.get()).toBe('en');
    await next.set('nl');
    expect(m.join_submit()).toBe('Meedoen');
    expect(m.board_people_many({ count: 3 })).toBe('3 personen aanwezig');
  });

  it('U1 can be changed in a browser that refuses to keep anything', async () => {
    const refusing = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const language = createLanguageStore(createLanguageMemory(refusing));
    await language.set('en');
    expect(language.get()).toBe('en');
  });

  it('U160 stays with what was chosen last, whichever texts come first', async () => {
    const language = createLanguageStore(createLanguageMemory(() => storageWith(null)));
    await Promise.all([language.set('en'), language.set('nl')]);
    expect(language.get()).toBe('nl');
    expect(m.join_submit()).toBe('Meedoen');
  });
});
