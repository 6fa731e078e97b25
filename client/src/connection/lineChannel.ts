import { type LinesView, linesViewSchema } from '@samenreis/shared/session';
import * as v from 'valibot';

/** How the connections of the group are, as far as this person is told. */
export interface LineChannel {
  current(): LinesView;
  subscribe(listener: () => void): () => void;
}

/** What of a socket.io client tells of it. */
export interface LineSocket {
  on(event: 'lines', listener: (lines: unknown) => void): void;
}

const QUIET: LinesView = { troubles: [], leaderlessSinceMs: null };

/** @param onBroken - the connection tells what is not to be understood */
export function followLines(socket: LineSocket, onBroken: () => void): LineChannel {
  const listeners = new Set<() => void>();
  let current = QUIET;
  socket.on('lines', (told) => {
    const parsed = v.safeParse(linesViewSchema, told);
    if (!parsed.success) return onBroken();
    current = parsed.output;
    for (const listener of listeners) listener();
  });
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
