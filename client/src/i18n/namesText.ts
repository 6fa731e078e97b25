import { region } from './region.ts';

/** Names as people say them: "Ans, Jan en Piet". */
export function namesText(names: readonly string[]): string {
  return new Intl.ListFormat(region(), { type: 'conjunction' }).format(names);
}
