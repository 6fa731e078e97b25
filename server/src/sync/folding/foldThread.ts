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

/** One life of the thread, and what is asked of it. */
interface Life {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiter>;
}

export function createFoldThread(): FoldThread {
  let life: Life | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let lastId = 0;

  function settle(of: Life, answer: FoldAnswer): void {
    const waiter = of.waiting.get(answer.id);
    of.waiting.delete(answer.id);
    if (answer.ok) waiter?.resolve(answer.folded);
    else waiter?.reject(new Error(answer.message));
    if (of.waiting.size > 0 || of !== life) return;
    // It may be all that keeps the process alive: nobody waits for it any more.
    of.worker.unref();
    idleTimer = setTimeout(() => void end(), IDLE_MS).unref();
  }

  function lose(lost: Life, cause: unknown): void {
    if (life === lost) life = null;
    for (const { reject } of lost.waiting.values()) reject(new Error('the folding thread has ended', { cause }));
    lost.waiting.clear();
  }

  function start(): Life {
    const worker = new Worker(workerEntry(), { name: 'folding' });
    const started: Life = { worker, waiting: new Map() };
    worker.on('message', (answer: FoldAnswer) => settle(started, answer));
    worker.on('error', (cause) => lose(started, cause));
    worker.on('exit', () => lose(started, null));
    return started;
  }

  function stayAwake(): void {
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = null;
  }

  async function end(): Promise<void> {
    stayAwake();
    const ending = life;
    // It takes a while to end: what is asked meanwhile gets a thread of its own.
    life = null;
    await ending?.worker.terminate();
  }

  return {
    fold(request) {
      stayAwake();
      life ??= start();
      const { worker, waiting } = life;
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
