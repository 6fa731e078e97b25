/** The root maps of a board document. Anything else in a document is refused. */
export const ROOTS = ['meta', 'phases', 'lanes', 'notes', 'personas', 'curves', 'conclusions', 'followUps', 'reactions'] as const;
export type Root = (typeof ROOTS)[number];

/** Roots whose entries are a `Y.Map` of fields; the entries of the others are one atomic value. */
export const RECORD_ROOTS = ['phases', 'lanes', 'notes', 'personas', 'conclusions', 'followUps'] as const;
export type RecordRoot = (typeof RECORD_ROOTS)[number];

/** Roots whose records have a shared text under the field `text`. */
export const TEXT_ROOTS = ['notes', 'conclusions', 'followUps'] as const;
export type TextRoot = (typeof TEXT_ROOTS)[number];
