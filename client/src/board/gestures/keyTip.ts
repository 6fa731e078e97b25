import { KEY_LIST, type KeyLine, type KeyName } from './keyList.ts';

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

/** The same for `aria-keyshortcuts`, which has words of its own. The plus key is the one that has a plus in it. */
export function ariaKeys(tip: string): string {
  if (tip === '+') return tip;
  return tip
    .split('+')
    .map((key) => ARIA[key] ?? key)
    .join('+');
}
