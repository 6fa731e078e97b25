import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion } from '../../idleThread.ts';
import { type AsideRequest, type AsideResult, doAside } from './asideWork.ts';

/** The worker for work on whole boards: one piece after the other, in the order they came. */
if (!parentPort) throw new Error('asideWorker runs in a worker thread');
const port = parentPort;

port.on('message', ({ id, request }: ThreadQuestion<AsideRequest>) => {
  try {
    port.postMessage({ id, ok: true, value: doAside(request) } satisfies ThreadAnswer<AsideResult>);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ id, ok: false, message } satisfies ThreadAnswer<AsideResult>);
  }
});
