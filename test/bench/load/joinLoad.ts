import { benchBoardId, benchBoardState } from './benchBoard.ts';
import { DIALECTS } from './dialect.ts';
import type { JoinJob, JoinResult } from './jobs.ts';
import { joinBoard, type Member } from './member.ts';
import { until } from './until.ts';

const WARM_UP = 3;
const SEED_BOUND_MS = 60_000;
/** Who own the notes; the newcomers own none. */
export const JOIN_OWNERS = 50;

/** W3: marks `one` … `oneEnd` around the joins one by one, `all` … `allEnd` around those at once. */
export async function runJoinLoad(job: JoinJob, mark: (name: string) => void): Promise<JoinResult> {
  const dialect = DIALECTS[job.dialect];
  const board = benchBoardId(0);
  const seed = benchBoardState(job.notes, JOIN_OWNERS);
  const state = { bytes: 0 };

  /** Joins, asks for everything, resolves when it is there. */
  const arrive = (participant: number): Promise<Member> =>
    new Promise((resolve, reject) => {
      joinBoard({
        port: job.port,
        dialect,
        board,
        participant,
        onFrame: (bytes, member) => {
          if (bytes.byteLength < seed.byteLength / 2) return;
          const frame = dialect.read(bytes);
          if (frame.kind !== 'step2') return;
          state.bytes = frame.update.byteLength;
          resolve(member);
        },
        onLost: (reason) => reject(new Error(reason)),
      }).then((member) => member.askAll(), reject);
    });

  // Stays, so that no server unloads the board between two joins.
  const host = await joinBoard({ port: job.port, dialect, board, participant: 0, onFrame: () => {}, onLost: () => {} });
  if (job.bringsSeed) host.sendUpdate(seed);
  for (let index = 0; index < WARM_UP; index += 1) (await arriveWithin(arrive, 1)).close();

  mark('one');
  const startMs = performance.now();
  for (let index = 0; index < job.oneByOne; index += 1) (await arrive(1)).close();
  const oneByOneMs = (performance.now() - startMs) / job.oneByOne;
  mark('oneEnd');

  mark('all');
  const allMs = performance.now();
  const everybody = await Promise.all(Array.from({ length: job.atOnce }, (_, index) => arrive(index + 1)));
  const lastOfAllMs = performance.now() - allMs;
  mark('allEnd');
  for (const member of [...everybody, host]) member.close();
  return { joins: job.oneByOne, oneByOneMs, lastOfAllMs, stateBytes: state.bytes };
}

/** A server may still be taking the seed in when the first newcomer asks. */
async function arriveWithin(arrive: (participant: number) => Promise<Member>, participant: number): Promise<Member> {
  const endMs = performance.now() + SEED_BOUND_MS;
  for (;;) {
    let arrived: Member | null = null;
    const attempt = arrive(participant).then((member) => {
      arrived = member;
      return member;
    });
    if (await until(() => arrived !== null, 3_000)) return attempt;
    attempt.then(
      (member) => member.close(),
      () => {},
    );
    if (performance.now() > endMs) throw new Error('The board never came');
  }
}
