/** At most two letters of a name: of its first and its last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length === 1 ? [words[0]] : [words[0], words.at(-1)];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
}
