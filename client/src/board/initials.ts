/** At most two letters of a name: of its first and its last word, without the signs before them. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{So}]\S*/gu) ?? [name.trim()];
  const letters = words.length === 1 ? words : [words[0], words.at(-1)];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
}
