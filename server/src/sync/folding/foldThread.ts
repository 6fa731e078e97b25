import { createIdleThread, type ThreadAnswer, type ThreadQuestion } from '../../idleThread.ts';
import type { Folded, FoldRequest } from './foldLog.ts';

export type FoldQuestion = ThreadQuestion<FoldRequest>;
export type FoldAnswer = ThreadAnswer<Folded>;

/** Makes one state of a board's log, away from the thread that serves people. */
export interface FoldThread {
  /** Rejects when what is stored can't be applied, or the thread is lost; the next fold gets a new one. */
  fold(request: FoldRequest): Promise<Folded>;
  close(): Promise<void>;
}

export function createFoldThread(): FoldThread {
  const { ask, close } = createIdleThread<FoldRequest, Folded>('folding', workerEntry());
  return { fold: ask, close };
}

/** Beside this module in source, beside the bundle in `dist`. */
function workerEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './foldWorker.dev.mjs' : './foldWorker.js', import.meta.url);
}
