import type { KeyPress } from './keyPress.ts';

/** What a key means on a value of an emotion curve. */
export type CurveIntent =
  /** In steps of the scale. */
  | { readonly type: 'step' | 'leap'; readonly by: number }
  | { readonly type: 'edge'; readonly value: -2 | 2 }
  | { readonly type: 'focus'; readonly by: -1 | 1 }
  | { readonly type: 'follow' }
  | { readonly type: 'menu' };

const INTENTS: Readonly<Record<string, CurveIntent>> = {
  ArrowUp: { type: 'step', by: 0.5 },
  ArrowDown: { type: 'step', by: -0.5 },
  PageUp: { type: 'leap', by: 1 },
  PageDown: { type: 'leap', by: -1 },
  Home: { type: 'edge', value: -2 },
  End: { type: 'edge', value: 2 },
  ArrowLeft: { type: 'focus', by: -1 },
  ArrowRight: { type: 'focus', by: 1 },
  Delete: { type: 'follow' },
  Backspace: { type: 'follow' },
  Enter: { type: 'menu' },
  ' ': { type: 'menu' },
};

/** Null: none of its business. */
export function curveKey({ key, ctrl, alt }: KeyPress): CurveIntent | null {
  return ctrl || alt ? null : (INTENTS[key] ?? null);
}
