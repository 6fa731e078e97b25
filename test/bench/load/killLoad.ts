import * as Y from 'yjs';
import { benchBoardId } from './benchBoard.ts';
import { DIALECTS } from './dialect.ts';
import type { CountJob, CountResult, KillJob, KillResult } from './jobs.ts';
import { joinBoard } from './member.ts';
import { openRoom } from './room.ts';
import { until } from './until.ts';

const UPDATES = 5;
const BOUND_MS = 20_000;

/** W5: the moment the second person sees the last of five updates, the server process gets SIGKILL. */
export async function runKillLoad(job: KillJob): Promise<KillResult> {
  let seen = 0;
  const room = await openRoom({
    ...job,
    board: job.round,
    members: 2,
    notes: job.notesPerBoard,
    onFrame: (frame, receiver) => {
      if (frame.kind !== 'update' || receiver.participant !== 1) return;
      seen += frame.arrivals.filter(({ clientId }) => clientId !== receiver.clientId).length;
      if (seen === UPDATES) process.kill(job.pid, 'SIGKILL');
    },
  });
  const written = Array.from({ length: UPDATES }, (_, index) => room.author.move(0, index % 2, index + 1));
  for (const { clientId, clockAfter } of written) room.sent.noteUpdate(clientId, clockAfter, performance.now());
  for (const { update } of written) room.members[0]?.sendUpdate(update);
  const arrived = await until(() => seen >= UPDATES, BOUND_MS);
  room.close();
  if (!arrived) throw new Error(`Only ${seen} of ${UPDATES} updates were echoed`);
  const last = written.at(-1);
  const first = written[0];
  if (last === undefined || first === undefined) throw new Error('Nothing was written');
  return { clientId: last.clientId, clockBefore: first.clockAfter - 1, clockAfter: last.clockAfter };
}

/** What a server tells a newcomer after the restart. */
export async function runCountLoad(job: CountJob): Promise<CountResult> {
  const dialect = DIALECTS[job.dialect];
  let state: Uint8Array | null = null;
  const member = await joinBoard({
    port: job.port,
    dialect,
    board: benchBoardId(job.round),
    participant: 1,
    onFrame: (bytes) => {
      const frame = dialect.read(bytes);
      if (frame.kind === 'step2') state = frame.update.slice();
    },
    onLost: () => {},
  });
  member.askAll();
  await until(() => state !== null, BOUND_MS);
  member.close();
  if (state === null) throw new Error('No answer after the restart');
  return { stateVector: [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))] };
}
