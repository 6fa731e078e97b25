import type { NoteId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import type { GestureContext, GestureEffect, GestureEvent } from './gestureEvent.ts';
import { atRest } from './gestureState.ts';
import { stepGesture } from './stepGesture.ts';

const noteA = 'pa' as NoteId; // the machine compares ids and never parses them
const noteB = 'pb' as NoteId; // as above
const SPOT = { x: 40, y: 60 };

const free: GestureContext = { tool: 'select', selection: new Set(), movable: (notes) => ({ notes, refused: null }) };

const press = (fields: Partial<Extract<GestureEvent, { type: 'press' }>> = {}): GestureEvent => ({
  type: 'press',
  pointer: 1,
  device: 'touch',
  button: 0,
  at: SPOT,
  timeMs: 0,
  extend: false,
  note: null,
  ...fields,
});

/** Everything that comes of these events, and the phase after them. */
function outcome(events: readonly GestureEvent[], context: Partial<GestureContext> = {}) {
  let state = atRest;
  const effects: GestureEffect[] = [];
  for (const event of events) {
    const step = stepGesture(state, event, { ...free, ...context });
    state = step.state;
    effects.push(...step.effects);
  }
  return { effects, phase: state.hands.phase };
}

describe('what can be done with a note', () => {
  it('C101 is asked by the right button, which picks a note that was not picked', () => {
    const { effects, phase } = outcome([{ type: 'menu', at: SPOT, note: noteA }]);
    expect(effects).toEqual([
      { type: 'select', notes: new Set([noteA]) },
      { type: 'menu', at: SPOT },
    ]);
    expect(phase).toBe('idle');
  });

  it('C101 is asked of all that are picked when the note is one of them', () => {
    const { effects } = outcome([{ type: 'menu', at: SPOT, note: noteA }], { selection: new Set([noteA, noteB]) });
    expect(effects).toEqual([{ type: 'menu', at: SPOT }]);
  });

  it('C101 is asked by a finger that stays, and its release does nothing more', () => {
    const { effects, phase } = outcome([
      press({ note: noteA }),
      { type: 'hold', pointer: 1 },
      { type: 'release', pointer: 1, at: SPOT, timeMs: 700 },
    ]);
    expect(effects.map(({ type }) => type)).toEqual(['select', 'select', 'menu']);
    expect(phase).toBe('idle');
  });

  it('C101 is not asked while notes are in the hand', () => {
    const { effects, phase } = outcome([
      press({ note: noteA, device: 'mouse' }),
      { type: 'move', pointer: 1, at: { x: 140, y: 60 } },
      { type: 'menu', at: SPOT, note: noteB },
      { type: 'hold', pointer: 1 },
    ]);
    expect(effects.map(({ type }) => type)).not.toContain('menu');
    expect(phase).toBe('dragging');
  });
});

describe('a finger that stays on the bare board', () => {
  it('C100 begins a selection rectangle, which picks what it goes over', () => {
    const to = { x: 240, y: 260 };
    const { effects } = outcome([
      press(),
      { type: 'hold', pointer: 1 },
      { type: 'move', pointer: 1, at: to },
      { type: 'release', pointer: 1, at: to, timeMs: 900 },
    ]);
    expect(effects.at(-1)).toEqual({ type: 'endBand', from: SPOT, to, extend: false });
  });

  it('C100 sticks a note when one is in the hand', () => {
    const { effects } = outcome([press(), { type: 'hold', pointer: 1 }, { type: 'release', pointer: 1, at: SPOT, timeMs: 900 }], {
      tool: 'tip',
    });
    expect(effects).toEqual([{ type: 'create', at: SPOT }]);
  });
});

describe('a drag of many', () => {
  it('C102 lifts what may be moved and leaves the others', () => {
    const { effects } = outcome([press({ note: noteA, device: 'mouse' }), { type: 'move', pointer: 1, at: { x: 140, y: 60 } }], {
      selection: new Set([noteA, noteB]),
      movable: () => ({ notes: new Set([noteA]), refused: 'notYours' }),
    });
    expect(effects).toContainEqual({ type: 'lift', notes: new Set([noteA]), at: SPOT, asked: new Set([noteA, noteB]) });
  });
});
