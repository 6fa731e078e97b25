import { parentPort } from 'node:worker_threads';
import { foldLog } from './foldLog.ts';
import type { FoldAnswer, FoldQuestion } from './foldThread.ts';

/** The folding worker: one fold after the other, in the order they came. */
if (!parentPort) throw new Error('foldWorker runs in a worker thread');
const port = parentPort;

port.on('message', ({ id, request }: FoldQuestion) => {
  try {
    const folded = foldLog(request);
    // Of its own, to be given away: an encoder's result may be a view on a larger buffer.
    const state = new Uint8Array(folded.state);
    port.postMessage({ id, ok: true, value: { ...folded, state } } satisfies FoldAnswer, [state.buffer]);
  } catch (error) {
    port.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) } satisfies FoldAnswer);
  }
});
