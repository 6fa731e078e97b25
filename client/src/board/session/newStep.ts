import { isStepId, type Random } from '@samenreis/shared/base';
import type { AgendaStep } from '@samenreis/shared/session';

const USUAL_MINUTES = 10;

/** A step to be filled in: a talk of ten minutes in which everything may be stuck. */
export function newStep(random: Random): AgendaStep {
  const id = `step-${Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')}`;
  if (!isStepId(id)) throw new Error('Letters and digits after a word are an id of a step.');
  return {
    id,
    kind: 'discuss',
    title: '',
    minutes: USUAL_MINUTES,
    instruction: '',
    rule: { kinds: ['moment', 'emotion', 'tip'], lanes: null, phases: null, secrecy: 'open', conclusions: false },
  };
}
