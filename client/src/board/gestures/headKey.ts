import type { KeyPress } from './keyPress.ts';

/** What a key means on the head of a phase or of a journey. `by`: one place earlier or later, one note narrower or wider. */
export type HeadIntent =
  | { readonly type: 'rename' }
  | { readonly type: 'focus' | 'carry' | 'widen'; readonly by: -1 | 1 }
  | { readonly type: 'focusEdge'; readonly edge: 'first' | 'last' };

const ALONG = { x: { ArrowLeft: -1, ArrowRight: 1 }, y: { ArrowUp: -1, ArrowDown: 1 } } as const;
/** A phase alone has a width. */
const WIDER = { x: { ArrowUp: 1, ArrowDown: -1 }, y: {} } as const;

/** `axis`: whether its row runs sideways, as phases do, or down. Null: none of the head's business. */
export function headKey({ key, ctrl, shift, alt }: KeyPress, axis: 'x' | 'y'): HeadIntent | null {
  if (ctrl || alt) return null;
  if (key === 'F2') return { type: 'rename' };
  if (key === 'Home' || key === 'End') return { type: 'focusEdge', edge: key === 'Home' ? 'first' : 'last' };
  const along: Readonly<Record<string, -1 | 1>> = ALONG[axis];
  const wider: Readonly<Record<string, -1 | 1>> = WIDER[axis];
  const [by, more] = [along[key], wider[key]];
  if (by !== undefined) return { type: shift ? 'carry' : 'focus', by };
  return more !== undefined && shift ? { type: 'widen', by: more } : null;
}
