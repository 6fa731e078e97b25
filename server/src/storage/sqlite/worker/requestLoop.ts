import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Answer, Commit, Envelope, SentBatch, StorageReport, StorageRequest } from '../messages.ts';
import { toSentError } from '../sentError.ts';
import type { CommitGroup } from './groupCommit.ts';
import type { SingleRequest } from './requestHandler.ts';

type Waiting<Type extends StorageRequest['type']> = Envelope & {
  readonly request: Extract<StorageRequest, { readonly type: Type }>;
};

export interface LoopParts {
  readonly port: MessagePort;
  readonly commitGroup: CommitGroup;
  readonly handle: (request: SingleRequest) => unknown;
  /** Closes the database. */
  readonly finish: () => void;
}

/**
 * Serves requests in the order they came. All appends that wait at the head of the line go into one group: while one sync to
 * disk lasts, the next ones queue up, so groups grow with the load and are of one when there is none.
 */
export function runRequestLoop({ port, commitGroup, handle, finish }: LoopParts): void {
  const line: Envelope[] = [];
  let isBusy = false;
  let isOver = false;

  const end = (): void => {
    finish();
    isOver = true;
  };
  const report = (answers: readonly Answer[], commit: Commit | null): void => {
    port.postMessage({ type: 'answers', answers, commit } satisfies StorageReport, answers.flatMap(buffersOf));
  };

  const serveLine = async (): Promise<void> => {
    for (takeArrived(port, line); line.length > 0; takeArrived(port, line)) {
      const group = takeAppends(line);
      if (group.length > 0) commitAll(group, commitGroup, report);
      else await serveNext(line, (request) => (request.type === 'close' ? end() : handle(request)), report);
    }
  };

  port.on('message', async (envelope: Envelope) => {
    line.push(envelope);
    if (isBusy) return;
    isBusy = true;
    await serveLine();
    isBusy = false;
    // The last request: with its port closed the thread has nothing left to do and ends.
    if (isOver) port.close();
  });
}

/** Without waiting for the event loop: what arrived during the last sync belongs to the next group. */
function takeArrived(port: MessagePort, line: Envelope[]): void {
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) line.push(next.message);
}

function takeAppends(line: Envelope[]): readonly Waiting<'append'>[] {
  const end = line.findIndex((envelope) => !isAppend(envelope));
  return line.splice(0, end === -1 ? line.length : end).filter(isAppend);
}

function isAppend(envelope: Envelope): envelope is Waiting<'append'> {
  return envelope.request.type === 'append';
}

function commitAll(
  group: readonly Waiting<'append'>[],
  commitGroup: CommitGroup,
  report: (answers: readonly Answer[], commit: Commit) => void,
): void {
  const startedMs = performance.now();
  const batches: readonly SentBatch[] = group.map(({ request }) => request.batch);
  const outcomes = commitGroup(batches);
  const answers = group.map(({ id }, index): Answer => {
    const outcome = outcomes[index];
    return outcome && !outcome.ok ? { id, ok: false, error: toSentError(outcome.error) } : { id, ok: true, value: undefined };
  });
  const updates = batches.reduce((sum, batch) => sum + batch.authors.length, 0);
  report(answers, { durationMs: performance.now() - startedMs, updates, boards: group.length });
}

async function serveNext(
  line: Envelope[],
  handle: (request: Exclude<StorageRequest, { readonly type: 'append' }>) => unknown,
  report: (answers: readonly Answer[], commit: null) => void,
): Promise<void> {
  const next = line.shift();
  if (!next || next.request.type === 'append') return;
  const { id, request } = next;
  try {
    const value = await handle(request);
    report([{ id, ok: true, value }], null);
  } catch (error) {
    report([{ id, ok: false, error: toSentError(error) }], null);
  }
}

/** Buffers made for one answer, which move to the other thread and are not copied. */
function buffersOf(answer: Answer): readonly ArrayBuffer[] {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return [];
  const buffers = Object.values(answer.value).flatMap((part: unknown) => (isRecord(part) ? Object.values(part) : []));
  return buffers.flatMap((value) => (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : []));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
