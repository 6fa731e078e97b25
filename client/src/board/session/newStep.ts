import { isStepId, type Random } from '@samenreis/shared/base';
import { type AgendaStep, STEP_NOTE_KINDS, type StepKind } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { stepKindText } from './stepKindText.ts';

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
    rule: { kinds: STEP_NOTE_KINDS, lanes: null, phases: null, secrecy: 'open', conclusions: false },
  };
}

/** The same step for something else: what nobody has filled in goes with it. In a vote dots are given, and nothing is stuck. */
export function ofKind(step: AgendaStep, kind: StepKind): AgendaStep {
  const isUnnamed = step.title === '' || step.title === stepKindText(step.kind);
  const isUnasked = step.instruction === usuallyAsked(step.kind);
  const isUsual = step.rule.kinds.length === usualKinds(step.kind).length;
  return {
    ...step,
    kind,
    title: isUnnamed ? stepKindText(kind) : step.title,
    instruction: isUnasked ? usuallyAsked(kind) : step.instruction,
    rule: isUsual ? { ...step.rule, kinds: usualKinds(kind) } : step.rule,
  };
}

function usuallyAsked(kind: StepKind): string {
  return kind === 'vote' ? m.session_voteAsked() : '';
}

function usualKinds(kind: StepKind) {
  return kind === 'vote' ? [] : STEP_NOTE_KINDS;
}
