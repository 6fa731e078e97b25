import type { Dialect } from './dialect.ts';
import type { Arrival, SentRegister } from './sentRegister.ts';

export interface ReadFrame {
  readonly kind: 'step2' | 'update' | 'awareness' | 'other';
  readonly arrivals: readonly Arrival[];
  readonly bytes: number;
}

const OTHER: ReadFrame = { kind: 'other', arrivals: [], bytes: 0 };
const KEPT_FRAMES = 4_096;

/**
 * Decodes each distinct frame once. A server sends the same bytes to everybody on a board; decoding them for each receiver
 * again would make the load generator the bottleneck.
 */
export function createFrameReader(dialect: Dialect, sent: SentRegister): (frame: Buffer) => ReadFrame {
  const known = new Map<number, ReadFrame>();
  return (frame) => {
    const key = fingerprint(frame);
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = decode(frame);
    if (known.size >= KEPT_FRAMES) known.clear();
    known.set(key, read);
    return read;
  };

  function decode(frame: Buffer): ReadFrame {
    const message = dialect.read(frame);
    switch (message.kind) {
      case 'update':
        return { kind: 'update', arrivals: sent.updatesIn(message.update), bytes: message.update.byteLength };
      case 'awareness':
        return { kind: 'awareness', arrivals: sent.presenceIn(message.states), bytes: message.states.byteLength };
      case 'step2':
        return { kind: 'step2', arrivals: [], bytes: message.update.byteLength };
      default:
        return OTHER;
    }
  }
}

/** FNV-1a over the frame (over both ends of a long one) with its length: 52 bits, so that two frames never meet in practice. */
function fingerprint(frame: Buffer): number {
  let hash = 0x811c9dc5;
  const { length } = frame;
  const whole = length <= 512;
  for (let index = 0; index < (whole ? length : 256); index += 1) hash = Math.imul(hash ^ (frame[index] ?? 0), 0x01000193);
  for (let index = length - 256; !whole && index < length; index += 1) hash = Math.imul(hash ^ (frame[index] ?? 0), 0x01000193);
  return (hash >>> 0) * 0x100000 + (length & 0xfffff);
}
