import { getLocale } from './generated/runtime.js';

/** English without a country would be American: month first, a clock of twelve hours. */
const REGIONS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Date and time as people write them in the language of the interface. */
export function momentText(atMs: number): string {
  return new Intl.DateTimeFormat(REGIONS[getLocale()], { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
}
