import { Worker } from 'node:worker_threads';

export interface ThreadQuestion<Request> {
  readonly id: number;
  readonly request: Request;
}

export type ThreadAnswer<Value> = { readonly id: number } & (
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }
);

/** Work away from the thread that serves people, done one piece after the other by a worker that is there when there is any. */
export interface IdleThread<Request, Value> {
  /** Rejects when the work fails or the thread is lost; the next piece of work gets a new one. */
  ask(request: Request): Promise<Value>;
  close(): Promise<void>;
}

interface Waiter<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that has nothing to do gives its memory back after so long; starting one takes some tens of milliseconds. */
const IDLE_MS = 10_000;

/** One life of the thread, and what is asked of it. */
interface Life<Value> {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiter<Value>>;
}

/** @param name - of the thread, for who looks at the process */
export function createIdleThread<Request, Value>(name: string, entry: URL): IdleThread<Request, Value> {
  let life: Life<Value> | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let lastId = 0;

  function settle(of: Life<Value>, answer: ThreadAnswer<Value>): void {
    const waiter = of.waiting.get(answer.id);
    of.waiting.delete(answer.id);
    if (answer.ok) waiter?.resolve(answer.value);
    else waiter?.reject(new Error(answer.message));
    if (of.waiting.size > 0 || of !== life) return;
    // It may be all that keeps the process alive: nobody waits for it any more.
    of.worker.unref();
    idleTimer = setTimeout(() => void end(), IDLE_MS).unref();
  }

  function lose(lost: Life<Value>, cause: unknown): void {
    if (life === lost) life = null;
    for (const { reject } of lost.waiting.values()) reject(new Error(`the ${name} thread has ended`, { cause }));
    lost.waiting.clear();
  }

  function start(): Life<Value> {
    const worker = new Worker(entry, { name });
    const started: Life<Value> = { worker, waiting: new Map() };
    worker.on('message', (answer: ThreadAnswer<Value>) => settle(started, answer));
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
    ask(request) {
      stayAwake();
      life ??= start();
      const { worker, waiting } = life;
      worker.ref();
      lastId += 1;
      const question: ThreadQuestion<Request> = { id: lastId, request };
      const answered = new Promise<Value>((resolve, reject) => waiting.set(question.id, { resolve, reject }));
      worker.postMessage(question);
      return answered;
    },
    close: end,
  };
}
