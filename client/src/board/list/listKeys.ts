import { KEY_LIST, type KeyGroup, type KeyLine, SPACE } from '../gestures/keyList.ts';

/** Where the list hears keys: it has no heads of phases or journeys, and no curve to take hold of. */
export const LIST_KEY_GROUPS = ['notes', 'many', 'board', 'writing', 'find'] as const satisfies readonly KeyGroup[];

export type ListKeyGroup = (typeof LIST_KEY_GROUPS)[number];
/** A key of the board that counts at a place which the list has too. */
type SharedKeyName = (typeof KEY_LIST)[ListKeyGroup][number]['name'];
export type OwnKeyName = 'phaseBeside' | 'buttons' | 'choose' | 'chooseOn' | 'upOrDown' | 'toPhase' | 'toLane';

export interface ListKeyLine extends KeyLine {
  readonly name: SharedKeyName | OwnKeyName;
}

const arrows = (...keys: readonly string[]) =>
  [
    [...keys, '↑'],
    [...keys, '↓'],
  ] as const;
const sideways = (...keys: readonly string[]) =>
  [
    [...keys, '←'],
    [...keys, '→'],
  ] as const;

/** What the list has in the place of a line of the one table, where it is not the same; nothing for what moves only the view. */
const INSTEAD: Partial<Readonly<Record<SharedKeyName, readonly ListKeyLine[]>>> = {
  go: [
    { name: 'go', ways: arrows() },
    { name: 'phaseBeside', ways: sideways() },
    { name: 'buttons', ways: [['Tab']], isBrowsers: true },
  ],
  pickMore: [
    { name: 'choose', ways: [[SPACE]] },
    { name: 'chooseOn', ways: arrows('Shift') },
  ],
  nudge: [{ name: 'upOrDown', ways: arrows('Ctrl') }],
  toCell: [
    { name: 'toPhase', ways: [...sideways('Ctrl'), ...sideways('Shift')] },
    { name: 'toLane', ways: arrows('Ctrl', 'Shift') },
  ],
  select: [],
  hand: [],
  pan: [],
  zoom: [],
  zoomFit: [],
  zoomActual: [],
  fitPhase: [],
  fitLane: [],
  minimap: [],
};

/** The keys of the list at one place, in the order of the one table of keys. */
export function listKeysOf(group: ListKeyGroup): readonly ListKeyLine[] {
  const lines: readonly (KeyLine & { readonly name: SharedKeyName })[] = KEY_LIST[group];
  return lines.flatMap((line) => INSTEAD[line.name] ?? [line]);
}
