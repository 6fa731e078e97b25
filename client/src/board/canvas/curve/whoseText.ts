import type { Persona } from '@samenreis/shared/board';
import type { LaneBox } from '@samenreis/shared/layout';
import { m } from '../../../i18n/messages.ts';

/** What is seen in a journey of the one persona who is chosen. */
export function whoseText({ curves }: Pick<LaneBox, 'curves'>, { id, name }: Pick<Persona, 'id' | 'name'>): string {
  if (curves.length === 0) return m.curve_onlyNone({ name });
  return curves.some(({ persona }) => persona === id) ? m.curve_only({ name }) : m.curve_onlyEveryone({ name });
}
