import { SCENE_PARTS, type ScenePart } from './scene.ts';

/** Dials are recorded on a grid of this many milliseconds of played time: five samples a second at most of each. */
export const DIAL_TICK_MS = 200;

/** Whose dial it is: a part of the cast, or one who watches. Never who. */
export type DialPart = ScenePart | 'observer';
const DIAL_PARTS: readonly DialPart[] = [...SCENE_PARTS, 'observer'];

/** One dial that stood somewhere else from this tick on; null where it was laid down. */
export interface DialSample {
  readonly tick: number;
  readonly track: number;
  readonly value: number | null;
}

/** What was recorded in one go. Tracks count within a run: a server that starts anew knows nobody's track, and begins another run. */
export interface DialBatch {
  readonly run: number;
  /** The tracks that begin in this batch. */
  readonly tracks: readonly { readonly track: number; readonly part: DialPart }[];
  /** In the order of their ticks. */
  readonly samples: readonly DialSample[];
}

const LAID_DOWN = 127;

/**
 * Two bytes for each sample, and two for each tick: run, tracks (each with its part), then ticks (as the distance to the one before)
 * with the samples in them.
 */
export function encodeDialBatch({ run, tracks, samples }: DialBatch): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, run);
  writeNumber(bytes, tracks.length);
  for (const { track, part } of tracks) {
    writeNumber(bytes, track);
    writeNumber(bytes, DIAL_PARTS.indexOf(part));
  }
  let tick = 0;
  for (let at = 0; at < samples.length; ) {
    const next = samples[at]?.tick ?? tick;
    const after = samples.findIndex((sample, index) => index > at && sample.tick !== next);
    const end = after < 0 ? samples.length : after;
    writeNumber(bytes, next - tick);
    writeNumber(bytes, end - at);
    for (const { track, value } of samples.slice(at, end)) {
      writeNumber(bytes, track);
      bytes.push((value ?? LAID_DOWN) & 0xff);
    }
    tick = next;
    at = end;
  }
  return Uint8Array.from(bytes);
}

/** @throws RangeError for bytes that no encoder wrote */
export function decodeDialBatch(bytes: Uint8Array): DialBatch {
  const reader = { bytes, at: 0 };
  const run = readNumber(reader);
  const tracks = Array.from({ length: readNumber(reader) }, () => {
    const track = readNumber(reader);
    const part = DIAL_PARTS[readNumber(reader)];
    if (part === undefined) throw new RangeError('no part of a recording');
    return { track, part };
  });
  const samples: DialSample[] = [];
  let tick = 0;
  while (reader.at < bytes.length) {
    tick += readNumber(reader);
    const count = readNumber(reader);
    for (let index = 0; index < count; index += 1) {
      const track = readNumber(reader);
      const value = (readByte(reader) << 24) >> 24;
      samples.push({ tick, track, value: value === LAID_DOWN ? null : value });
    }
  }
  return { run, tracks, samples };
}

/** Seven bits a byte, the lowest first, as in varints everywhere. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function readNumber(reader: Reader): number {
  let value = 0;
  for (let factor = 1; factor <= 0x80 ** 5; factor *= 0x80) {
    const byte = readByte(reader);
    value += (byte % 0x80) * factor;
    if (byte < 0x80) return value;
  }
  throw new RangeError('a number of a recording is too long');
}

function readByte(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw new RangeError('a recording ends too early');
  reader.at += 1;
  return byte;
}
