/** One animation frame for everything that changed: whoever asks in between is served by the same frame. */
export interface FrameLoop {
  /** Runs `frame` in the next animation frame, once however often it is asked. */
  ask(): void;
  stop(): void;
}

/** What a frame loop needs of the window. */
export interface FrameClock {
  requestAnimationFrame(callback: (timeMs: number) => void): number;
  cancelAnimationFrame(handle: number): void;
}

export function createFrameLoop(clock: FrameClock, frame: (timeMs: number) => void): FrameLoop {
  let handle: number | null = null;
  return {
    ask() {
      handle ??= clock.requestAnimationFrame((timeMs) => {
        handle = null;
        frame(timeMs);
      });
    },
    stop() {
      if (handle !== null) clock.cancelAnimationFrame(handle);
      handle = null;
    },
  };
}
