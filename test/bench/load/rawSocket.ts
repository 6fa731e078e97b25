import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * A WebSocket client of the fewest possible steps: a load generator shares its core with no one but itself, and a library's
 * parser per frame would be measured along. Binary frames only, no extensions, answers pings.
 */
export interface RawSocket {
  send(payload: Uint8Array): void;
  close(): void;
}

export interface RawSocketHandlers {
  readonly onOpen: () => void;
  /** `payload` is valid only during the call. */
  readonly onMessage: (payload: Buffer) => void;
  /** @param code - close code of the server, 1006 for a lost connection, 0 with `refused` for an upgrade that failed */
  readonly onClose: (code: number, refused: string | null) => void;
}

export interface RawSocketTarget {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const HEADER_END = Buffer.from('\r\n\r\n');

export function openRawSocket(target: RawSocketTarget, handlers: RawSocketHandlers): RawSocket {
  const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true });
  const reader = createFrameReader(socket, handlers);
  let closeCode = 1006;
  let refused: string | null = null;
  socket.on('connect', () => socket.write(upgradeRequest(target)));
  socket.on('data', (chunk) => {
    const problem = reader.read(chunk);
    if (problem === null) return;
    closeCode = problem.code;
    refused = problem.refused;
    socket.destroy();
  });
  // A reset connection closes right after: `close` tells it.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => handlers.onClose(closeCode, refused));
  return {
    send: (payload) => {
      socket.write(frame(OPCODE.binary, payload));
    },
    close: () => socket.destroy(),
  };
}

function upgradeRequest({ port, path, headers }: RawSocketTarget): string {
  const lines = Object.entries({
    Host: `127.0.0.1:${port}`,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** A client must mask; a mask of zeros is a mask, and costs nothing. */
function frame(opcode: number, payload: Uint8Array): Buffer {
  const length = payload.byteLength;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const head = 2 + extended + 4;
  const out = Buffer.allocUnsafe(head + length);
  out[0] = 0x80 | opcode;
  out[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) out.writeUInt16BE(length, 2);
  if (extended === 8) out.writeBigUInt64BE(BigInt(length), 2);
  out.writeUInt32BE(0, head - 4);
  out.set(payload, head);
  return out;
}

interface ReadProblem {
  readonly code: number;
  readonly refused: string | null;
}

function createFrameReader(socket: Socket, handlers: RawSocketHandlers): { read(chunk: Buffer): ReadProblem | null } {
  let rest: Buffer = Buffer.alloc(0);
  // A message of megabytes comes in hundreds of chunks: they are joined once, when the last one is there.
  let chunks: Buffer[] = [];
  let waiting = 0;
  let needed = 0;
  let upgraded = false;
  let fragments: Buffer[] = [];

  function readUpgrade(): ReadProblem | null {
    const end = rest.indexOf(HEADER_END);
    if (end < 0) return null;
    const status = rest.toString('latin1', 0, rest.indexOf('\r\n'));
    if (!status.includes(' 101 ')) return { code: 0, refused: status };
    rest = rest.subarray(end + HEADER_END.length);
    upgraded = true;
    handlers.onOpen();
    return null;
  }

  function handle(opcode: number, isLast: boolean, payload: Buffer): ReadProblem | null {
    if (opcode === OPCODE.close) return { code: payload.length >= 2 ? payload.readUInt16BE(0) : 1005, refused: null };
    if (opcode === OPCODE.ping) socket.write(frame(OPCODE.pong, payload));
    if (opcode > OPCODE.binary) return null;
    if (isLast && fragments.length === 0) handlers.onMessage(payload);
    else {
      fragments.push(Buffer.from(payload));
      if (!isLast) return null;
      handlers.onMessage(Buffer.concat(fragments));
      fragments = [];
    }
    return null;
  }

  function readFrames(): ReadProblem | null {
    let at = 0;
    while (rest.length - at >= 2) {
      const short = (rest[at + 1] ?? 0) & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (rest.length - at < head) break;
      const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(at + 2) : Number(rest.readBigUInt64BE(at + 2));
      if (rest.length - at < head + length) {
        needed = head + length;
        break;
      }
      const first = rest[at] ?? 0;
      const problem = handle(first & 0x0f, (first & 0x80) !== 0, rest.subarray(at + head, at + head + length));
      if (problem !== null) return problem;
      at += head + length;
    }
    rest = rest.subarray(at);
    return null;
  }

  return {
    read(chunk) {
      chunks.push(chunk);
      waiting += chunk.length;
      if (rest.length + waiting < needed) return null;
      rest = rest.length === 0 && chunks.length === 1 ? chunk : Buffer.concat([rest, ...chunks]);
      chunks = [];
      waiting = 0;
      needed = 0;
      return (upgraded ? null : readUpgrade()) ?? (upgraded ? readFrames() : null);
    },
  };
}
