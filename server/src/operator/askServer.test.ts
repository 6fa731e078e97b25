import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askServer } from './askServer.ts';
import { OPERATOR_SOCKET } from './operatorRequest.ts';

const ASKED = { ask: 'audit', sinceMs: 0, deeds: null } as const;
let dataDir: string;
let server: Server | null;
beforeEach(async () => {
  server = null;
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-ask-'));
});
afterEach(async () => {
  server?.close();
  await rm(dataDir, { recursive: true });
});

async function listen(onConnection: (socket: Socket) => void): Promise<void> {
  server = createServer(onConnection).listen(join(dataDir, OPERATOR_SOCKET));
  await once(server, 'listening');
}

describe('asking a server', () => {
  it('I96 tells where none runs', async () => {
    expect(await askServer(dataDir, ASKED)).toBeNull();
    expect(await askServer(join(dataDir, 'x'.repeat(200)), ASKED)).toBeNull();
  });

  it('I96 does not wait for one that hangs', async () => {
    await listen(() => {});
    await expect(askServer(dataDir, ASKED, 50)).rejects.toThrow('does not answer');
  });

  it('I96 takes no half answer for a whole one', async () => {
    await listen((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    });
    const answer = await askServer(dataDir, ASKED);
    const read = async () => {
      for await (const _ of answer?.text ?? []);
    };
    await expect(read()).rejects.toThrow();
  });
});
