import { getLocale } from './generated/runtime.js';

/** English without a country would be American: month first, a clock of twelve hours. */
const REGIONS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Where dates and numbers of the interface's language are written as we write them. */
export const region = (): string => REGIONS[getLocale()];
