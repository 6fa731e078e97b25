import type { KeyPress } from './keyIntent.ts';

export type KeyGroup = 'notes' | 'many' | 'board';

/** Something a key does; the sheet of keys says it in the reader's language. */
export type KeyName =
  | 'go'
  | 'edges'
  | 'newMoment'
  | 'newEmotion'
  | 'newTip'
  | 'write'
  | 'nudge'
  | 'toCell'
  | 'value'
  | 'comments'
  | 'group'
  | 'ungroup'
  | 'menu'
  | 'delete'
  | 'selectAll'
  | 'selectCell'
  | 'duplicate'
  | 'tidy'
  | 'moveTo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'escape'
  | 'undo'
  | 'redo'
  | 'select'
  | 'hand'
  | 'find'
  | 'zoom'
  | 'zoomFit'
  | 'zoomActual'
  | 'fitPhase'
  | 'fitLane'
  | 'help';

export interface KeyLine {
  readonly name: KeyName;
  /** As they stand on the keyboard: each a way to do it, of keys pressed together. */
  readonly ways: readonly (readonly string[])[];
  /** What the first way sends, by which it is tried that the key does something; null for the browser's own. */
  readonly press: KeyPress | null;
}

const bare = (key: string): KeyPress => ({ key, ctrl: false, shift: false, alt: false });
const ctrl = (key: string): KeyPress => ({ ...bare(key), ctrl: true });

/** Every key of the board, in the order in which the sheet shows them. */
export const KEY_LIST: Readonly<Record<KeyGroup, readonly KeyLine[]>> = {
  notes: [
    { name: 'go', ways: [['←'], ['↑'], ['→'], ['↓']], press: bare('ArrowLeft') },
    { name: 'edges', ways: [['Home'], ['End']], press: bare('Home') },
    { name: 'newMoment', ways: [['N']], press: bare('n') },
    { name: 'newEmotion', ways: [['E']], press: bare('e') },
    { name: 'newTip', ways: [['T']], press: bare('t') },
    { name: 'write', ways: [['Enter'], ['F2']], press: bare('Enter') },
    {
      name: 'value',
      ways: [
        ['Alt', '↑'],
        ['Alt', '↓'],
      ],
      press: { ...bare('ArrowUp'), alt: true },
    },
    { name: 'comments', ways: [['C']], press: bare('c') },
    { name: 'menu', ways: [['Shift', 'F10'], ['Menu']], press: { ...bare('F10'), shift: true } },
  ],
  many: [
    { name: 'selectAll', ways: [['Ctrl', 'A']], press: ctrl('a') },
    { name: 'selectCell', ways: [['A']], press: bare('a') },
    { name: 'nudge', ways: [['Ctrl', '←']], press: ctrl('ArrowLeft') },
    { name: 'moveTo', ways: [['P']], press: bare('p') },
    { name: 'toCell', ways: [['Shift', '←']], press: { ...bare('ArrowLeft'), shift: true } },
    { name: 'cut', ways: [['Ctrl', 'X']], press: null },
    { name: 'copy', ways: [['Ctrl', 'C']], press: null },
    { name: 'paste', ways: [['Ctrl', 'V']], press: null },
    { name: 'group', ways: [['G']], press: bare('g') },
    { name: 'ungroup', ways: [['Shift', 'G']], press: { ...bare('G'), shift: true } },
    { name: 'duplicate', ways: [['Ctrl', 'D']], press: ctrl('d') },
    { name: 'tidy', ways: [['O']], press: bare('o') },
    { name: 'delete', ways: [['Delete'], ['Backspace']], press: bare('Delete') },
    { name: 'escape', ways: [['Escape']], press: bare('Escape') },
  ],
  board: [
    { name: 'undo', ways: [['Ctrl', 'Z']], press: ctrl('z') },
    { name: 'redo', ways: [['Ctrl', 'Y']], press: ctrl('y') },
    { name: 'select', ways: [['V']], press: bare('v') },
    { name: 'hand', ways: [['H']], press: bare('h') },
    { name: 'find', ways: [['Ctrl', 'F'], ['/']], press: ctrl('f') },
    { name: 'zoom', ways: [['+'], ['-']], press: bare('+') },
    { name: 'zoomFit', ways: [['0']], press: bare('0') },
    { name: 'zoomActual', ways: [['1']], press: bare('1') },
    { name: 'fitPhase', ways: [['2']], press: bare('2') },
    { name: 'fitLane', ways: [['3']], press: bare('3') },
    { name: 'help', ways: [['?']], press: bare('?') },
  ],
};
