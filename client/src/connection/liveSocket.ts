import type { BoardId } from '@samenreis/shared/base';
import { LIVE_PATH } from '@samenreis/shared/protocol';
import { io } from 'socket.io-client';
import type { RosterSocket } from './rosterChannel.ts';

/** The live connection of a board, which begins at once. The one door to its library: that is fetched after the board. */
export function openLiveSocket(board: BoardId): RosterSocket {
  return io({ path: LIVE_PATH, transports: ['websocket'], auth: { board } });
}
