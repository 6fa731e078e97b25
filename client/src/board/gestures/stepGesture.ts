import { assertNever, type NoteId } from '@samenreis/shared/base';
import type { Point } from '../canvas/camera.ts';
import type { GestureContext, GestureEffect, GestureEvent, PointerDevice } from './gestureEvent.ts';
import type { Finger, GestureState, Hands } from './gestureState.ts';
import { type GestureStep, NOTHING, to } from './gestureStep.ts';
import { pinch } from './pinch.ts';
import { distance, minus } from './points.ts';
import { tap } from './tap.ts';

/** How far a pointer may tremble before a press becomes a drag, in CSS pixels: a fingertip rolls further than a mouse. */
const DRAG_THRESHOLD: Readonly<Record<PointerDevice, number>> = { mouse: 4, pen: 6, touch: 10 };

const IDLE: Hands = { phase: 'idle' };

type Press = Extract<GestureEvent, { type: 'press' }>;
type Release = Extract<GestureEvent, { type: 'release' }>;

/** One event in, the next state and what the canvas must do out. No clock, no DOM: time and hits come with the event. */
export function stepGesture(state: GestureState, event: GestureEvent, context: GestureContext): GestureStep {
  switch (event.type) {
    case 'press':
      return press(state, event, context);
    case 'move':
      return move(state, event.pointer, event.at, context);
    case 'release':
      return release(state, event, context);
    case 'hold':
      return hold(state, event.pointer, context);
    case 'menu':
      return menu(state, event, context);
    case 'lost':
      return isHeldBy(state.hands, event.pointer) ? end(state, IDLE, false) : { state, effects: NOTHING };
    case 'interrupt':
      return interrupt(state, event.isAsked);
    case 'space':
      return { state: { ...state, spaceHeld: event.held }, effects: NOTHING };
    default:
      return assertNever(event);
  }
}

function press(state: GestureState, event: Press, context: GestureContext): GestureStep {
  const { hands } = state;
  if (hands.phase !== 'idle') return pressMore(state, event);
  const { pointer, device, at, note } = event;
  if (event.button === 1 || state.spaceHeld || context.tool === 'hand') {
    return to(state, { phase: 'panning', pointer, device, at });
  }
  if (event.button !== 0) return { state, effects: NOTHING };
  const pressing: Hands = { phase: 'pressing', pointer, device, from: at, note, extend: event.extend };
  const picks = note !== null && !event.extend && !context.selection.has(note);
  return to(state, pressing, picks ? [{ type: 'select', notes: new Set([note]) }] : NOTHING);
}

/** A second finger turns whatever the first one did into a pinch; a drag under way goes back to where it came from. */
function pressMore(state: GestureState, event: Press): GestureStep {
  const { hands } = state;
  const first = event.device === 'touch' ? touching(hands) : null;
  if (first === null || first.pointer === event.pointer) return { state, effects: NOTHING };
  return end(state, { phase: 'pinching', first, second: { pointer: event.pointer, at: event.at } }, true);
}

function touching(hands: Hands): Finger | null {
  switch (hands.phase) {
    case 'pressing':
      return hands.device === 'touch' ? { pointer: hands.pointer, at: hands.from } : null;
    case 'panning':
    case 'dragging':
      return hands.device === 'touch' ? { pointer: hands.pointer, at: hands.at } : null;
    default:
      return null;
  }
}

function move(state: GestureState, pointer: number, at: Point, context: GestureContext): GestureStep {
  const { hands } = state;
  if (!isHeldBy(hands, pointer)) return { state, effects: NOTHING };
  switch (hands.phase) {
    case 'pressing':
      return distance(hands.from, at) < DRAG_THRESHOLD[hands.device]
        ? { state, effects: NOTHING }
        : begin(state, hands, at, context);
    case 'panning':
      return to(state, { ...hands, at }, [{ type: 'pan', by: minus(at, hands.at) }]);
    case 'dragging':
      return to(state, { ...hands, at }, [{ type: 'drag', at }]);
    case 'banding':
      return to(state, { ...hands, to: at }, [{ type: 'band', from: hands.from, to: at }]);
    case 'pinching':
      return pinch(state, hands, pointer, at);
    case 'spent':
    case 'idle':
      return { state, effects: NOTHING };
    default:
      return assertNever(hands);
  }
}

/** The press has become a movement: of notes, of the view (a finger on the bare board), or of a selection rectangle. */
function begin(state: GestureState, hands: Extract<Hands, { phase: 'pressing' }>, at: Point, context: GestureContext): GestureStep {
  const { pointer, device, from, note, extend } = hands;
  if (note === null) {
    if (device === 'touch' || context.tool !== 'select') {
      return to(state, { phase: 'panning', pointer, device, at }, [{ type: 'pan', by: minus(at, from) }]);
    }
    return to(state, { phase: 'banding', pointer, from, to: at, extend }, [{ type: 'band', from, to: at }]);
  }
  const notes = extend || context.selection.has(note) ? new Set([...context.selection, note]) : new Set([note]);
  const { notes: movable, refused } = context.movable(notes);
  if (movable.size === 0) return to(state, { phase: 'spent', pointer }, [{ type: 'refuse', reason: refused ?? 'notFound' }]);
  return to(state, { phase: 'dragging', pointer, device, at }, [
    { type: 'select', notes },
    { type: 'lift', notes: movable, at: from, asked: notes },
    { type: 'drag', at },
  ]);
}

function release(state: GestureState, event: Release, context: GestureContext): GestureStep {
  const { hands } = state;
  if (!isHeldBy(hands, event.pointer)) return { state, effects: NOTHING };
  switch (hands.phase) {
    case 'pressing':
      return tap(state, hands, event.timeMs, context);
    case 'dragging':
      return to(state, IDLE, [{ type: 'drop', at: event.at }]);
    case 'banding':
      return to(state, IDLE, [{ type: 'endBand', from: hands.from, to: event.at, extend: hands.extend }]);
    case 'pinching': {
      const left = event.pointer === hands.first.pointer ? hands.second : hands.first;
      return to(state, { phase: 'panning', pointer: left.pointer, device: 'touch', at: left.at });
    }
    case 'panning':
    case 'spent':
    case 'idle':
      return to(state, IDLE);
    default:
      return assertNever(hands);
  }
}

/** A finger that stays: on a note it asks what can be done, on the bare board it begins a selection rectangle. */
function hold(state: GestureState, pointer: number, context: GestureContext): GestureStep {
  const { hands } = state;
  if (hands.phase !== 'pressing' || hands.pointer !== pointer) return { state, effects: NOTHING };
  const { from: at, note } = hands;
  if (note !== null) return to(state, { phase: 'spent', pointer }, askFor(note, at, context));
  return context.tool === 'select'
    ? to(state, { phase: 'banding', pointer, from: at, to: at, extend: hands.extend }, [{ type: 'band', from: at, to: at }])
    : { state, effects: NOTHING };
}

function menu(state: GestureState, { at, note }: Extract<GestureEvent, { type: 'menu' }>, context: GestureContext): GestureStep {
  const { hands } = state;
  // On a Mac the press of Ctrl and click comes before; what is under way otherwise goes on.
  if (hands.phase !== 'idle' && hands.phase !== 'pressing') return { state, effects: NOTHING };
  const now: Hands = hands.phase === 'pressing' ? { phase: 'spent', pointer: hands.pointer } : IDLE;
  return to({ ...state, lastTap: null }, now, askFor(note, at, context));
}

function askFor(note: NoteId | null, at: Point, { selection }: GestureContext): readonly GestureEffect[] {
  const isPicked = note !== null && selection.has(note);
  const picks: readonly GestureEffect[] = isPicked ? NOTHING : [{ type: 'select', notes: new Set(note === null ? [] : [note]) }];
  return [...picks, { type: 'menu', at }];
}

function interrupt(state: GestureState, isAsked: boolean): GestureStep {
  const { hands } = state;
  const isHeld = hands.phase !== 'idle' && hands.phase !== 'pinching' && hands.phase !== 'spent';
  const step = end(state, isHeld ? { phase: 'spent', pointer: hands.pointer } : IDLE, isAsked);
  // After a blur the key-up of the space bar never arrives.
  return { ...step, state: { ...step.state, spaceHeld: false, lastTap: null } };
}

/** Leaves the present phase without completing it. */
function end(state: GestureState, hands: Hands, isAsked: boolean): GestureStep {
  if (state.hands.phase === 'dragging') return to(state, hands, [{ type: 'cancelDrag', isAsked }]);
  if (state.hands.phase === 'banding') return to(state, hands, [{ type: 'cancelBand' }]);
  return to(state, hands);
}

function isHeldBy(hands: Hands, pointer: number): boolean {
  if (hands.phase === 'idle') return false;
  if (hands.phase === 'pinching') return hands.first.pointer === pointer || hands.second.pointer === pointer;
  return hands.pointer === pointer;
}
