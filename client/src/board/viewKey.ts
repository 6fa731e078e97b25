/** Under which name this device keeps the view that somebody chose. Read by the board, and before it by `ahead/askAhead.ts`. */
export const VIEW_KEY = 'samenreis.view';
/** On a screen narrower than this (CSS pixels) a participant begins step by step. */
export const STEPS_BELOW_PX = 700;
