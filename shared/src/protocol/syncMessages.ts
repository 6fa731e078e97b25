/** First varUint of a frame on `/sync`; 0, 1 and 3 are y-websocket's own, 2 (auth) is not used. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /**
   * Server → client, only to a client that connects with `?ack=1`: one varUint, how many document updates (sync step 2
   * or update) of this connection are on disk by now. Counts every such frame, also one that held nothing new.
   */
  acknowledgement: 120,
} as const;

/** Second varUint of a sync frame (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Query parameters of `/sync/<boardId>`. */
export const SYNC_QUERY = {
  /** `1` announces that the client understands acknowledgements. */
  ack: 'ack',
  /** The epoch of the document that the client's copy belongs to; absent for an empty copy. */
  epoch: 'epoch',
  /** Single-use ticket, for a client without cookies. */
  ticket: 'ticket',
} as const;
