import type { BoardId } from '@samenreis/shared/base';
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents, type Roster } from '@samenreis/shared/protocol';
import { io, type Socket } from 'socket.io-client';
import type { Visitor } from './visitor.ts';

export interface LiveClient {
  readonly socket: Socket<LiveServerEvents, LiveClientEvents>;
  /** Every snapshot so far, in order of arrival. */
  readonly rosters: Roster[];
  /** Resolves with the first snapshot that fits, past ones included; rejects when the socket closes first. */
  roster(fits: (roster: Roster) => boolean): Promise<Roster>;
  readonly closed: Promise<string>;
}

/** A live socket in a visitor's name, as the browser opens it. @throws with the server's code when the connect is refused */
export async function connectLive(
  visitor: Visitor,
  url: string,
  board: BoardId | string,
  headers: object = {},
  /** Hears what the server sends from its first word on. */
  listen: (socket: LiveClient['socket']) => void = () => {},
): Promise<LiveClient> {
  const socket: Socket<LiveServerEvents, LiveClientEvents> = io(url, {
    path: LIVE_PATH,
    transports: ['websocket'],
    auth: { board },
    extraHeaders: { ...visitor.headers(), ...headers },
    reconnection: false,
    forceNew: true,
  });
  const rosters: Roster[] = [];
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  socket.on('roster', (roster) => rosters.push(roster));
  listen(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
  return {
    socket,
    rosters,
    closed,
    roster(fits) {
      const known = rosters.find(fits);
      if (known) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const look = (roster: Roster): void => {
          if (!fits(roster)) return;
          socket.off('roster', look);
          resolve(roster);
        };
        socket.on('roster', look);
        socket.once('disconnect', (reason) => reject(new Error(`closed before it came: ${reason}`)));
      });
    },
  };
}
