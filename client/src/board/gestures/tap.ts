import type { NoteId } from '@samenreis/shared/base';
import type { Point } from '../canvas/camera.ts';
import type { GestureContext, GestureEffect } from './gestureEvent.ts';
import type { GestureState, Hands, Tap } from './gestureState.ts';
import { type GestureStep, NOTHING } from './gestureStep.ts';
import { distance } from './points.ts';

/** Two taps within this time and distance are a double one. */
const DOUBLE_TAP_MS = 400;
const DOUBLE_TAP_DISTANCE = 24;

/** A press that stayed where it was. */
export function tap(
  state: GestureState,
  hands: Extract<Hands, { phase: 'pressing' }>,
  timeMs: number,
  context: GestureContext,
): GestureStep {
  const { from: at, note, extend } = hands;
  const isDouble = isDoubleTap(state.lastTap, { at, timeMs, note });
  const effects = tapEffects(isDouble, at, note, extend, context);
  // A tap that has done something lasting is not the first half of a double one.
  const isDone = isDouble || effects.some((effect) => effect.type === 'create');
  return { state: { ...state, hands: { phase: 'idle' }, lastTap: isDone ? null : { at, timeMs, note } }, effects };
}

function tapEffects(
  isDouble: boolean,
  at: Point,
  note: NoteId | null,
  extend: boolean,
  context: GestureContext,
): readonly GestureEffect[] {
  if (note !== null) {
    if (isDouble && !extend) return [{ type: 'edit', note }];
    return [{ type: 'select', notes: extend ? toggled(context.selection, note) : new Set([note]) }];
  }
  if (context.tool !== 'select' || isDouble) return [{ type: 'create', at }];
  return extend ? NOTHING : [{ type: 'select', notes: new Set() }];
}

function isDoubleTap(last: Tap | null, now: Tap): boolean {
  if (last === null || last.note !== now.note) return false;
  return now.timeMs - last.timeMs <= DOUBLE_TAP_MS && distance(last.at, now.at) <= DOUBLE_TAP_DISTANCE;
}

function toggled(selection: ReadonlySet<NoteId>, note: NoteId): ReadonlySet<NoteId> {
  const next = new Set(selection);
  if (!next.delete(note)) next.add(note);
  return next;
}
