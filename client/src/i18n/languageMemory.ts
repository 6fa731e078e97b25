import { unlessRefused } from '../connection/unlessRefused.ts';
import type { LanguageMemory } from './language.ts';

const STORAGE_KEY = 'samenreis.language';

/**
 * Keeps the language in this browser. A browser that blocks storage throws at the first touch of it; the page then works and
 * starts in Dutch next time.
 * @param storage - asked each time, since asking may throw
 */
export function createLanguageMemory(storage: () => Pick<Storage, 'getItem' | 'setItem'>): LanguageMemory {
  return {
    read: () => unlessRefused(() => storage().getItem(STORAGE_KEY)),
    write: (language) => void unlessRefused(() => storage().setItem(STORAGE_KEY, language)),
  };
}
