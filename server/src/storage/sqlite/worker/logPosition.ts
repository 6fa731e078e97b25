/** 268 million updates a board, 33 million boards: together the 53 bits that a number of JavaScript counts exactly. */
const UPDATES_PER_BOARD = 2 ** 28;

/**
 * Where an update stands in `board_log`: one number as the table's only key. A board's updates lie side by side, and a page is
 * filled to the end when one is appended; a key of two columns left a quarter of each page empty.
 */
export function logPosition(board: number, seq: number): number {
  if (seq >= UPDATES_PER_BOARD) throw new Error('the log of this board is full: start a new epoch');
  return board * UPDATES_PER_BOARD + seq;
}

/** The number of the update at a position of this board. */
export function seqAt(board: number, position: number): number {
  return position - board * UPDATES_PER_BOARD;
}
