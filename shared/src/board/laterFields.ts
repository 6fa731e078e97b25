import type { RecordRoot } from './roots.ts';

/** Fields that records got after their first release: documents may lack them, and read as if these stood there. */
const LATER_FIELDS: Readonly<Partial<Record<RecordRoot, Readonly<Record<string, null>>>>> = {
  notes: { cluster: null, linkTo: null, onBehalf: null, played: null },
  conclusions: { consensus: null },
  followUps: { phase: null, votes: null },
};
const NONE: Readonly<Record<string, null>> = {};

/** What stands in the fields that a document of an earlier release lacks. */
export function laterFields(root: RecordRoot): Readonly<Record<string, null>> {
  return LATER_FIELDS[root] ?? NONE;
}

/** Whether a field reads the same when it is absent. */
export function isSilent(root: RecordRoot, field: string, value: unknown): boolean {
  const later = laterFields(root);
  return Object.hasOwn(later, field) && later[field] === value;
}
