import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createInTurn } from '../identity/inTurn.ts';
import { createLogger } from '../observability/logger.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createLiveServer } from './createLiveServer.ts';
import { createLiveSessions } from './liveSessions.ts';

/** The live channel on a real server, where nobody has access. */
async function liveServer(total: number): Promise<string> {
  const httpServer = createServer();
  const store = createMemoryStore();
  const live = createLiveServer({
    httpServer,
    isOwnRequest: () => true,
    authenticate: () => Promise.resolve('notSignedIn'),
    roster: { of: () => Promise.reject(new Error('nobody may ask')), changed() {} },
    sessions: createLiveSessions({
      store: store.liveSessions,
      clock: { nowMs: () => 0 },
      inTurn: createInTurn(),
      haveNotes: async () => true,
      newCommandId: () => {
        throw new Error('nobody is there');
      },
    }),
    store,
    sync: {
      command: () => Promise.reject(new Error('nobody may ask')),
      asServer: () => Promise.reject(new Error('nobody may ask')),
    },
    privateNotes: {
      toldTo: () => Promise.reject(new Error('nobody may ask')),
      command: () => Promise.reject(new Error('nobody may ask')),
      forget: () => Promise.reject(new Error('nobody may ask')),
      letGo() {},
    },
    clock: { nowMs: () => 0 },
    logger: createLogger('silent'),
    limits: { total, perParticipant: total },
  });
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  onTestFinished(() => {
    void live.close();
    httpServer.close();
  });
  const address = httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `ws://127.0.0.1:${address.port}/live/?EIO=4&transport=websocket`;
}

it('I27 holds no more sockets than it may, of people who never said who they are, and has room again when one goes', async () => {
  const url = await liveServer(2);
  const [first, second] = [new WebSocket(url), new WebSocket(url)];
  await Promise.all([once(first, 'open'), once(second, 'open')]);
  await expect(once(new WebSocket(url), 'open')).rejects.toThrow('Unexpected server response: 400');
  first.terminate();
  await expect.poll(() => opens(url), { timeout: 5_000 }).toBe(true);
  second.terminate();
});

function opens(url: string): Promise<boolean> {
  const socket = new WebSocket(url);
  return once(socket, 'open').then(
    () => {
      socket.terminate();
      return true;
    },
    () => false,
  );
}
