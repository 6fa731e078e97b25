import type { PackedBytes } from './messages.ts';

/**
 * Copies the parts into one fresh buffer. Sending a part as it is would clone all of the buffer it is a view of: for an
 * update that Yjs encoded or a socket received that may be many times its size.
 */
export function pack(parts: readonly Uint8Array[]): PackedBytes {
  const lengths = parts.map((part) => part.byteLength);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return { bytes, lengths };
}

/** Views on the packed bytes, in order. */
export function unpack({ bytes, lengths }: PackedBytes): Uint8Array[] {
  let offset = 0;
  return lengths.map((length) => {
    offset += length;
    return bytes.subarray(offset - length, offset);
  });
}
