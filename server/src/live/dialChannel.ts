import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { ROLES } from '@samenreis/shared/board';
import { dialMoveSchema, type LineAnswer, lineQuestionSchema } from '@samenreis/shared/protocol';
import {
  type DialBatch,
  decodeDialBatch,
  dialPartOf,
  isUnderway,
  type Pulse,
  playedMsOf,
  type Session,
  takeLineOf,
} from '@samenreis/shared/session';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { DialStore } from '../storage/index.ts';
import type { LiveIo, LiveSocket } from './liveIo.ts';
import { roleRoom } from './rosterChannel.ts';
import { createTakeDials, type TakeDials } from './takeDials.ts';

/** The group sees a change within 300 ms: this, and the way there and back. Sixty hands that move at once are one message. */
const PULSE_INTERVAL_MS = 120;
/** What a crash may cost of a recording. */
const FLUSH_INTERVAL_MS = 5_000;

export interface DialChannel {
  serve(socket: LiveSocket): void;
  /** The session is another now: dials of who may not move them any more are laid down. */
  sessionChanged(board: BoardId): void;
  /** All that was recorded of a take so far. */
  recordingOf(board: BoardId, take: number): Promise<readonly DialBatch[]>;
  /** Resolves when what was recorded is written. */
  close(): Promise<void>;
}

export interface DialChannelParts {
  readonly io: LiveIo;
  /** The session as it is known now; null where nobody has asked for it. */
  readonly latest: (board: BoardId) => Session | null;
  readonly store: DialStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One board on which somebody is. */
interface Stage {
  /** A person with two tabs is one. */
  readonly sockets: Map<ParticipantId, number>;
  dials: TakeDials | null;
  told: Pulse | null;
  toldAtMs: number;
  pulseTimer: NodeJS.Timeout | null;
  flushTimer: NodeJS.Timeout | null;
}

/** The emotion dials of who plays and who watches, and the pulse of the group that they make. */
export function createDialChannel({ io, latest, store, clock, logger }: DialChannelParts): DialChannel {
  const stages = new Map<BoardId, Stage>();
  const writing = new Set<Promise<void>>();

  const tellPulse = (board: BoardId, stage: Stage): void => {
    stage.pulseTimer = null;
    stage.toldAtMs = clock.nowMs();
    const pulse = stage.dials?.pulse() ?? null;
    if (pulse === null || isSame(pulse, stage.told)) return;
    stage.told = pulse;
    io.to(ROLES.map((role) => roleRoom(board, role))).emit('pulse', pulse);
  };
  const pulseSoon = (board: BoardId, stage: Stage): void => {
    const waitMs = Math.min(PULSE_INTERVAL_MS, Math.max(0, stage.toldAtMs + PULSE_INTERVAL_MS - clock.nowMs()));
    stage.pulseTimer ??= setTimeout(tellPulse, waitMs, board, stage).unref();
  };
  const flush = (stage: Stage): Promise<void> => {
    if (stage.flushTimer !== null) clearTimeout(stage.flushTimer);
    stage.flushTimer = null;
    const written = (stage.dials?.flush() ?? Promise.resolve()).catch((error: unknown) => {
      logger.error({ err: error }, 'some seconds of a recording could not be stored');
    });
    writing.add(written);
    return written.finally(() => writing.delete(written));
  };
  const changed = (board: BoardId, stage: Stage): void => {
    stage.flushTimer ??= setTimeout(flush, FLUSH_INTERVAL_MS, stage).unref();
    pulseSoon(board, stage);
  };
  const dialsOf = (stage: Stage, board: BoardId, take: number): TakeDials => {
    if (stage.dials?.take === take) return stage.dials;
    void flush(stage);
    stage.told = null;
    stage.dials = createTakeDials(store, board, take);
    return stage.dials;
  };

  const move = (socket: LiveSocket, payload: unknown): void => {
    const { board, participant } = socket.data.access;
    const [stage, scene, sample] = [stages.get(board.id), latest(board.id)?.scene, v.safeParse(dialMoveSchema, payload)];
    // What comes a moment too late, or from who does not dial, is nothing.
    if (stage === undefined || scene?.play?.course.stage !== 'running' || !sample.success) return;
    const part = participant.role === 'viewer' ? null : dialPartOf(scene, participant.id);
    if (part === null || sample.output.take !== scene.play.take) return;
    const playedMs = playedMsOf(scene.play.course, clock.nowMs());
    const dials = dialsOf(stage, board.id, scene.play.take);
    if (dials.move(participant.id, part, sample.output.value, playedMs)) changed(board.id, stage);
  };

  /** Keeps the dials of who is here and may move them. */
  const keepDials = (board: BoardId): void => {
    const [stage, scene] = [stages.get(board), latest(board)?.scene];
    if (stage === undefined || stage.dials === null || !scene?.play || !isUnderway(scene.play)) return;
    const { take, course } = scene.play;
    const keeps = (participant: ParticipantId, part: string) =>
      stage.sockets.has(participant) && dialPartOf(scene, participant) === part;
    if (stage.dials.take === take && stage.dials.keep(keeps, playedMsOf(course, clock.nowMs()))) changed(board, stage);
  };

  const leave = (board: BoardId, stage: Stage, participant: ParticipantId): void => {
    const left = (stage.sockets.get(participant) ?? 0) - 1;
    if (left > 0) stage.sockets.set(participant, left);
    else stage.sockets.delete(participant);
    keepDials(board);
    if (stage.sockets.size > 0) return;
    stages.delete(board);
    if (stage.pulseTimer !== null) clearTimeout(stage.pulseTimer);
    void flush(stage);
  };

  const recordingOf: DialChannel['recordingOf'] = async (board, take) => {
    const stage = stages.get(board);
    if (stage !== undefined) await flush(stage);
    return (await store.list(board, take)).map(decodeDialBatch);
  };

  const lineOf = async (board: BoardId, payload: unknown): Promise<LineAnswer> => {
    const [question, scene] = [v.safeParse(lineQuestionSchema, payload), latest(board)?.scene];
    if (!question.success || scene === undefined) return null;
    const { take } = question.output;
    const playedMs = playedOf(scene, take, clock.nowMs());
    return playedMs === null ? null : takeLineOf(take, await recordingOf(board, take), playedMs);
  };

  return {
    serve(socket) {
      const { board, participant } = socket.data.access;
      const stage: Stage = stages.get(board.id) ?? newStage();
      stages.set(board.id, stage);
      stage.sockets.set(participant.id, (stage.sockets.get(participant.id) ?? 0) + 1);
      socket.on('dial', (payload: unknown) => move(socket, payload));
      socket.on('takeLine', (payload: unknown, ack) => {
        lineOf(board.id, payload).then(ack, (error: unknown) => {
          logger.error({ err: error }, 'the line of a take could not be read');
          ack(null);
        });
      });
      socket.once('disconnect', () => leave(board.id, stage, participant.id));
      if (stage.told !== null) socket.emit('pulse', stage.told);
    },
    sessionChanged: keepDials,
    recordingOf,
    async close() {
      for (const stage of stages.values()) void flush(stage);
      // Those of boards that everybody has just left as well.
      await Promise.all(writing);
    },
  };
}

/** How long was played of a take; null where nothing is known of it. */
function playedOf({ play, results }: Session['scene'], take: number, nowMs: number): number | null {
  if (play?.take === take) return playedMsOf(play.course, nowMs);
  return results.find((each) => each.take === take)?.playedMs ?? null;
}

function newStage(): Stage {
  return { sockets: new Map(), dials: null, told: null, toldAtMs: 0, pulseTimer: null, flushTimer: null };
}

function isSame(one: Pulse, other: Pulse | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
