import { describe, expect, it } from 'vitest';
import { curveKey } from './curveKey.ts';
import { findKey } from './findKey.ts';
import { headKey } from './headKey.ts';
import { keyIntent } from './keyIntent.ts';
import { KEY_GROUPS, KEY_LIST, type KeyGroup, type KeyLine, SPACE } from './keyList.ts';
import { isCharacter, type KeyPress } from './keyPress.ts';
import { ariaKeys, isCharacterTip, isCharacterWay, keyTip } from './keyTip.ts';
import { writingKey } from './writingKey.ts';

/** Who hears the keys of a group; what it makes of them is null where it leaves them alone. */
const HEARERS: Readonly<Record<KeyGroup, (press: KeyPress) => unknown>> = {
  notes: keyIntent,
  many: keyIntent,
  board: keyIntent,
  phases: (press) => headKey(press, 'x'),
  lanes: (press) => headKey(press, 'y'),
  curve: curveKey,
  writing: writingKey,
  find: findKey,
};
/** The groups that one hearer answers to together. */
const ROOMS: readonly (readonly KeyGroup[])[] = [
  ['notes', 'many', 'board'],
  ['phases'],
  ['lanes'],
  ['curve'],
  ['writing'],
  ['find'],
];

const NAMED: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '→': 'ArrowRight',
  '↓': 'ArrowDown',
  Menu: 'ContextMenu',
};
const MODIFIERS = ['Ctrl', 'Shift', 'Alt'];

/** The press that a way of the sheet asks for. */
function pressed(way: readonly string[]): KeyPress {
  const key = way.find((one) => !MODIFIERS.includes(one)) ?? '';
  const shift = way.includes('Shift');
  const letter = key.length === 1 && !shift ? key.toLowerCase() : key;
  return { key: NAMED[key] ?? letter, ctrl: way.includes('Ctrl'), shift, alt: way.includes('Alt') };
}

/** Every key of a keyboard with every set of modifiers. */
function everyPress(): readonly KeyPress[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-=_/?.,;:[]{}<>!@#$%&*()'];
  const named = ['Enter', 'Escape', 'Delete', 'Backspace', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'ContextMenu', SPACE];
  const arrows = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];
  const functions = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
  const both = [false, true];
  return [...letters, ...named, ...arrows, ...functions].flatMap((key) =>
    both.flatMap((ctrl) => both.flatMap((shift) => both.map((alt) => ({ key, ctrl, shift, alt })))),
  );
}

/** What it does, whichever way it goes: left or right, first or last. */
function deedOf(intent: unknown): string {
  return JSON.stringify(intent, (field, value) => (['direction', 'by', 'edge', 'value'].includes(field) ? undefined : value));
}

const linesOf = (group: KeyGroup): readonly KeyLine[] => KEY_LIST[group];
const ours = (group: KeyGroup) => linesOf(group).filter(({ isBrowsers }) => isBrowsers !== true);

describe('the sheet of keys', () => {
  it.each(KEY_GROUPS.flatMap((group) => ours(group).map((line) => [group, line.name, line.ways] as const)))(
    'C104 C241 lists under %s for %s only keys that do something',
    (group, _, ways) => {
      for (const way of ways) expect(HEARERS[group](pressed(way)), way.join('+')).not.toBeNull();
    },
  );

  it.each(ROOMS.map((groups) => [groups.join(', '), groups] as const))(
    'C241 lists every key that is heard under %s',
    (_, groups) => {
      const listed = new Set(groups.flatMap((group) => ours(group).flatMap(({ ways }) => ways.map((way) => heard(group, way)))));
      const [hearer] = groups.map((group) => HEARERS[group]);
      const heardAll = everyPress().flatMap((press) => hearer?.(press) ?? []);
      expect(heardAll.length).toBeGreaterThan(0);
      expect([...new Set(heardAll.map(deedOf))].filter((deed) => !listed.has(deed))).toEqual([]);
    },
  );

  it('C104 gives each key one meaning in its place', () => {
    for (const groups of ROOMS) {
      const ways = groups.flatMap((group) => linesOf(group).flatMap((line) => line.ways.map((keys) => keys.join('+'))));
      expect(new Set(ways).size).toBe(ways.length);
    }
  });

  it('C263 knows of every line which keys are of one character, as whoever hears them does', () => {
    const ways = KEY_GROUPS.flatMap((group) => ours(group).flatMap((line) => line.ways));
    for (const way of ways) expect(isCharacterWay(way), way.join('+')).toBe(isCharacter(pressed(way)));
    const tips = ['N', 'Shift+G', '+', '?', '0', 'Ctrl+D', 'Alt+↑', '←', 'Delete', SPACE, 'Shift'];
    expect(tips.filter(isCharacterTip)).toEqual(['N', 'Shift+G', '+', '?', '0']);
  });

  it('C241 gives menus and tooltips their keys', () => {
    expect([keyTip('duplicate'), keyTip('phaseMove', 1), keyTip('zoom', 1)]).toEqual(['Ctrl+D', 'Shift+→', '-']);
    expect([ariaKeys('Ctrl+D'), ariaKeys('Shift+→'), ariaKeys('+')]).toEqual(['Control+D', 'Shift+ArrowRight', '+']);
    expect(() => keyTip('duplicate', 1)).toThrow();
  });
});

function heard(group: KeyGroup, way: readonly string[]): string {
  return deedOf(HEARERS[group](pressed(way)));
}
