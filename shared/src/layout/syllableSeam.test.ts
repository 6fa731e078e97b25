import { describe, expect, it } from 'vitest';
import { syllableSeam } from './syllableSeam.ts';

function seams(word: string): string {
  const letters = [...word];
  return letters.map((letter, at) => (syllableSeam(letters, at) === at && at > 0 ? `-${letter}` : letter)).join('');
}

describe('syllableSeam', () => {
  it.each([
    'keu-ken-ta-fel-ge-sprek',
    'aan-spra-ke-lijk-heids-ver-ze-ke-ring',
    'schuld-hulp-ver-le-ning',
    'jeugd-be-scher-ming',
    'Par-ti-ci-pa-tie-wet',
    'dag-be-ste-ding',
  ])('L8 finds the syllables of a Dutch word: %s', (divided) => {
    expect(seams(divided.replaceAll('-', ''))).toBe(divided);
  });

  it.each(['straat', 'zzzzzzzzzz', 'b1c2d3e4f5', 'nl/wmo/aan'])('L8 finds none in %s', (word) => {
    expect(seams(word)).toBe(word);
  });

  it('L8 gives the last place within the limit', () => {
    expect(syllableSeam([...'gesprekken'], 7)).toBe(7);
    expect(syllableSeam([...'gesprekken'], 6)).toBe(null);
  });
});
