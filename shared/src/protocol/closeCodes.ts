/**
 * Why the server closed a `/sync` socket. Codes 4400–4499 are final: the y-websocket client stops by itself, and ours
 * shows a screen that says what happened and what to do. All others mean "try again" with backoff.
 */
export const CLOSE = {
  /** A frame that is no message of the protocol. */
  malformed: 4400,
  /** No valid session: sign in or join again. */
  notSignedIn: 4401,
  /** This role may not do this. */
  forbidden: 4403,
  /** No such board, or no longer. */
  boardGone: 4404,
  /** The client's copy belongs to an earlier epoch of the document: drop it and load anew. */
  epochChanged: 4409,
  /** The participant left, or the invitation expired or was revoked. */
  accessEnded: 4410,
  /** A facilitator removed this participant and keeps them out until they are let in again. */
  removed: 4411,
  /** The participant went on as the same person on another device. */
  continuedElsewhere: 4412,
  /** Who leads the board deleted it; it lies in the bin for a while. */
  boardDeleted: 4414,
  /** A frame or a document over the limit. */
  tooLarge: 4413,
  /** The update breaks a rule of the board: drop the local copy, load anew, say so. */
  refused: 4422,
  /** The stored board is damaged; nothing is served from it. */
  boardDamaged: 4460,
  /** The stored board was written by a later release; this server leaves it alone. */
  boardNewer: 4461,
  /** Too many messages in a short time. */
  tooFrequent: 4529,
  /** The commit failed (disk full, failing disk): nothing was acknowledged; the room loads anew from disk. */
  storeFailed: 4503,
  /** This reader fell too far behind and resyncs. */
  slowReader: 4508,
  /** The server stops or restarts (RFC 6455). */
  serviceRestart: 1012,
} as const;
export type CloseReason = keyof typeof CLOSE;
export type CloseCode = (typeof CLOSE)[CloseReason];

const reasonByCode = new Map<number, CloseReason>(Object.entries(CLOSE).map(([reason, code]) => [code, reason as CloseReason]));

/** The reason behind a close code, or null for a code that is not ours (a lost network closes with 1006). */
export function closeReason(code: number): CloseReason | null {
  return reasonByCode.get(code) ?? null;
}

/** Whether a client must stop reconnecting. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}
