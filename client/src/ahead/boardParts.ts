/** The files that the pages need, as the build writes them into the page (`partsAhead.ts`). */
export interface BoardParts {
  /** Of each address beside the board. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** Of a board, whichever view is chosen. */
  readonly common: readonly string[];
  readonly board: readonly string[];
  readonly list: readonly string[];
  readonly steps: readonly string[];
  /** Under which name the device keeps the chosen view. */
  readonly viewKey: string;
  /** On a screen narrower than this one begins step by step. */
  readonly stepsBelowPx: number;
}

/** Name of the element in the page's head that holds them. */
export const PARTS_NAME = 'samenreis-board-parts';
