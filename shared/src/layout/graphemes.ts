const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Below U+0300 every code unit but CR stands alone; the segmenter is some fifty times slower, and most notes need none. */
const isSimple = /^[\t\n\u0020-\u02ff]*$/;
/** Punctuation that is common in notes and never joins a cluster. */
const commonPunctuation = /[\u2010-\u2027\u2030-\u203f\u20ac\u2212]/g;

/** What people see as single characters: a letter with its marks, a flag, a family. `join('')` gives back the text. */
export function graphemesOf(text: string): readonly string[] {
  if (isSimple.test(text) || isSimple.test(text.replace(commonPunctuation, ''))) return text.split('');
  return Array.from(segmenter.segment(text), (segment) => segment.segment);
}
