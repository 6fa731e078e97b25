import type { BoardCard } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import { namesText } from '../i18n/namesText.ts';

/** Who takes part, by the names of the first and the number of the others. */
export function peopleText({ people: { count, names } }: Pick<BoardCard, 'people'>): string {
  const others = count - names.length;
  const rest = others === 0 ? [] : [others === 1 ? m.home_oneOther() : m.home_others({ count: String(others) })];
  if (names.length === 0) return m.home_nobody();
  return namesText([...names, ...rest]);
}
