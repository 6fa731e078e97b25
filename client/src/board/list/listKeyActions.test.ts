import type { NoteId } from '@samenreis/shared/base';
import { demoBoard, type Rejection } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { listBoard } from '@samenreis/shared/list';
import { describe, expect, it, vi } from 'vitest';
import { type KeyIntent, keyIntent, type PlainIntent } from '../gestures/keyIntent.ts';
import { KEY_LIST, type KeyLine, SPACE } from '../gestures/keyList.ts';
import type { KeyPress } from '../gestures/keyPress.ts';
import { applyInList, type ListKeyContext, listKeyActions } from './listKeyActions.ts';
import { listKeysOf } from './listKeys.ts';
import type { NoteRights } from './noteRights.ts';

const board = demoBoard(0);
const [box] = layoutBoard(board).notesInOrder;
if (box === undefined) throw new Error('the demo has notes');

const rights = (reason: Rejection | null): NoteRights => ({
  write: reason,
  move: reason,
  change: reason,
  mark: reason,
  remove: reason,
  copy: reason,
  react: reason,
});

function setting(reason: Rejection | null) {
  const said: (string | null)[] = [];
  const acts = vi.fn();
  const context = {
    list: () => listBoard(board),
    sought: () => listBoard(board),
    order: () => [],
    deeds: { picked: () => [box], give: acts, refusalOf: () => null, report: () => {} },
    groups: { group: acts, ungroup: acts },
    picking: { isOn: () => false, pick: acts, letGo: acts },
    may: () => rights(reason),
    mayStick: () => reason,
    unlessRefused: (why: Rejection | null, act: () => void) => (why === null ? act() : said.push(why)),
    say: (text: string) => said.push(text),
    step: acts,
    write: acts,
    remove: acts,
    close: () => false,
    openMore: acts,
    openDialog: acts,
    openFind: acts,
    openHelp: acts,
    newNote: acts,
    goTo: acts,
    stay: acts,
  };
  return { context: context as unknown as ListKeyContext, said, acts }; // what keys ask for
}

/** The keys for what a note has a button for, which is not there where the policy speaks against it. */
const WITH_BUTTON: readonly KeyIntent[] = [
  ...(['edit', 'delete', 'moveTo', 'menu', 'react', 'colour', 'persona', 'link'] as const).map((type) => ({ type })),
  { type: 'tool', tool: 'tip' },
];

describe('V48 a key in the list', () => {
  it.each(WITH_BUTTON)('says why not what its button is not there for: $type', (intent) => {
    const refused = setting('boardLocked');
    applyInList(refused.context, intent, box.id);
    expect([refused.said, refused.acts.mock.calls.length]).toEqual([['boardLocked'], 0]);
    const taken = setting(null);
    applyInList(taken.context, intent, box.id);
    expect([taken.said, taken.acts.mock.calls.length]).toEqual([[], 1]);
  });

  it('opens what else can be done for who may do a part of it', () => {
    const { context, said, acts } = setting(null);
    const mayReact = { ...rights('notYours'), react: null };
    listKeyActions({ ...context, may: () => mayReact }).menu?.(box.id);
    expect([said, acts.mock.calls.length]).toEqual([[], 1]);
  });

  it('is refused for several only where none of them may', () => {
    const { context, acts } = setting(null);
    const several = {
      ...context,
      deeds: { ...context.deeds, picked: () => [box, { ...box, id: 'other' as NoteId }] },
      picking: { ...context.picking, isOn: () => true },
      may: (id: NoteId) => rights(id === box.id ? 'notYours' : null),
    };
    listKeyActions(several).moveTo?.(box.id);
    listKeyActions({ ...several, may: () => rights('notYours') }).moveTo?.(box.id);
    expect(acts).toHaveBeenCalledTimes(1);
  });
});

const NAMED: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '→': 'ArrowRight',
  '↓': 'ArrowDown',
  Menu: 'ContextMenu',
};

function pressOf(way: readonly string[]): KeyPress {
  const key = way.at(-1) ?? '';
  const named = NAMED[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return { key: named, ctrl: way.includes('Ctrl'), shift: way.includes('Shift'), alt: way.includes('Alt') };
}

const intentsOf = (lines: readonly KeyLine[]) =>
  new Set(lines.filter(({ isBrowsers }) => !isBrowsers).flatMap(({ ways }) => ways.map((way) => keyIntent(pressOf(way))?.type)));

describe('V49 the help of the list', () => {
  const shown = [...listKeysOf('notes'), ...listKeysOf('many'), ...listKeysOf('board')];
  const all: readonly KeyLine[] = [...KEY_LIST.notes, ...KEY_LIST.many, ...KEY_LIST.board];

  it('has every key of the one table to which the list has an answer, and no other', () => {
    const actions = listKeyActions(setting(null).context);
    const answered = [...intentsOf(all)].filter((type) => type !== undefined && type in actions);
    for (const type of answered) expect([type, intentsOf(shown).has(type)]).toEqual([type, actions[type as PlainIntent] !== null]); // in the table
    expect(answered.length).toBeGreaterThan(20);
  });

  it('has what moves and chooses in the list by keys that mean it there', () => {
    const waysOf = (name: string) => shown.find((line) => line.name === name)?.ways ?? [];
    expect(waysOf('upOrDown').map((way) => keyIntent(pressOf(way)))).toMatchObject([
      { type: 'moveNotes', direction: 'up', toCell: false },
      { type: 'moveNotes', direction: 'down', toCell: false },
    ]);
    expect(waysOf('toLane').map((way) => keyIntent(pressOf(way)))).toMatchObject([
      { type: 'moveNotes', direction: 'up', toCell: true },
      { type: 'moveNotes', direction: 'down', toCell: true },
    ]);
    expect(waysOf('toPhase').every((way) => keyIntent(pressOf(way))?.type === 'moveNotes')).toBe(true);
    expect(waysOf('choose')).toEqual([[SPACE]]);
  });
});
