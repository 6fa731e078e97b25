/** One replacement: `removed` characters at `from` give way to `inserted`. Offsets in UTF-16 code units, as a textarea counts. */
export interface TextChange {
  readonly from: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single replacement that makes `after` of `before`. */
export function changeBetween(before: string, after: string): TextChange {
  const shared = Math.min(before.length, after.length);
  let from = 0;
  while (from < shared && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shared - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, removed: before.length - from - tail, inserted: after.slice(from, after.length - tail) };
}

/** Where a caret goes when somebody else changes the text around it. */
export function movedOffset(offset: number, { from, removed, inserted }: TextChange): number {
  if (offset <= from) return offset;
  if (offset >= from + removed) return offset + inserted.length - removed;
  return from + inserted.length;
}

/** My change of `base` to `mine` made on `theirs`, which grew out of the same base: what an input method held back is not lost. */
export function rebased(base: string, mine: string, theirs: string): string {
  const change = changeBetween(base, mine);
  const around = changeBetween(base, theirs);
  const start = movedOffset(change.from, around);
  const end = Math.max(start, movedOffset(change.from + change.removed, around));
  return theirs.slice(0, start) + change.inserted + theirs.slice(end);
}
