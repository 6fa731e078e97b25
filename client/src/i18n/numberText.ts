/** A whole number as it is written in the language of the page: 1.000 in Dutch, 1,000 in English. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(number);
}
