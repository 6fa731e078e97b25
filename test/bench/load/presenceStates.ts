import * as encoding from 'lib0/encoding';

/** An awareness update with one client's cursor, as y-protocols encodes it. */
export function cursorStates(clientId: number, clock: number, x: number, y: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify({ cursor: { x, y }, drags: [], selection: [] }));
  return encoding.toUint8Array(encoder);
}
