import { demoBoard } from '../demo/demoBoard.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import type { Beginning } from './template.ts';
import { templateBoard } from './templateBoard.ts';

/**
 * A new board as somebody wished it to begin. The example is a copy like the others.
 * @param nowMs - when the board is made, milliseconds since 1970 UTC
 */
export function beginBoard(beginning: Beginning, title: string, nowMs: number): BoardSnapshot {
  if (beginning !== 'example') return templateBoard(beginning, title, nowMs);
  const example = demoBoard(nowMs);
  return { ...example, board: { ...example.board, title } };
}
