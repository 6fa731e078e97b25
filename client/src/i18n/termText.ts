import { m } from './messages.ts';
import { numberText } from './numberText.ts';

/** Whole weeks are said where somebody would count in them. */
const WEEKS_FROM_DAYS = 14;

/** "56 dagen (8 weken)", in the language of the page. */
export function daysText(days: number): string {
  const text = days === 1 ? m.term_day() : m.term_days({ days: numberText(days) });
  return days < WEEKS_FROM_DAYS || days % 7 !== 0 ? text : m.term_weeks({ days: text, weeks: numberText(days / 7) });
}

interface Term {
  readonly label: string;
  readonly days: number | null;
  readonly source: string;
}

/** A term in words and in days, "hoogstens 8 weken na de aanvraag: 56 dagen (8 weken)"; empty where it has neither. */
export function termText({ label, days }: Term): string {
  const inDays = days === null ? '' : daysText(days);
  // "Binnen 7 dagen" says it already.
  const isSaid = inDays !== '' && ` ${label} `.includes(` ${inDays} `);
  return [label, isSaid ? '' : inDays].filter((part) => part !== '').join(': ');
}
