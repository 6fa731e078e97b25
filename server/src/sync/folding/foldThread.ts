import { Worker } from 'node:worker_threads';
import type { Folded, FoldRequest } from './foldLog.ts';

export interface FoldQuestion {
  readonly id: number;
  readonly request: FoldRequest;
}

export type FoldAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly folded: Folded }
  | { readonly ok: false; readonly message: string }
);

/** Makes one state of a board's log, away from the thread that serves people. */
export interface FoldThread {
  /** Rejects when what is stored can't be applied, or the thread is lost; the next fold gets a new one. */
  fold(request: FoldRequest): Promise<Folded>;
  close(): Promise<void>;
}

interface Waiter {
  readonly resolve: (folded: Folded) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that has nothing to do gives its memory back after so long; starting one takes some tens of milliseconds. */
const IDLE_MS = 10_000;

export function createFoldThread(): FoldThread {
  const waiting = new Map<number, Waiter>();
  let worker: Worker | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let lastId = 0;

  function settle(answer: FoldAnswer): void {
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) waiter?.resolve(answer.folded);
    else waiter?.reject(new Error(answer.message));
    if (waiting.size > 0) return;
    // It may be all that keeps the process alive: nobody waits for it any more.
    worker?.unref();
    idleTimer = setTimeout(() => void end(), IDLE_MS).unref();
  }

  function lose(from: Worker, cause: unknown): void {
    if (worker !== from) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error('the folding thread has ended', { cause }));
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(workerEntry(), { name: 'folding' });
    started.on('message', settle);
    started.on('error', (cause) => lose(started, cause));
    started.on('exit', () => lose(started, null));
    return started;
  }

  async function end(): Promise<void> {
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = null;
    await worker?.terminate();
  }

  return {
    fold(request) {
      if (idleTimer !== null) clearTimeout(idleTimer);
      idleTimer = null;
      worker ??= start();
      worker.ref();
      lastId += 1;
      const question: FoldQuestion = { id: lastId, request };
      const folded = new Promise<Folded>((resolve, reject) => waiting.set(question.id, { resolve, reject }));
      worker.postMessage(question);
      return folded;
    },
    close: end,
  };
}

/** Beside this module in source, beside the bundle in `dist`. */
function workerEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './foldWorker.dev.mjs' : './foldWorker.js', import.meta.url);
}
