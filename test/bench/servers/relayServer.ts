import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The floor: passes every message on to everybody else on the path and knows nothing. `BATCH=1` writes once per tick and
 * socket, the physical limit here. To answer newcomers it keeps the first document update of a board, as stored bytes.
 */
interface RelayRoom {
  readonly sockets: Set<WebSocket>;
  stored: Buffer | null;
}

const SYNC = 0;
const STEP = { step1: 0, step2: 1, update: 2 } as const;
const BATCH_TICK_MS = 10;

const isBatching = process.env.BATCH === '1';
const rooms = new Map<string, RelayRoom>();
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

sockets.on('connection', (socket, request) => {
  const path = request.url ?? '/';
  const room = rooms.get(path) ?? { sockets: new Set(), stored: null };
  rooms.set(path, room);
  room.sockets.add(socket);
  socket.on('close', () => room.sockets.delete(socket));
  socket.on('message', (message: Buffer) => {
    if (message[0] === SYNC && message[1] === STEP.step1) {
      if (room.stored !== null) socket.send(room.stored);
    } else if (room.stored === null && message[0] === SYNC && message[1] === STEP.update) {
      room.stored = Buffer.from(message);
      room.stored[1] = STEP.step2;
    } else if (isBatching) queue(room, socket, message);
    else for (const other of room.sockets) if (other !== socket) other.send(message);
  });
});

const waiting = new Map<RelayRoom, { readonly from: WebSocket; readonly message: Buffer }[]>();

function queue(room: RelayRoom, from: WebSocket, message: Buffer): void {
  const before = waiting.get(room);
  if (before !== undefined) before.push({ from, message });
  else waiting.set(room, [{ from, message }]);
}

function flush(): void {
  for (const [room, messages] of waiting) {
    for (const socket of room.sockets) {
      // One write a tick and socket: the frames of a tick leave in one segment.
      const stream = (socket as unknown as { readonly _socket: import('node:net').Socket })._socket; // ws keeps its socket there
      stream.cork();
      for (const { from, message } of messages) if (from !== socket) socket.send(message);
      stream.uncork();
    }
  }
  waiting.clear();
}

if (isBatching) setInterval(flush, BATCH_TICK_MS);

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${JSON.stringify({ port: address.port })}\n`);
});
