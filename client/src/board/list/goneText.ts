import { m } from '../../i18n/messages.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is there to choose, and before it what was chosen and is gone: no other takes its place unasked. */
export function withGone<Id extends string>(options: readonly Id[], chosen: Id): readonly Id[] {
  return options.includes(chosen) ? options : [chosen, ...options];
}

/** @param all - also what was put away */
export function goneOption(all: readonly Named[], id: string): string {
  return m.list_goneOption({ name: all.find((one) => one.id === id)?.name ?? '' });
}
