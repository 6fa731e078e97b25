import type { Font } from './font.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** Text for XML content and attributes; characters that XML 1.0 forbids (half surrogates too) become U+FFFD, or no reader would open the file. */
export function escapeXml(text: string): string {
  return text.replace(unsafe, (character) => entities.get(character) ?? '\ufffd');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML forbids
const unsafe = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

export function shape(name: 'rect' | 'path' | 'line' | 'circle', attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

export function group(children: readonly string[], transform?: string): string {
  return `<g${transform ? attributesOf({ transform }) : ''}>${children.join('')}</g>`;
}

/** One line of text on a baseline; spaces are kept as they were typed. */
export function textElement(
  text: string,
  at: { readonly x: number; readonly y: number; readonly font: Font; readonly fill: string },
): string {
  if (text.trim() === '') return '';
  const attributes = {
    x: at.x,
    y: at.y,
    'font-size': at.font.size,
    'font-weight': at.font.weight,
    fill: at.fill,
    'xml:space': 'preserve',
  };
  return `<text${attributesOf(attributes)}>${escapeXml(text)}</text>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? roundForFile(value) : escapeXml(value)}"`)
    .join('');
}

/** Hundredths of a unit: finer than any screen, and half the size of a file full of floats. */
function roundForFile(value: number): number {
  return Math.round(value * 100) / 100;
}
