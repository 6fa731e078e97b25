import { baseLocale, isLocale, type locales, overwriteGetLocale } from './generated/runtime.js';

export type Language = (typeof locales)[number];

/** The language of the interface: chosen by the person, kept in this browser, Dutch until then. */
export interface LanguageStore {
  get(): Language;
  set(language: Language): void;
  subscribe(listener: () => void): () => void;
}

export interface LanguageMemory {
  read(): string | null;
  write(language: Language): void;
}

/** @param memory - where the choice is kept; one that refuses leaves it until the page is closed */
export function createLanguageStore(memory: LanguageMemory): LanguageStore {
  const listeners = new Set<() => void>();
  const stored = memory.read();
  let current: Language = isLocale(stored) ? stored : baseLocale;
  overwriteGetLocale(() => current);
  return {
    get: () => current,
    set(language) {
      if (language === current) return;
      current = language;
      memory.write(language);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
