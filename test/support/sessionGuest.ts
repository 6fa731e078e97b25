import type { BoardId, CommandId } from '@samenreis/shared/base';
import { type SessionEnvelope, type ToldSession, toldSessionSchema } from '@samenreis/shared/protocol';
import { type Pulse, pulseSchema, type SessionCommand } from '@samenreis/shared/session';
import * as v from 'valibot';
import { connectLive, type LiveClient } from './liveClient.ts';
import type { Visitor } from './visitor.ts';

/** Somebody in the session: what they were told, and what they ask. */
export interface SessionGuest {
  readonly live: LiveClient;
  readonly told: ToldSession[];
  readonly pulses: Pulse[];
  /** Every packet of the socket as it came, names of events included. */
  readonly packets: string[];
  ask(command: SessionCommand): Promise<unknown>;
  sends(payload: unknown): Promise<unknown>;
  /** The first that fits, past ones included. */
  sees(fits: (session: ToldSession) => boolean): Promise<ToldSession>;
  /** The same of the pulse. */
  feels(fits: (pulse: Pulse) => boolean): Promise<Pulse>;
}

let commands = 0;
/** A command under an id of its own. */
export const envelope = (command: SessionCommand): SessionEnvelope => ({
  id: `command-of-test-${commands++}` as CommandId, // of its pattern
  command,
});

/** The caller closes its socket. */
export async function enterSession(visitor: Visitor, url: string, board: BoardId): Promise<SessionGuest> {
  const [told, pulses, packets]: [ToldSession[], Pulse[], string[]] = [[], [], []];
  const looking = new Set<() => void>();
  const look = () => {
    for (const each of looking) each();
  };
  const live = await connectLive(visitor, url, board, {}, (socket) => {
    socket.onAny((...packet) => packets.push(JSON.stringify(packet)));
    socket.on('session', (session) => {
      told.push(v.parse(toldSessionSchema, session));
      look();
    });
    socket.on('pulse', (pulse) => {
      pulses.push(v.parse(pulseSchema, pulse));
      look();
    });
  });
  const first = <Value>(values: readonly Value[], fits: (value: Value) => boolean): Promise<Value> =>
    new Promise((resolve) => {
      const find = () => {
        const found = values.find(fits);
        if (found === undefined) return;
        looking.delete(find);
        resolve(found);
      };
      looking.add(find);
      find();
    });
  const sends = (payload: unknown) => live.socket.timeout(5_000).emitWithAck('sessionCommand', payload as SessionEnvelope); // or what no client sends
  return {
    live,
    told,
    pulses,
    packets,
    sends,
    ask: (command) => sends(envelope(command)),
    sees: (fits) => first(told, fits),
    feels: (fits) => first(pulses, fits),
  };
}
