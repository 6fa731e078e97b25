import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A message of the y-websocket protocol, as a client may send it. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** `isStep2`: the answer to the server's step 1, with all that the client has and the server lacks. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isStep2: boolean }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' };

/** @returns null for bytes that are no message of the protocol */
export function readClientMessage(frame: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    // lib0 throws at the end of input: the frame is truncated.
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const type = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (type === SYNC.step1) return { kind: 'step1', stateVector: body };
  if (type !== SYNC.step2 && type !== SYNC.update) return null;
  return { kind: 'update', update: body, isStep2: type === SYNC.step2 };
}

/** A sync message in a WebSocket frame, ready for `socket.write`. */
export function syncFrame(type: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Buffer {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function acknowledgementFrame(count: number): Buffer {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.acknowledgement);
    encoding.writeVarUint(encoder, count);
  });
}

/** One client's line in an awareness message: its state as JSON, or null when it left. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** Without entries it is the smallest message that keeps a y-websocket client from giving up after 30 silent seconds. */
export function awarenessFrame(entries: readonly AwarenessEntry[]): Buffer {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(body, clientId);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, json);
  }
  const bytes = encoding.toUint8Array(body);
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** One line of an awareness message as it came: its JSON still as bytes, for most lines are echoes that nobody reads. */
export interface ReceivedEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: Uint8Array;
}

/** Entries of an awareness message; null when it is none, or has more than `maxEntries`. */
export function readAwareness(update: Uint8Array, maxEntries: number): readonly ReceivedEntry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > maxEntries) return null;
    const entries: ReceivedEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder);
      entries.push({ clientId, clock: decoding.readVarUint(decoder), json: decoding.readVarUint8Array(decoder) });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    // lib0 throws at the end of input: the message is truncated.
    return null;
  }
}

const FINAL_BINARY = 0x82;

/**
 * A whole binary WebSocket frame (RFC 6455, unmasked as a server sends). Framing once for all receivers leaves one write of one
 * buffer per socket; `ws` would frame, and write two chunks, for each.
 */
function frameOf(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder();
  write(encoder);
  const payload = encoding.toUint8Array(encoder);
  const { length } = payload;
  const headerBytes = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerBytes + length);
  frame[0] = FINAL_BINARY;
  if (headerBytes === 2) frame[1] = length;
  else if (headerBytes === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, headerBytes);
  return frame;
}
