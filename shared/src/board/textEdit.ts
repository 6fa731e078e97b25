import type * as Y from 'yjs';

export interface TextEditOptions {
  /** Where the caret stands in the new text; tells which of several equal letters was typed. */
  readonly caret?: number;
  /** Origin of the transaction, so that an undo manager can tell whose typing it is. */
  readonly origin?: unknown;
}

/**
 * Makes a shared text read `next` with the smallest single replacement, so that what others write elsewhere in it stays.
 * Offsets are UTF-16 code units; a surrogate pair is never cut in two.
 * @returns whether anything changed
 */
export function applyTextEdit(text: Y.Text, next: string, options: TextEditOptions = {}): boolean {
  const current = text.toString();
  if (current === next) return false;
  const { start, end, inserted } = replacement(current, next, options.caret ?? next.length);
  const write = () => {
    if (end > start) text.delete(start, end - start);
    if (inserted !== '') text.insert(start, inserted);
  };
  if (text.doc === null) write();
  else text.doc.transact(write, options.origin ?? null);
  return true;
}

interface Replacement {
  /** Range of the current text that goes. */
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** The shortest range to replace: what stands behind the caret is kept first, then what the beginnings share. */
export function replacement(current: string, next: string, caret: number): Replacement {
  const suffixMax = Math.min(current.length, next.length - Math.max(0, Math.min(caret, next.length)));
  let suffix = commonSuffix(current, next, suffixMax);
  const prefix = commonPrefix(current, next, Math.min(current.length, next.length) - suffix);
  suffix += commonSuffix(current.slice(prefix, current.length - suffix), next.slice(prefix, next.length - suffix), current.length);
  const start = isLowSurrogate(current, prefix) || isLowSurrogate(next, prefix) ? prefix - 1 : prefix;
  let kept = suffix;
  if (isLowSurrogate(current, current.length - kept) || isLowSurrogate(next, next.length - kept)) kept -= 1;
  return { start, end: current.length - kept, inserted: next.slice(start, next.length - kept) };
}

function commonPrefix(a: string, b: string, max: number): number {
  let length = 0;
  while (length < max && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(a: string, b: string, max: number): number {
  const bound = Math.min(max, a.length, b.length);
  let length = 0;
  while (length < bound && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

/** Whether a cut before this offset would separate the halves of one character. */
function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
