import type { NoteId } from '@samenreis/shared/base';
import type { Point } from './camera.ts';

/** How long a note stays on the front canvas after its last change: shorter would repaint the board below at every change of a drag. */
const COOL_AFTER_MS = 400;
/** Time constant of the chase: 95 % of the way in 150 ms. */
const CHASE_MS = 50;
/** Closer than this, in board units, nobody sees the rest of the way. */
const ARRIVED = 0.4;

interface HotNote {
  /** Left top as it is shown, in board units. */
  x: number;
  y: number;
  lastChangeMs: number;
}

export interface HotFrame {
  readonly nowMs: number;
  readonly sinceLastMs: number;
  /** Where a note belongs now: in a hand, or where the layout has it. Null when it is gone. */
  readonly targetOf: (note: NoteId) => { readonly at: Point; readonly isHeld: boolean } | null;
  /** The person asked for less motion: everything jumps. */
  readonly isCalm: boolean;
}

/** Notes that have left the resting canvas for the front one, and where they are on their way. */
export interface HotNotes {
  readonly ids: ReadonlySet<NoteId>;
  /** Takes a note up at the place where it is seen now. */
  heat(note: NoteId, seenAt: Point, nowMs: number): void;
  /** Puts a note that is in somebody's hand exactly there. */
  put(note: NoteId, at: Point): void;
  shownAt(note: NoteId): Point | null;
  /** One frame of all chases. */
  step(frame: HotFrame): { readonly cooled: readonly NoteId[]; readonly hasMoved: boolean };
}

export function createHotNotes(): HotNotes {
  const notes = new Map<NoteId, HotNote>();
  // The keys as a set of their own: whoever paints asks it for every note.
  const ids = new Set<NoteId>();

  return {
    ids,
    heat(note, seenAt, nowMs) {
      const hot = notes.get(note);
      if (hot !== undefined) {
        hot.lastChangeMs = nowMs;
        return;
      }
      notes.set(note, { ...seenAt, lastChangeMs: nowMs });
      ids.add(note);
    },
    put(note, at) {
      const hot = notes.get(note);
      if (hot !== undefined) Object.assign(hot, at);
    },
    shownAt: (note) => notes.get(note) ?? null,
    step(frame) {
      const share = frame.isCalm ? 1 : 1 - Math.exp(-frame.sinceLastMs / CHASE_MS);
      const cooled: NoteId[] = [];
      let hasMoved = false;
      for (const [note, hot] of notes) {
        const target = frame.targetOf(note);
        if (target !== null) hasMoved = chase(hot, target.at, share) || hasMoved;
        if (target?.isHeld === true) hot.lastChangeMs = frame.nowMs;
        const isThere = target === null || (hot.x === target.at.x && hot.y === target.at.y);
        if (isThere && frame.nowMs - hot.lastChangeMs >= COOL_AFTER_MS) cooled.push(note);
      }
      for (const note of cooled) {
        notes.delete(note);
        ids.delete(note);
      }
      return { cooled, hasMoved };
    },
  };
}

function chase(hot: HotNote, to: Point, share: number): boolean {
  if (hot.x === to.x && hot.y === to.y) return false;
  const isNear = Math.hypot(to.x - hot.x, to.y - hot.y) <= ARRIVED;
  hot.x = isNear ? to.x : hot.x + (to.x - hot.x) * share;
  hot.y = isNear ? to.y : hot.y + (to.y - hot.y) * share;
  return true;
}
