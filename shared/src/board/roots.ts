/** The root maps of a board document. Anything else in a document is refused. */
export const ROOTS = [
  'meta',
  'phases',
  'lanes',
  'notes',
  'personas',
  'curves',
  'conclusions',
  'followUps',
  'reactions',
  'clusters',
  'comments',
  'votes',
] as const;
export type Root = (typeof ROOTS)[number];

/** Roots whose entries are a `Y.Map` of fields; the entries of the others are one atomic value. */
export const RECORD_ROOTS = ['phases', 'lanes', 'notes', 'personas', 'conclusions', 'followUps', 'clusters'] as const;
export type RecordRoot = (typeof RECORD_ROOTS)[number];

/** Roots whose records have a shared text under the field `text`. */
export const TEXT_ROOTS = ['notes', 'conclusions', 'followUps'] as const;
export type TextRoot = (typeof TEXT_ROOTS)[number];

/** Roots whose records are archived and never deleted, so that what refers to them keeps its meaning. */
export const ARCHIVED_ROOTS = ['phases', 'lanes', 'personas', 'conclusions', 'followUps'] as const;
export type ArchivedRoot = (typeof ARCHIVED_ROOTS)[number];

const roots: ReadonlySet<string> = new Set(ROOTS);
const recordRoots: ReadonlySet<string> = new Set(RECORD_ROOTS);
const textRoots: ReadonlySet<string> = new Set(TEXT_ROOTS);
const archivedRoots: ReadonlySet<string> = new Set(ARCHIVED_ROOTS);

export const isRoot = (name: string): name is Root => roots.has(name);
export const isRecordRoot = (name: string): name is RecordRoot => recordRoots.has(name);
export const isTextRoot = (name: string): name is TextRoot => textRoots.has(name);
export const isArchivedRoot = (name: string): name is ArchivedRoot => archivedRoots.has(name);
