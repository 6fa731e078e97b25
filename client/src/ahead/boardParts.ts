/** The files that a board's page needs, as the build writes them into the page (`partsAhead.ts`). */
export interface BoardParts {
  /** Whichever view is chosen. */
  readonly common: readonly string[];
  readonly board: readonly string[];
  readonly list: readonly string[];
  /** Under which name the device keeps the chosen view. */
  readonly viewKey: string;
}

/** Name of the element in the page's head that holds them. */
export const PARTS_NAME = 'samenreis-board-parts';
