/** Groups of consonants with which a Dutch syllable may begin: a seam lies before the longest of them. */
const onsets = new Set(
  'bl br ch chr cl cr dr dw fl fr gl gn gr kl kn kr kw pl pr ps qu sch schr sj sm sn sp spl spr st str tr vl vr wr zw'.split(' '),
);
const vowel = /^[aeiouyàáâäèéêëìíîïòóôöùúûü]$/i;
const letter = /^\p{L}$/u;
/** Fewer letters than this on a line of their own say nothing. */
const FEWEST = 3;

/**
 * The last place, counted in graphemes and at most `limit`, at which a word may be cut between two syllables; null where it has
 * none. A rule of thumb for Dutch (as many consonants as may go to the next syllable), not a dictionary: what is read is a word
 * that does not fit anyway.
 */
export function syllableSeam(word: readonly string[], limit: number): number | null {
  for (let at = Math.min(limit, word.length - FEWEST); at >= FEWEST; at--) if (isSeam(word, at)) return at;
  return null;
}

function isSeam(word: readonly string[], at: number): boolean {
  if (!word.slice(at - FEWEST, at + FEWEST).every((grapheme) => letter.test(grapheme))) return false;
  const next = nextVowel(word, at);
  if (next === null) return false;
  const onset = word.slice(at, next).join('').toLowerCase();
  if (!(next - at === 1 || onsets.has(onset))) return false;
  const before = word[at - 1] ?? '';
  // A longer onset would take the letter before the seam along.
  return vowel.test(before) || !onsets.has(before.toLowerCase() + onset);
}

/** Place of the first vowel from `at` on; at least one consonant stands before it. */
function nextVowel(word: readonly string[], at: number): number | null {
  const offset = word.slice(at).findIndex((grapheme) => vowel.test(grapheme));
  return offset < 1 ? null : at + offset;
}
