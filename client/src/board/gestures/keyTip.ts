import { KEY_LIST, type KeyLine, type KeyName, SPACE } from './keyList.ts';

const LINES: readonly KeyLine[] = Object.values(KEY_LIST).flat();

/** The keys of something as menus and tooltips show them, such as "Ctrl+D"; `way`: which of several. */
export function keyTip(name: KeyName, way = 0): string {
  const keys = LINES.find((line) => line.name === name)?.ways[way];
  if (keys === undefined) throw new Error(`There is no key ${way} for ${name}.`);
  return keys.join('+');
}

const ARIA: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '→': 'ArrowRight',
  '↓': 'ArrowDown',
};

/** The plus key is the one that has a plus in it. */
const keysOf = (tip: string): readonly string[] => (tip === '+' ? [tip] : tip.split('+'));

/** A letter, digit or sign, with Shift or by itself: off where somebody turned such keys off. */
export const isCharacterTip = (tip: string): boolean => isCharacterWay(keysOf(tip));

export function isCharacterWay(keys: readonly string[]): boolean {
  const isSign = (key: string) => key.length === 1 && key !== SPACE && ARIA[key] === undefined;
  return keys.every((key) => key === 'Shift' || isSign(key)) && keys.some(isSign);
}

/** The same for `aria-keyshortcuts`, which has words of its own. */
export function ariaKeys(tip: string): string {
  return keysOf(tip)
    .map((key) => ARIA[key] ?? key)
    .join('+');
}
