/** What somebody picked and left out in a form, made on what others made of the list meanwhile. */
export function rebasedPicks<Id>(before: readonly Id[], mine: readonly Id[], theirs: readonly Id[]): readonly Id[] {
  const leftOut = new Set(before.filter((id) => !mine.includes(id)));
  const kept = theirs.filter((id) => !leftOut.has(id));
  return [...kept, ...mine.filter((id) => !before.includes(id) && !kept.includes(id))];
}
