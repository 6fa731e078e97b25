import { m } from '../i18n/messages.ts';
import { region } from '../i18n/region.ts';

const DAY_MS = 86_400_000;

/** When a board was last changed, as people say it: today and yesterday by the clock, this week by days, before that by date. */
export function changedText(atMs: number, nowMs: number): string {
  const days = Math.round((midnight(nowMs) - midnight(atMs)) / DAY_MS);
  const time = new Intl.DateTimeFormat(region(), { timeStyle: 'short' }).format(atMs);
  // A clock of this device that runs behind would have changes tomorrow.
  if (days <= 0) return m.home_changedToday({ time });
  if (days === 1) return m.home_changedYesterday({ time });
  if (days < 7) return m.home_changedDaysAgo({ days: String(days) });
  return m.home_changedOn({ day: new Intl.DateTimeFormat(region(), { dateStyle: 'long' }).format(atMs) });
}

/** Of the day in which a moment lies, here. */
function midnight(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0);
}
