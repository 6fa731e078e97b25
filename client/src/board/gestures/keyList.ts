export const KEY_GROUPS = ['notes', 'many', 'board', 'phases', 'lanes', 'curve', 'writing', 'find'] as const;

export type KeyGroup = (typeof KEY_GROUPS)[number];

export interface KeyLine {
  /** What the keys do; the sheet of keys says it in the reader's language. */
  readonly name: string;
  /** As they stand on the keyboard: each a way to do it, of keys pressed together. */
  readonly ways: readonly (readonly string[])[];
  /** The browser makes of it what it always does. */
  readonly isBrowsers?: true;
}

/** The space bar; the sheet has a word for it. */
export const SPACE = ' ';

/** Every key of the board, in the order in which the sheet shows them; tooltips and menus take theirs from here. */
export const KEY_LIST = {
  notes: [
    { name: 'go', ways: [['←'], ['↑'], ['→'], ['↓']] },
    { name: 'edges', ways: [['Home'], ['End']] },
    { name: 'newMoment', ways: [['N']] },
    { name: 'newEmotion', ways: [['E']] },
    { name: 'newTip', ways: [['T']] },
    { name: 'write', ways: [['Enter'], ['F2']] },
    {
      name: 'value',
      ways: [
        ['Alt', '↑'],
        ['Alt', '↓'],
      ],
    },
    { name: 'comments', ways: [['C']] },
    { name: 'react', ways: [['R']] },
    { name: 'link', ways: [['L']] },
    { name: 'menu', ways: [['Shift', 'F10'], ['Menu']] },
  ],
  many: [
    { name: 'selectAll', ways: [['Ctrl', 'A']] },
    { name: 'selectCell', ways: [['A']] },
    { name: 'pickMore', ways: [['Shift']], isBrowsers: true },
    { name: 'nudge', ways: [['Ctrl', '←']] },
    { name: 'moveTo', ways: [['P']] },
    { name: 'toCell', ways: [['Shift', '←']] },
    { name: 'cut', ways: [['Ctrl', 'X']], isBrowsers: true },
    { name: 'copy', ways: [['Ctrl', 'C']], isBrowsers: true },
    { name: 'paste', ways: [['Ctrl', 'V']], isBrowsers: true },
    { name: 'group', ways: [['G']] },
    { name: 'ungroup', ways: [['Shift', 'G']] },
    { name: 'duplicate', ways: [['Ctrl', 'D']] },
    { name: 'tidy', ways: [['O']] },
    { name: 'colour', ways: [['K']] },
    { name: 'persona', ways: [['W']] },
    { name: 'delete', ways: [['Delete'], ['Backspace']] },
    { name: 'escape', ways: [['Escape']] },
  ],
  board: [
    { name: 'undo', ways: [['Ctrl', 'Z']] },
    { name: 'redo', ways: [['Ctrl', 'Y']] },
    { name: 'select', ways: [['V']] },
    { name: 'hand', ways: [['H']] },
    { name: 'pan', ways: [[SPACE]], isBrowsers: true },
    { name: 'find', ways: [['Ctrl', 'F'], ['/']] },
    { name: 'zoom', ways: [['+'], ['-']] },
    { name: 'zoomFit', ways: [['0']] },
    { name: 'zoomActual', ways: [['1']] },
    { name: 'fitPhase', ways: [['2']] },
    { name: 'fitLane', ways: [['3']] },
    { name: 'minimap', ways: [['M']] },
    { name: 'help', ways: [['?']] },
  ],
  phases: [
    { name: 'headGo', ways: [['←'], ['→']] },
    { name: 'headEdges', ways: [['Home'], ['End']] },
    { name: 'headMenu', ways: [['Enter']], isBrowsers: true },
    { name: 'headRename', ways: [['F2']] },
    {
      name: 'phaseMove',
      ways: [
        ['Shift', '←'],
        ['Shift', '→'],
      ],
    },
    {
      name: 'phaseWidth',
      ways: [
        ['Shift', '↑'],
        ['Shift', '↓'],
      ],
    },
  ],
  lanes: [
    { name: 'headGo', ways: [['↑'], ['↓']] },
    { name: 'headEdges', ways: [['Home'], ['End']] },
    { name: 'headMenu', ways: [['Enter']], isBrowsers: true },
    { name: 'headRename', ways: [['F2']] },
    {
      name: 'laneMove',
      ways: [
        ['Shift', '↑'],
        ['Shift', '↓'],
      ],
    },
  ],
  curve: [
    { name: 'curveGo', ways: [['←'], ['→']] },
    { name: 'curveStep', ways: [['↑'], ['↓']] },
    { name: 'curveLeap', ways: [['PageUp'], ['PageDown']] },
    { name: 'curveEdge', ways: [['Home'], ['End']] },
    { name: 'curveFollow', ways: [['Delete'], ['Backspace']] },
    { name: 'headMenu', ways: [['Enter'], [SPACE]] },
  ],
  writing: [
    { name: 'writeLeave', ways: [['Escape']] },
    { name: 'writeDone', ways: [['Ctrl', 'Enter']] },
  ],
  find: [
    { name: 'findNext', ways: [['Enter']] },
    { name: 'findPrevious', ways: [['Shift', 'Enter']] },
    { name: 'findClose', ways: [['Escape']] },
  ],
} as const satisfies Readonly<Record<KeyGroup, readonly KeyLine[]>>;

export type KeyName = (typeof KEY_LIST)[KeyGroup][number]['name'];
