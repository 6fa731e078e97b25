import { benchClientId, benchParticipant } from './benchBoard.ts';
import type { Dialect } from './dialect.ts';
import { openRawSocket } from './rawSocket.ts';

/** One simulated person on one board. */
export interface Member {
  readonly participant: number;
  readonly clientId: number;
  sendUpdate(update: Uint8Array): void;
  sendPresence(states: Uint8Array): void;
  askAll(): void;
  close(): void;
}

export interface MemberOptions {
  readonly port: number;
  readonly dialect: Dialect;
  readonly board: string;
  readonly participant: number;
  readonly onFrame: (frame: Buffer, member: Member) => void;
  readonly onLost: (reason: string) => void;
}

/** Resolves when the socket is open; a conversation has begun, nothing was asked yet. */
export function joinBoard(options: MemberOptions): Promise<Member> {
  const { dialect, board, participant } = options;
  return new Promise((resolve, reject) => {
    let closedByUs = false;
    const path = dialect.path(board, benchParticipant(participant));
    const socket = openRawSocket(
      { port: options.port, path },
      {
        onOpen: () => {
          for (const greeting of dialect.greet(board)) socket.send(greeting);
          resolve(member);
        },
        onMessage: (payload) => options.onFrame(payload, member),
        onClose: (code, refused) => {
          if (closedByUs) return;
          const reason = refused ?? `closed with ${code}`;
          reject(new Error(reason));
          options.onLost(reason);
        },
      },
    );
    const member: Member = {
      participant,
      clientId: benchClientId(participant),
      sendUpdate: (update) => socket.send(dialect.update(board, update)),
      sendPresence: (states) => socket.send(dialect.awareness(board, states)),
      askAll: () => socket.send(dialect.askAll(board)),
      close: () => {
        closedByUs = true;
        socket.close();
      },
    };
  });
}
