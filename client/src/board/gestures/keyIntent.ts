import type { Tool } from '../canvas/tool.ts';
import type { KeyPress } from './keyPress.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Intents that are told by their name alone. */
export type PlainIntent =
  | 'edit'
  | 'delete'
  | 'undo'
  | 'redo'
  | 'escape'
  | 'selectAll'
  | 'selectCell'
  | 'duplicate'
  | 'tidy'
  | 'moveTo'
  | 'nicer'
  | 'worse'
  | 'menu'
  | 'find'
  | 'comments'
  | 'react'
  | 'colour'
  | 'persona'
  | 'link'
  | 'group'
  | 'ungroup'
  | 'help'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomFit'
  | 'zoomActual'
  | 'fitPhase'
  | 'fitLane'
  | 'minimap';

/** What a key means to the canvas. */
export type KeyIntent =
  | { readonly type: 'focusNote'; readonly direction: Direction }
  | { readonly type: 'focusEdge'; readonly edge: 'first' | 'last' }
  /** By a little, or to the neighbouring cell. */
  | { readonly type: 'moveNotes'; readonly direction: Direction; readonly toCell: boolean }
  | { readonly type: PlainIntent }
  | { readonly type: 'tool'; readonly tool: Tool };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys that mean the same with and without Shift: + needs Shift on many keyboards. */
const PLAIN: Readonly<Record<string, KeyIntent>> = {
  Enter: { type: 'edit' },
  F2: { type: 'edit' },
  Delete: { type: 'delete' },
  Backspace: { type: 'delete' },
  Escape: { type: 'escape' },
  Home: { type: 'focusEdge', edge: 'first' },
  End: { type: 'focusEdge', edge: 'last' },
  '+': { type: 'zoomIn' },
  '=': { type: 'zoomIn' },
  '-': { type: 'zoomOut' },
  _: { type: 'zoomOut' },
  '0': { type: 'zoomFit' },
  '1': { type: 'zoomActual' },
  '2': { type: 'fitPhase' },
  '3': { type: 'fitLane' },
  a: { type: 'selectCell' },
  o: { type: 'tidy' },
  p: { type: 'moveTo' },
  '/': { type: 'find' },
  c: { type: 'comments' },
  r: { type: 'react' },
  k: { type: 'colour' },
  w: { type: 'persona' },
  l: { type: 'link' },
  m: { type: 'minimap' },
  '?': { type: 'help' },
  ContextMenu: { type: 'menu' },
};

/** Single letters for the tools; shown in their tooltips. */
export const TOOL_KEYS = { select: 'v', hand: 'h', moment: 'n', emotion: 'e', tip: 't' } as const satisfies Record<Tool, string>;

/** What the key means, or null when it is none of the canvas's business and the browser goes on with it. */
export function keyIntent(press: KeyPress): KeyIntent | null {
  const direction = ARROWS[press.key];
  if (direction !== undefined) {
    if (press.alt && !press.ctrl && direction === 'up') return { type: 'nicer' };
    if (press.alt && !press.ctrl && direction === 'down') return { type: 'worse' };
    return press.ctrl || press.alt
      ? { type: 'moveNotes', direction, toCell: press.shift }
      : press.shift
        ? { type: 'moveNotes', direction, toCell: true }
        : { type: 'focusNote', direction };
  }
  if (press.alt) return null;
  if (press.key.toLowerCase() === 'g' && !press.ctrl) return { type: press.shift ? 'ungroup' : 'group' };
  if (press.key === 'F10' && press.shift && !press.ctrl) return { type: 'menu' };
  return press.ctrl ? withCtrl(press) : (PLAIN[press.key] ?? PLAIN[press.key.toLowerCase()] ?? toolIntent(press.key));
}

/** Ctrl with plus, minus and 0 is the browser's: who needs larger letters than ours asks for them there. */
function withCtrl(press: KeyPress): KeyIntent | null {
  switch (press.key.toLowerCase()) {
    case 'z':
      return { type: press.shift ? 'redo' : 'undo' };
    case 'y':
      return { type: 'redo' };
    case 'a':
      return { type: 'selectAll' };
    case 'd':
      return { type: 'duplicate' };
    case 'f':
      return { type: 'find' };
    default:
      return null;
  }
}

function toolIntent(key: string): KeyIntent | null {
  const letter = key.toLowerCase();
  for (const [tool, toolKey] of Object.entries(TOOL_KEYS)) {
    if (toolKey === letter) return { type: 'tool', tool: tool as Tool }; // Object.entries forgets the keys' type
  }
  return null;
}
