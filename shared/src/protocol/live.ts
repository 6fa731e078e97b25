import * as v from 'valibot';
import type { LinesView, Pulse } from '../session/index.ts';
import type { DialMove, LineAnswer, LineQuestion } from './liveDial.ts';
import type { SessionAnswer, SessionEnvelope, ToldSession } from './liveSession.ts';
import type { PrivateAnswer, PrivateEnvelope, ToldPrivateNotes } from './privateNotes.ts';
import { boardId, type rosterSchema } from './rest.ts';

/** Path of the live channel (socket.io, web sockets alone); the board id stands in the handshake's auth. */
export const LIVE_PATH = '/live';

/** Server → client. A full snapshot with a revision on every connect, first or again; a gap asks for a new one. */
export interface LiveServerEvents {
  roster: (roster: v.InferOutput<typeof rosterSchema>) => void;
  session: (session: ToldSession) => void;
  /** On every connect, and whenever the own ones or their number changed. */
  privateNotes: (notes: ToldPrivateNotes) => void;
  /** How the take feels now: a few times a second while that changes, and once to who connects. */
  pulse: (pulse: Pulse) => void;
  /** On every connect, and whenever somebody has trouble with the connection, or nobody leads. */
  lines: (lines: LinesView) => void;
}

/** Client → server, each acknowledged but the dial. */
export interface LiveClientEvents {
  rosterSnapshot: (ack: (roster: v.InferOutput<typeof rosterSchema>) => void) => void;
  sessionSnapshot: (ack: (session: ToldSession) => void) => void;
  sessionCommand: (envelope: SessionEnvelope, ack: (answer: SessionAnswer) => void) => void;
  privateSnapshot: (ack: (notes: ToldPrivateNotes) => void) => void;
  privateCommand: (envelope: PrivateEnvelope, ack: (answer: PrivateAnswer) => void) => void;
  dial: (move: DialMove) => void;
  /** How a take felt so far: for who comes later, and for seeing it again. */
  takeLine: (question: LineQuestion, ack: (answer: LineAnswer) => void) => void;
}

/** The handshake's `auth`. A refused connect has a code of `UpgradeRefusal`, `malformed`, `tooMany` or `serverError` as its message. */
export const liveAuthSchema = v.strictObject({ board: boardId });
