import { type Author, createAuthor } from './author.ts';
import { benchBoardId, benchBoardState } from './benchBoard.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { createFrameReader, type ReadFrame } from './frameReader.ts';
import { joinBoard, type Member } from './member.ts';
import { createSentRegister, type SentRegister } from './sentRegister.ts';
import { until } from './until.ts';

/** A board with everybody on it, as a load generator holds it. */
export interface Room {
  readonly members: readonly Member[];
  readonly author: Author;
  readonly sent: SentRegister;
  /** Set to the reason once a member was thrown out. */
  readonly lost: () => string | null;
  close(): void;
}

export interface RoomOptions {
  readonly port: number;
  readonly dialect: DialectName;
  readonly bringsSeed: boolean;
  readonly board: number;
  readonly members: number;
  readonly notes: number;
  readonly onFrame: (frame: ReadFrame, receiver: Member) => void;
}

const SEED_BOUND_MS = 30_000;

export async function openRoom(options: RoomOptions): Promise<Room> {
  const { port, members: size, notes } = options;
  const dialect = DIALECTS[options.dialect];
  const board = benchBoardId(options.board);
  const seed = benchBoardState(notes, size);
  const sent = createSentRegister();
  const readFrame = createFrameReader(dialect, sent);
  const synced = new Set<Member>();
  let lost: string | null = null;

  const join = (participant: number): Promise<Member> =>
    joinBoard({
      port,
      dialect,
      board,
      participant,
      onFrame: (bytes, receiver) => {
        const frame = readFrame(bytes);
        // An empty answer comes before the seed has arrived.
        if (frame.kind === 'step2' && frame.bytes >= seed.byteLength / 2) synced.add(receiver);
        else options.onFrame(frame, receiver);
      },
      onLost: (reason) => {
        lost = reason;
      },
    });

  const members = [await join(0)];
  for (const first of members) {
    if (options.bringsSeed) first.sendUpdate(seed);
    if (!(await askUntilSynced(first, synced))) throw new Error('The board never came');
  }
  for (let participant = 1; participant < size; participant += 1) members.push(await join(participant));
  for (const member of members) if (!synced.has(member)) member.askAll();
  if (!(await until(() => synced.size === size || lost !== null, SEED_BOUND_MS))) throw new Error('Not everybody got the board');
  if (lost !== null) throw new Error(`Somebody was thrown out: ${lost}`);

  return {
    members,
    author: createAuthor(seed),
    sent,
    lost: () => lost,
    close: () => {
      for (const member of members) member.close();
    },
  };
}

/** Asks again and again: a server that takes the seed in its own time answers first without it. */
async function askUntilSynced(member: Member, synced: ReadonlySet<Member>): Promise<boolean> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    member.askAll();
    if (await until(() => synced.has(member), 500)) return true;
  }
  return false;
}
