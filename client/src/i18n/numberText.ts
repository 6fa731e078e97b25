/** Made once: to make one costs more than to format a hundred numbers, and the board writes some at every letter. */
const FORMATS = { nl: formats('nl'), en: formats('en') };

function formats(language: string) {
  return {
    whole: new Intl.NumberFormat(language),
    tenths: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  };
}

function ofPage() {
  return document.documentElement.lang === 'en' ? FORMATS.en : FORMATS.nl;
}

/** A whole number as it is written in the language of the page: 1.000 in Dutch, 1,000 in English. */
export function numberText(number: number): string {
  return ofPage().whole.format(number);
}

/** A number with at most one decimal: 1,5 in Dutch, 1.5 in English. */
export function tenthsText(number: number): string {
  return ofPage().tenths.format(number);
}
