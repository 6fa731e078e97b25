import { evenOrderKeys } from '../../base/index.ts';
import { phaseId } from '../records/fields.ts';
import { type Phase, phaseDefaults, type Term } from '../records/phase.ts';
import { parseId } from './parseId.ts';

/** A step as a template writes it; a term says whose it is, since terms are local and change. */
export type TemplatePhase = readonly [name: string, touchpoints: readonly string[], term: Term | null];

/** The id of the nth phase of a new board, from 1. */
export const templatePhaseId = (number: number) => parseId(phaseId, `phase-${number}`);

/** The columns of a new board, in the order of the list. */
export function templatePhases(list: readonly TemplatePhase[]): readonly Phase[] {
  const orders = evenOrderKeys(list.length);
  return list.map(([name, touchpoints, term], index) => ({
    ...phaseDefaults,
    id: templatePhaseId(index + 1),
    name,
    touchpoints,
    term,
    order: orders[index] ?? '',
  }));
}
