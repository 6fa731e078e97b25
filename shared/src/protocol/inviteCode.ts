/**
 * The short code of an invitation, for who cannot tap a link: typed from a beamer or told by telephone. Digits, and the letters
 * that look and sound like none of them and of each other; no vowels, so that no code is a word.
 */
export const CODE_ALPHABET = '0123456789CDFHJKMNPRTWXY';
/** 24 ^ 8 is a hundred thousand million: with the guesses slowed, out of reach. */
export const CODE_LENGTH = 8;
/** Letters people see or hear for a character of the alphabet. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['Q', '0'],
  ['I', '1'],
  ['L', '1'],
  ['Z', '2'],
  ['S', '5'],
  ['G', '6'],
  ['B', '8'],
  ['V', 'W'],
]);
/** What people put between the halves. */
const BETWEEN = /[\s.,_\-‐‑‒–—]/gu;

/**
 * Reads what somebody typed: case, spaces, dashes and look-alikes are forgiven.
 * @returns the code as the server knows it, or null for what can be none
 */
export function readInviteCode(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').replace(BETWEEN, '').toUpperCase()].map((one) => LOOKS_LIKE.get(one) ?? one);
  return letters.length === CODE_LENGTH && letters.every((one) => CODE_ALPHABET.includes(one)) ? letters.join('') : null;
}

/** In two halves, as it is shown and read out. */
export function showInviteCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;
}
