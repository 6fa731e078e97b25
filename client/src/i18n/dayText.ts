import { region } from './region.ts';

/**
 * A day as people write it in the language of the interface.
 * @param day - as in `2026-07-08`; it has no time of day and is read as UTC, so that no time zone makes it the day before
 */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
