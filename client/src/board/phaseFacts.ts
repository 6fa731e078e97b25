import type { Phase } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { termText } from '../i18n/termText.ts';

/** What is known of a phase beside its name and description: its term, where that stands, its contacts. */
export function phaseFacts({ touchpoints, term }: Phase): readonly string[] {
  const facts = [
    term === null || termText(term) === '' ? '' : m.list_term({ term: termText(term) }),
    term === null || term.source === '' ? '' : m.list_termSource({ source: term.source }),
    touchpoints.length === 0 ? '' : m.list_touchpoints({ list: touchpoints.join(', ') }),
  ];
  return facts.filter((fact) => fact !== '');
}

/** All that is written about a phase, a line each. */
export function aboutPhase(phase: Phase): readonly string[] {
  return [...(phase.description === '' ? [] : [phase.description]), ...phaseFacts(phase)];
}
