import type { NoteId, PhaseId } from '@samenreis/shared/base';

/** Where somebody asked to be brought; a point is in board units. */
export type Destination = {
  /** For the list: what is there gets the focus. On the canvas it stays where it is. */
  readonly takesFocus?: boolean;
} & (
  | { readonly type: 'note'; readonly note: NoteId }
  | { readonly type: 'phase'; readonly phase: PhaseId }
  /** A part of the painted board to have in view; for the list the phase in its middle, if it is to be shown. */
  | {
      readonly type: 'view';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly phase: PhaseId | null;
    }
  /** For the list, which has no points: the phase it is in, if it is in one. */
  | { readonly type: 'point'; readonly x: number; readonly y: number; readonly phase: PhaseId | null }
);

/** Brings the view that is shown to a place on the board: the canvas moves, the list scrolls. */
export interface Wayfinder {
  lead(to: Destination): void;
  /** Called by the view that is shown. */
  follow(listener: (to: Destination) => void): () => void;
}

export function createWayfinder(): Wayfinder {
  const listeners = new Set<(to: Destination) => void>();
  return {
    lead(to) {
      for (const listener of listeners) listener(to);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
