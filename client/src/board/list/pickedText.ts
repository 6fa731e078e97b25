import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';

/** "3 briefjes gekozen" */
export function pickedText(count: number): string {
  return count === 1 ? m.list_pickedOne() : m.list_picked({ count: numberText(count) });
}
