/** Nothing hovers over the board: it is used by hand, and mostly without keys. */
export const isTouchOnly = (): boolean => window.matchMedia('(hover: none)').matches;
