import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as timer } from 'node:timers/promises';

/** How bad a line is; every chunk of bytes draws by itself. */
export interface LineQuality {
  /** One way; what a page waits for takes it twice. */
  readonly delayMs: number;
  /** Chance that a chunk is lost and sent again, which holds up all that comes after it, as TCP does. */
  readonly lossChance: number;
  /** Shortest and longest that a chunk that is sent again comes too late. */
  readonly resendMs: readonly [number, number];
  /** Chance per chunk that the connection of a socket (not of a request) breaks off, as when a phone changes its mast. */
  readonly cutChance: number;
  /** From 0 up to 1, seeded by the caller. */
  readonly random: () => number;
}

export interface LossyLine {
  /** The server's address by this line. */
  readonly url: string;
  /** How often it has gone wrong until now. */
  readonly trouble: () => { readonly chunks: number; readonly lost: number; readonly cut: number };
  /** Breaks every connection off; a new one may be made at once. */
  hangUp(): void;
  close(): Promise<void>;
}

/** A line to a server that is slow and loses: bytes come late, in order, sometimes very late, and sockets break off. */
export async function openLossyLine(serverUrl: string, quality: LineQuality): Promise<LossyLine> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const count = { chunks: 0, lost: 0, cut: 0 };

  const carry = (from: Socket, to: Socket, isLong: () => boolean): void => {
    let arrivesAtMs = 0;
    let before: Promise<unknown> = Promise.resolve();
    const inOrder = (deliver: () => void) => {
      const waitMs = Math.max(0, arrivesAtMs - performance.now());
      before = Promise.all([before, timer(waitMs)]).then(deliver);
    };
    from.on('data', (chunk: Buffer) => {
      count.chunks += 1;
      if (isLong() && quality.random() < quality.cutChance) {
        count.cut += 1;
        from.destroy();
        to.destroy();
        return;
      }
      const isLost = quality.random() < quality.lossChance;
      if (isLost) count.lost += 1;
      const [shortest, longest] = quality.resendMs;
      const extraMs = isLost ? shortest + quality.random() * (longest - shortest) : 0;
      arrivesAtMs = Math.max(arrivesAtMs, performance.now() + quality.delayMs + extraMs);
      inOrder(() => to.write(chunk));
    });
    from.on('end', () => inOrder(() => to.end()));
    // An end that breaks off is what this is for; the other end goes with it, after what is under way.
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      inOrder(() => to.destroy());
    });
    sockets.add(from);
  };

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let isLong = false;
    near.on('data', (chunk: Buffer) => {
      if (!isLong) isLong = /^upgrade: websocket/im.test(chunk.toString('latin1'));
    });
    carry(near, far, () => isLong);
    carry(far, near, () => isLong);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: ownPort } = server.address() as AddressInfo; // a TCP server's address is no path
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${ownPort}`,
    trouble: () => ({ ...count }),
    hangUp,
    async close() {
      hangUp();
      server.close();
      await once(server, 'close');
    },
  };
}
