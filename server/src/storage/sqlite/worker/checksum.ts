import { crc32 } from 'node:zlib';

/**
 * CRC-32 over what a row stands for: its place and its bytes, so that a row that ends up under another key fails as a changed
 * one does. Signed, because SQLite then keeps it in four bytes. It finds damage, not forgery: who can write the file
 * can write the checksum.
 */
export function checksum(place: readonly (string | number | null)[], bytes: Uint8Array | null): number {
  const ofPlace = crc32(place.join('|'));
  // crc32 of no bytes gives 0 and not the value it should go on from.
  return (bytes === null || bytes.byteLength === 0 ? ofPlace : crc32(bytes, ofPlace)) | 0;
}
