import type { LiveClientEvents, LiveServerEvents } from '@samenreis/shared/protocol';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { SocketAccess } from '../identity/authenticate.ts';

/** What the server keeps with each socket: who it was admitted as. */
interface LiveSocketData {
  access: SocketAccess;
}

export type LiveIo = Server<LiveClientEvents, LiveServerEvents, DefaultEventsMap, LiveSocketData>;
export type LiveSocket = Socket<LiveClientEvents, LiveServerEvents, DefaultEventsMap, LiveSocketData>;
