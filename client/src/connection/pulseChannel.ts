import { type DialMove, type LineQuestion, lineAnswerSchema } from '@samenreis/shared/protocol';
import {
  type ObserverSpread,
  type Pulse,
  playedMsOf,
  pulseSchema,
  type SessionView,
  type TakeLine,
} from '@samenreis/shared/session';
import * as v from 'valibot';

/** How a take felt from one moment of played time on, until the next; values in tenths. */
export interface FeltMoment {
  readonly atMs: number;
  readonly player: number | null;
  readonly observers: ObserverSpread | null;
}

/** How the scene feels to the group, and one's own emotion dial. */
export interface PulseChannel {
  /** How the take that is on stage feels now; null until anything was told. */
  current(): Pulse | null;
  /** The same from its beginning; another object only when it changed. */
  line(): readonly FeltMoment[];
  subscribe(listener: () => void): () => void;
  /** Where the own dial stands in this take, in tenths. It is told five times a second at most, and again after a break. */
  dial(move: DialMove): void;
  /** Where it was put last; null where it was not. */
  own(): DialMove | null;
  /** How a take felt from beginning to end; null where the server does not say. */
  lineOf(take: number): Promise<TakeLine | null>;
}

/** What of a socket.io client carries dials and pulse. */
export interface PulseSocket {
  readonly connected: boolean;
  on(event: 'connect', listener: () => void): void;
  on(event: 'pulse', listener: (pulse: unknown) => void): void;
  emit(event: 'dial', move: DialMove): void;
  timeout(ms: number): { emitWithAck(event: 'takeLine', question: LineQuestion): Promise<unknown> };
}

/** Where the own dial stood, for after a reload of this page. */
export interface KeptDial {
  read(): DialMove | null;
  write(move: DialMove): void;
}

export interface PulseChannelParts {
  readonly kept: KeptDial;
  readonly session: { current(): SessionView | null; subscribe(listener: () => void): () => void; nowMs(): number };
  /** The connection tells no pulse. */
  readonly onBroken: () => void;
}

/** As the server records them. */
const DIAL_INTERVAL_MS = 200;
/** A line of an hour's scene has some thousand moments; what a screen cannot tell apart is one. */
const MOMENT_MS = 500;
const ANSWER_WITHIN_MS = 5_000;

export function followPulse(socket: PulseSocket, { session, kept, onBroken }: PulseChannelParts): PulseChannel & { close(): void } {
  const listeners = new Set<() => void>();
  let pulse: Pulse | null = null;
  let line: readonly FeltMoment[] = [];
  let take = 0;
  let own: DialMove | null = kept.read();
  /** The own dial is not known to the server as it stands. */
  let isDue = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tellListeners = (): void => {
    for (const listener of listeners) listener();
  };
  const play = () => session.current()?.scene.play ?? null;

  function sendDue(): void {
    waiting = undefined;
    if (!isDue || own === null || !socket.connected) return;
    if (play()?.take !== own.take || play()?.course.stage !== 'running') return;
    isDue = false;
    socket.emit('dial', own);
    waiting = setTimeout(sendDue, DIAL_INTERVAL_MS);
  }

  async function lineOf(wanted: number): Promise<TakeLine | null> {
    // Socket.io rejects where no answer came in time; there is nothing else it rejects for.
    const answer = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('takeLine', { take: wanted })
      .catch(() => null);
    const parsed = v.safeParse(lineAnswerSchema, answer);
    return parsed.success ? parsed.output : null;
  }

  /** What was felt before this page was there, or while it was away. */
  async function catchUp(): Promise<void> {
    const wanted = take;
    const told = await lineOf(wanted);
    if (told === null || wanted !== take) return;
    const untilMs = told.points.length * told.everyMs;
    const before = told.points.map((point, at) => ({ atMs: at * told.everyMs, ...point }));
    line = [...before, ...line.filter(({ atMs }) => atMs >= untilMs)];
    tellListeners();
  }

  /** The scene may be another now, or run again. */
  function look(): void {
    const present = play();
    if (present !== null && present.course.stage !== 'prepared' && present.take !== take) {
      take = present.take;
      if (pulse?.take !== take) pulse = null;
      line = [];
      void catchUp();
      tellListeners();
    }
    if (isDue && waiting === undefined) sendDue();
  }

  socket.on('connect', () => {
    isDue = own !== null;
    take = 0;
  });
  socket.on('pulse', (told) => {
    const parsed = v.safeParse(pulseSchema, told);
    if (!parsed.success) {
      onBroken();
      return;
    }
    pulse = parsed.output;
    const present = play();
    if (present?.take === pulse.take) line = withMoment(line, momentOf(pulse, playedMsOf(present.course, session.nowMs())));
    tellListeners();
  });
  const unsubscribe = session.subscribe(look);

  return {
    current: () => (pulse?.take === play()?.take ? pulse : null),
    line: () => line,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dial(move) {
      own = move;
      kept.write(move);
      isDue = true;
      if (waiting === undefined) sendDue();
      tellListeners();
    },
    own: () => own,
    lineOf,
    close() {
      clearTimeout(waiting);
      unsubscribe();
      listeners.clear();
    },
  };
}

function momentOf({ player, observers }: Pulse, atMs: number): FeltMoment {
  return { atMs: Math.floor(atMs / MOMENT_MS) * MOMENT_MS, player, observers };
}

function withMoment(line: readonly FeltMoment[], moment: FeltMoment): readonly FeltMoment[] {
  return [...line.filter(({ atMs }) => atMs < moment.atMs), moment];
}
