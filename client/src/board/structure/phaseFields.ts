import type { BoardCommand, Phase } from '@samenreis/shared/board';
import { notesAcross, widthFor } from '../canvas/heads/phaseWidth.ts';

/** A phase as its form has it: everything but its name. */
export interface PhaseFields {
  readonly description: string;
  /** One on each line. */
  readonly touchpoints: string;
  readonly label: string;
  /** As they were typed; empty for none. */
  readonly days: string;
  readonly source: string;
  /** How many notes fit beside each other. */
  readonly across: number;
}

/** Bounds of the record, so that the form says no before the board does. */
export const TOUCHPOINTS_MAX = 12;
export const TOUCHPOINT_LENGTH_MAX = 60;
export const DAYS_MAX = 3_650;

export function phaseFields({ description, touchpoints, term, width }: Phase): PhaseFields {
  return {
    description,
    touchpoints: touchpoints.join('\n'),
    label: term?.label ?? '',
    days: term?.days == null ? '' : String(term.days),
    source: term?.source ?? '',
    across: notesAcross(width),
  };
}

/**
 * What was changed since the form was opened, as commands: a field that was left alone keeps what somebody else wrote in it meanwhile.
 * A term is one value, and goes as a whole.
 */
export function phaseChanges(
  phase: Phase['id'],
  before: PhaseFields & { readonly name: string },
  after: PhaseFields & { readonly name: string },
): readonly BoardCommand[] {
  const isChanged = (field: keyof typeof before) => before[field] !== after[field];
  const fields = {
    ...(isChanged('description') ? { description: after.description } : {}),
    ...(isChanged('touchpoints') ? { touchpoints: touchpointsIn(after.touchpoints) } : {}),
    ...(isChanged('label') || isChanged('days') || isChanged('source') ? { term: termOf(after) } : {}),
  };
  return [
    ...(isChanged('name') ? [{ type: 'renamePhase', phase, name: after.name } as const] : []),
    ...(isChanged('across') ? [{ type: 'widenPhase', phase, width: widthFor(after.across) } as const] : []),
    ...(Object.keys(fields).length > 0 ? [{ type: 'describePhase', phase, ...fields } as const] : []),
  ];
}

function touchpointsIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Whether there are more of them, or longer ones, than a phase takes. */
export function areTouchpointsWrong(text: string): boolean {
  const touchpoints = touchpointsIn(text);
  return touchpoints.length > TOUCHPOINTS_MAX || touchpoints.some(({ length }) => length > TOUCHPOINT_LENGTH_MAX);
}

/** @returns null for no days, undefined for what is no whole number of days that a term can have */
export function daysIn(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const days = /^\d+$/.test(typed) ? Number(typed) : DAYS_MAX + 1;
  return days <= DAYS_MAX ? days : undefined;
}

/** Null where nothing was filled in: there is no term. */
function termOf({ label, days, source }: PhaseFields): Phase['term'] {
  const count = daysIn(days) ?? null;
  if (label.trim() === '' && source.trim() === '' && count === null) return null;
  return { label: label.trim(), days: count, source: source.trim() };
}
