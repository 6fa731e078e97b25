import type { BoardId } from '@samenreis/shared/base';
import { afterEach } from 'vitest';
import type { LiveClient } from './liveClient.ts';
import { samenreisPerTest } from './samenreisPerTest.ts';
import { enterSession, type SessionGuest } from './sessionGuest.ts';
import {
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  PASSWORD,
  type Samenreis,
  type SamenreisOptions,
  setUp,
} from './startSamenreis.ts';
import type { Visitor } from './visitor.ts';

export interface SessionRoom {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
  enter(visitor: Visitor): Promise<SessionGuest>;
  join(name: string, role?: 'participant' | 'viewer' | 'facilitator'): Promise<Visitor>;
  readonly leader: SessionGuest;
}

/** Opens boards with somebody who leads, of which all servers and sockets are closed after each test. */
export function sessionRoomPerTest() {
  const start = samenreisPerTest();
  const clients: LiveClient[] = [];
  afterEach(() => {
    for (const { socket } of clients.splice(0)) socket.close();
  });

  const roomOf = async (samenreis: Samenreis, facilitator: Visitor): Promise<SessionRoom> => {
    const board = await firstBoard(facilitator);
    const enter = async (visitor: Visitor): Promise<SessionGuest> => {
      const guest = await enterSession(visitor, samenreis.url, board);
      clients.push(guest.live);
      return guest;
    };
    const join: SessionRoom['join'] = async (name, role = 'participant') => {
      const visitor = samenreis.visitor();
      await joinBoard(visitor, await invite(facilitator, board, role), name);
      return visitor;
    };
    return { samenreis, facilitator, board, enter, join, leader: await enter(facilitator) };
  };
  return {
    async open(options?: SamenreisOptions): Promise<SessionRoom> {
      const samenreis = await start(options);
      return roomOf(samenreis, await setUp(samenreis));
    },
    /** On a folder where a board is: the one who leads it signs in. */
    async reopen(options: SamenreisOptions): Promise<SessionRoom> {
      const samenreis = await start(options);
      const facilitator = samenreis.visitor();
      await facilitator.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
      return roomOf(samenreis, facilitator);
    },
  };
}
