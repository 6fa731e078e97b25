import type { Phase } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { termText } from '../i18n/termText.ts';

/** What is known of a phase beside its name, a sentence each: what it is, its contacts, its term and where that stands. */
export function phaseFacts({ description, touchpoints, term }: Phase): readonly string[] {
  const facts = [
    description,
    touchpoints.length === 0 ? '' : m.list_touchpoints({ list: touchpoints.join(', ') }),
    term === null || termText(term) === '' ? '' : m.list_term({ term: termText(term) }),
    term === null || term.source === '' ? '' : m.list_termSource({ source: term.source }),
  ];
  return facts.filter((fact) => fact !== '');
}
