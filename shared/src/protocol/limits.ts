/** Bounds that both ends know; the server enforces them, the client keeps within them. */
export const LIMITS = {
  /** Largest frame on `/sync`, bytes. A pasted text of 500 characters is 2 kB; a long offline spell some hundreds of kB. */
  syncFrameBytes: 1_048_576,
  /** Largest presence state, bytes of JSON. */
  awarenessBytes: 2_048,
  /** Largest REST body, bytes. */
  restBodyBytes: 65_536,
  /** Document updates a second a participant may send, sustained and in one burst. */
  updatesPerSecond: 60,
  updatesBurst: 400,
  /** Presence frames a second, sustained and in one burst. */
  awarenessPerSecond: 40,
  awarenessBurst: 120,
  /** Bytes that may wait for one reader before it is closed and resyncs. */
  bufferedBytes: 4_194_304,
  notesPerBoard: 20_000,
} as const;
