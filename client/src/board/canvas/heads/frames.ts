/** Tells that a frame was painted, to what floats over the board and moves with it. */
export interface Frames {
  tell(): void;
  subscribe(listener: () => void): () => void;
}

export function createFrames(): Frames {
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
