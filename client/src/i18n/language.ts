import { fetchTexts, showTexts } from './generated/languages.js';
import { baseLocale, isLocale, type locales, overwriteGetLocale } from './generated/runtime.js';

export type Language = (typeof locales)[number];

/** The language of the interface: chosen by the person, kept in this browser, Dutch until then. */
export interface LanguageStore {
  get(): Language;
  /** Settles when the language is shown, or another was chosen meanwhile; rejects where its texts can't be fetched: then nothing changes. */
  set(language: Language): Promise<void>;
  /** Shows the language that was kept; Dutch where its texts can't be had now, without forgetting the choice. Never rejects. */
  restore(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

export interface LanguageMemory {
  read(): string | null;
  write(language: Language): void;
}

/** @param memory - where the choice is kept; one that refuses leaves it until the page is closed */
export function createLanguageStore(memory: LanguageMemory): LanguageStore {
  const listeners = new Set<() => void>();
  let current: Language = baseLocale;
  let chosen: Language = baseLocale;
  showTexts(null);
  overwriteGetLocale(() => current);

  async function show(language: Language): Promise<void> {
    chosen = language;
    const texts = await fetchTexts[language]();
    if (chosen !== language || language === current) return;
    showTexts(texts);
    current = language;
    for (const listener of listeners) listener();
  }

  return {
    get: () => current,
    async set(language) {
      await show(language);
      if (current === language) memory.write(language);
    },
    async restore() {
      const kept = memory.read();
      if (isLocale(kept)) await show(kept).catch(() => undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
