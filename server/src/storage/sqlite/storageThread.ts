import { Worker } from 'node:worker_threads';
import { StoreFailedError } from '../ports/storeFailedError.ts';
import type { AnswerTo, Commit, Envelope, StorageReport, StorageRequest, WorkerSettings } from './messages.ts';
import { fromSentError } from './sentError.ts';
import { StoreOpenError } from './storeOpenError.ts';

export interface StorageThread {
  /** @param transfer - buffers that move to the worker: the caller must not use them any more */
  ask<Request extends StorageRequest>(request: Request, transfer?: readonly ArrayBuffer[]): Promise<AnswerTo[Request['type']]>;
  /** Resolves when the thread has ended by itself, after the request to close. */
  readonly ended: Promise<void>;
  /** Boards that start a new epoch, since the database was put back from an earlier copy. */
  readonly raised: number;
}

export interface ThreadEvents {
  readonly onCommit: (commit: Commit) => void;
  /** How far the database has come could not be written down beside it. */
  readonly onMarkFailed: (message: string) => void;
  /** The thread died of a bug: nothing can be stored any more. */
  readonly onLost: (error: Error) => void;
}

interface Waiter {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @throws StoreOpenError (as a rejection) when the worker cannot open the database */
export async function startStorageThread(settings: WorkerSettings, events: ThreadEvents): Promise<StorageThread> {
  const worker = new Worker(workerEntry(), { workerData: settings, name: 'storage' });
  const { raised } = await opened(worker, settings.dataDir);

  const waiting = new Map<number, Waiter>();
  let lastId = 0;
  let lost: Error | null = null;

  const lose = (cause: Error): void => {
    lost = new StoreFailedError('other', 'the storage worker has stopped', { cause });
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  worker.on('message', (report: StorageReport) => {
    if (report.type === 'markFailed') events.onMarkFailed(report.message);
    if (report.type === 'answers') settle(waiting, report);
    if (report.type === 'answers' && report.commit) events.onCommit(report.commit);
  });
  worker.on('error', (error) => {
    const cause = error instanceof Error ? error : new Error(String(error));
    lose(cause);
    events.onLost(cause);
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      lose(new Error('the thread has ended'));
      resolve();
    });
  });

  return {
    ask(request, transfer = []) {
      type Value = AnswerTo[(typeof request)['type']];
      if (lost) return Promise.reject(lost);
      lastId += 1;
      const id = lastId;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, request } satisfies Envelope, transfer);
      return answer as Promise<Value>; // the handler of this request type answers with what AnswerTo says
    },
    ended,
    raised,
  };
}

/** Beside this module in source, beside the bundle in `dist`. */
function workerEntry(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './worker/storageWorker.dev.mjs' : './storageWorker.js', import.meta.url);
}

function opened(worker: Worker, dataDir: string): Promise<Pick<StorageThread, 'raised'>> {
  return new Promise((resolve, reject) => {
    const onExit = (): void =>
      reject(new StoreOpenError('other', `The storage worker for ${dataDir} ended before it had opened the database.`));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (report: StorageReport) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if (report.type === 'refused') reject(new StoreOpenError(report.kind, report.message));
      else resolve({ raised: report.type === 'opened' ? report.raised : 0 });
    });
  });
}

function settle(waiting: Map<number, Waiter>, report: Extract<StorageReport, { readonly type: 'answers' }>): void {
  for (const answer of report.answers) {
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) waiter?.resolve(answer.value);
    else waiter?.reject(fromSentError(answer.error));
  }
}
