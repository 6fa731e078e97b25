/** A value of a curve as it is written in a field, in the language of the page: 1,5 in Dutch, 1.5 in English. */
export function pointText(value: number): string {
  const text = String(value).replace('-', '−');
  return document.documentElement.lang === 'en' ? text : text.replace('.', ',');
}

/** The value that somebody typed, with a comma or a point. @returns null for what is no number of −2 to +2 */
export function pointNumber(text: string): number | null {
  const number = Number(text.replace(',', '.').replace('−', '-'));
  return text.trim() !== '' && number >= -2 && number <= 2 ? number : null;
}
