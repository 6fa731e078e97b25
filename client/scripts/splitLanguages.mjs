// Runs after paraglide's compiler, which writes all languages into every message: the first language stays there, each other one
// moves to a file of its own, so that nobody fetches a language that is not shown. Typed as the compiler typed it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const generated = new URL('../src/i18n/generated/', import.meta.url);
const messages = new URL('messages/', generated);
const { baseLocale, locales } = JSON.parse(await readFile(new URL('../project.inlang/settings.json', import.meta.url), 'utf8'));
const others = locales.filter((locale) => locale !== baseLocale);

const TEXT = /^const ([a-z]+)_(\w+) = \/\*\*.*\*\/ (\(i?\)) => \{\n\treturn \/\*\*.*\*\/ \((`[\s\S]*?`)\)\n\};\n\n/gm;
const IMPORT = "import { getLocale, experimentalStaticLocale } from '../runtime.js';";
const CHOICE = /\(\(inputs(?: = \{\})?, options = \{\}\) => \{\n\tconst locale = [\s\S]*?\n\}\)/g;

/** After an update of the compiler that writes otherwise, the build stops instead of saying nothing. */
function expectThat(isAsExpected, file) {
  if (!isAsExpected) throw new Error(`${file} is not what splitLanguages.mjs knows: look at it anew.`);
}

function split(file, code, number) {
  const texts = [...code.matchAll(TEXT)].map(([, locale, , parameters, text]) => ({ locale, parameters, text }));
  expectThat(texts.length === locales.length && code.includes(IMPORT) && [...code.matchAll(CHOICE)].length === 1, file);
  const [first] = texts.filter(({ locale }) => locale === baseLocale);
  const said = first.parameters === '()' ? `(() => said(${number})` : `((i) => said(${number}, i)`;
  const lean = code
    .replace(TEXT, '')
    .replace(IMPORT, "import { said } from '../languages.js';")
    .replace(CHOICE, () => `${said} ?? /** @type {LocalizedString} */ (${first.text}))`);
  const inOther = (wanted) => {
    const { parameters, text } = texts.find(({ locale }) => locale === wanted);
    return parameters === '()' ? text : `${parameters} => ${text}`;
  };
  return { lean, inOthers: Object.fromEntries(others.map((locale) => [locale, inOther(locale)])) };
}

const files = (await readdir(messages)).filter((name) => name.endsWith('.js') && name !== '_index.js').sort();
const parts = await Promise.all(
  files.map(async (file, number) => ({ file, ...split(file, await readFile(new URL(file, messages), 'utf8'), number) })),
);

const languages = `/** What a language says, by the number of the message: a text, or what makes one of what is put in.
 * @typedef {readonly (string | ((i: never) => string))[]} Texts */
/** @type {Texts | null} */
let shown = null;
/** @param {Texts | null} texts - null for the language that the messages hold themselves */
export const showTexts = (texts) => {
  shown = texts;
};
/** @returns {import('./runtime.js').LocalizedString | undefined} undefined while the messages' own language is shown */
export const said = (number, inputs) => {
  const text = shown?.[number];
  return typeof text === 'function' ? text(inputs) : text;
};
/** @type {Readonly<Record<import('./runtime.js').Locale, () => Promise<Texts | null>>>} */
export const fetchTexts = {
  ${baseLocale}: () => Promise.resolve(null),
${others.map((locale) => `  ${locale}: () => import('./texts/${locale}.js').then(({ texts }) => texts),`).join('\n')}
};
`;

await mkdir(new URL('texts/', generated), { recursive: true });
await Promise.all([
  ...parts.map(({ file, lean }) => writeFile(new URL(file, messages), lean)),
  ...others.map((locale) =>
    writeFile(
      new URL(`texts/${locale}.js`, generated),
      `export const texts = [\n${parts.map(({ inOthers }) => inOthers[locale]).join(',\n')},\n];\n`,
    ),
  ),
  writeFile(new URL('languages.js', generated), languages),
]);
