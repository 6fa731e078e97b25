import type { CommandId } from '@samenreis/shared/base';
import {
  type PrivateAnswer,
  type PrivateCommand,
  type PrivateEnvelope,
  privateAnswerSchema,
  type ToldPrivateNotes,
  toldPrivateNotesSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';

/** What became of a command; `noAnswer` where the server did not say, in spite of asking again. */
export type PrivateOutcome = PrivateAnswer | { readonly ok: false; readonly reason: 'noAnswer' };

/** The own private notes, and for who leads how many are waiting. */
export interface PrivateChannel {
  /** Null until they were told. */
  current(): ToldPrivateNotes | null;
  subscribe(listener: () => void): () => void;
  /** Asks until there is an answer, under one id, and one after another: an earlier wording never comes over a later one. */
  send(command: PrivateCommand): Promise<PrivateOutcome>;
}

/** What of a socket.io client carries private notes. */
export interface PrivateSocket {
  on(event: 'privateNotes', listener: (notes: unknown) => void): void;
  timeout(ms: number): { emitWithAck(event: 'privateCommand', envelope: PrivateEnvelope): Promise<unknown> };
}

export interface PrivateChannelParts {
  readonly newCommandId: () => CommandId;
  /** The connection tells no private notes. */
  readonly onBroken: () => void;
}

/** As for commands of the session. */
const ANSWER_WITHIN_MS = 5_000;
const TRIES = 4;

export function followPrivateNotes(socket: PrivateSocket, { newCommandId, onBroken }: PrivateChannelParts): PrivateChannel {
  const listeners = new Set<() => void>();
  let current: ToldPrivateNotes | null = null;
  let last: Promise<unknown> = Promise.resolve();

  socket.on('privateNotes', (told) => {
    const parsed = v.safeParse(toldPrivateNotesSchema, told);
    if (!parsed.success) {
      onBroken();
      return;
    }
    current = parsed.output;
    for (const listener of listeners) listener();
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command) {
      const answered = last.then(() => ask(socket, { id: newCommandId(), command }));
      last = answered;
      return answered;
    },
  };
}

async function ask(socket: PrivateSocket, envelope: PrivateEnvelope): Promise<PrivateOutcome> {
  for (let tried = 0; tried < TRIES; tried++) {
    // Socket.io rejects where no answer came in time; there is nothing else it rejects for.
    const answer = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('privateCommand', envelope)
      .catch(() => UNANSWERED);
    if (answer === UNANSWERED) continue;
    const parsed = v.safeParse(privateAnswerSchema, answer);
    return parsed.success ? parsed.output : { ok: false, reason: 'malformed' };
  }
  return { ok: false, reason: 'noAnswer' };
}

const UNANSWERED = Symbol('unanswered');
