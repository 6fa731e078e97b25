import { region } from './region.ts';

/** Date and time as people write them in the language of the interface. */
export function momentText(atMs: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
}

/** The time of day in hours and minutes. */
export function timeOfDayText(atMs: number): string {
  return new Intl.DateTimeFormat(region(), { timeStyle: 'short' }).format(atMs);
}
