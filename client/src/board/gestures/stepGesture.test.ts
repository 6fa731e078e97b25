import type { NoteId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import type { GestureContext, GestureEffect, GestureEvent, PointerDevice } from './gestureEvent.ts';
import { atRest, type GestureState } from './gestureState.ts';
import { stepGesture } from './stepGesture.ts';

const noteA = 'pa' as NoteId; // the machine compares ids and never parses them
const noteB = 'pb' as NoteId; // as above

const free: GestureContext = { tool: 'select', selection: new Set(), movable: (notes) => ({ notes, refused: null }) };

/** Hands that keep their state and remember every effect. */
function hands(context: Partial<GestureContext> = {}) {
  let state: GestureState = atRest;
  let now: GestureContext = { ...free, ...context };
  const all: GestureEffect[] = [];
  const send = (event: GestureEvent) => {
    const step = stepGesture(state, event, now);
    state = step.state;
    for (const effect of step.effects) if (effect.type === 'select') now = { ...now, selection: effect.notes };
    all.push(...step.effects);
  };
  return {
    press: (x: number, y: number, options: Partial<Extract<GestureEvent, { type: 'press' }>> = {}) =>
      send({
        type: 'press',
        pointer: 1,
        device: 'mouse',
        button: 0,
        at: { x, y },
        timeMs: 0,
        extend: false,
        note: null,
        ...options,
      }),
    move: (x: number, y: number, pointer = 1) => send({ type: 'move', pointer, at: { x, y } }),
    release: (x: number, y: number, { pointer = 1, timeMs = 0 } = {}) => send({ type: 'release', pointer, at: { x, y }, timeMs }),
    send,
    /** The canvas goes back to the select tool once a note sticks. */
    use: (tool: GestureContext['tool']) => {
      now = { ...now, tool };
    },
    types: () => all.map((effect) => effect.type),
    last: () => all.at(-1),
    phase: () => state.hands.phase,
    all,
  };
}

describe('dragging notes', () => {
  it.each<[PointerDevice, number]>([
    ['mouse', 4],
    ['pen', 6],
    ['touch', 10],
  ])('C1 starts only when a %s has travelled %i pixels', (device, threshold) => {
    const h = hands();
    h.press(100, 100, { note: noteA, device });
    h.move(100 + threshold - 1, 100);
    expect(h.phase()).toBe('pressing');
    h.move(100 + threshold, 100);
    expect(h.phase()).toBe('dragging');
    expect(h.all).toContainEqual({ type: 'lift', notes: new Set([noteA]), at: { x: 100, y: 100 }, asked: new Set([noteA]) });
  });

  it('C2 ends in exactly one drop', () => {
    const h = hands();
    h.press(0, 0, { note: noteA });
    h.move(50, 0);
    h.move(60, 10);
    h.release(60, 10);
    expect(h.types().filter((type) => type === 'drop')).toHaveLength(1);
    expect(h.last()).toEqual({ type: 'drop', at: { x: 60, y: 10 } });
    expect(h.phase()).toBe('idle');
  });

  it('carries the whole selection when one of it is dragged', () => {
    const h = hands({ selection: new Set([noteA, noteB]) });
    h.press(0, 0, { note: noteA });
    h.move(50, 0);
    expect(h.all).toContainEqual({
      type: 'lift',
      notes: new Set([noteA, noteB]),
      at: { x: 0, y: 0 },
      asked: new Set([noteA, noteB]),
    });
  });

  it.each<[string, GestureEvent]>([
    ['Escape', { type: 'interrupt', isAsked: true }],
    ['a blur', { type: 'interrupt', isAsked: false }],
    ['a pointer that was cancelled', { type: 'lost', pointer: 1 }],
  ])('C3 C224 gives the notes back after %s, drops nothing, and knows whether that was asked for', (_, event) => {
    const h = hands();
    h.press(0, 0, { note: noteA });
    h.move(50, 0);
    h.send(event);
    expect(h.last()).toEqual({ type: 'cancelDrag', isAsked: event.type === 'interrupt' && event.isAsked });
    h.move(80, 0);
    h.release(80, 0);
    expect(h.types()).not.toContain('drop');
    expect(h.phase()).toBe('idle');
  });

  it('C4 does not lift what may not be moved, and says why once', () => {
    const h = hands({ movable: () => ({ notes: new Set(), refused: 'notYours' }) });
    h.press(0, 0, { note: noteA });
    h.move(50, 0);
    h.move(90, 0);
    h.release(90, 0);
    expect(h.types()).toEqual(['select', 'refuse']);
  });

  it('ignores a second mouse button during a drag', () => {
    const h = hands();
    h.press(0, 0, { note: noteA });
    h.move(50, 0);
    h.press(50, 0, { button: 2 });
    expect(h.phase()).toBe('dragging');
  });
});

describe('selecting', () => {
  it('picks a note on press, so that it can be dragged in the same movement', () => {
    const h = hands();
    h.press(0, 0, { note: noteA });
    expect(h.all).toEqual([{ type: 'select', notes: new Set([noteA]) }]);
  });

  it('adds and takes away with Shift', () => {
    const h = hands({ selection: new Set([noteA]) });
    h.press(0, 0, { note: noteB, extend: true });
    h.release(0, 0);
    expect(h.last()).toEqual({ type: 'select', notes: new Set([noteA, noteB]) });
    h.press(0, 0, { note: noteB, extend: true });
    h.release(0, 0);
    expect(h.last()).toEqual({ type: 'select', notes: new Set([noteA]) });
  });

  it('clears on the bare board', () => {
    const h = hands({ selection: new Set([noteA]) });
    h.press(0, 0);
    h.release(0, 0);
    expect(h.last()).toEqual({ type: 'select', notes: new Set() });
  });

  it('draws a rectangle with the mouse on the bare board', () => {
    const h = hands();
    h.press(10, 10);
    h.move(60, 70);
    h.release(80, 90);
    expect(h.types()).toEqual(['band', 'endBand']);
    expect(h.last()).toEqual({ type: 'endBand', from: { x: 10, y: 10 }, to: { x: 80, y: 90 }, extend: false });
  });
});

describe('moving the view', () => {
  it.each<[string, Partial<Extract<GestureEvent, { type: 'press' }>>, boolean]>([
    ['the middle button', { button: 1, note: noteA }, false],
    ['the space bar held', { note: noteA }, true],
    ['one finger on the bare board', { device: 'touch' }, false],
  ])('pans with %s', (_, press, space) => {
    const h = hands();
    if (space) h.send({ type: 'space', held: true });
    h.press(0, 0, press);
    h.move(30, 20);
    h.move(40, 20);
    const total = h.all.reduce((sum, effect) => (effect.type === 'pan' ? sum + effect.by.x : sum), 0);
    expect(h.phase()).toBe('panning');
    expect(total).toBe(40);
  });

  it('pans with the hand, also on a note', () => {
    const h = hands({ tool: 'hand' });
    h.press(0, 0, { note: noteA });
    h.move(5, 5);
    expect(h.types()).toEqual(['pan']);
  });

  it('C5 pinches around the fingers and carries on panning with the one that stays', () => {
    const h = hands();
    h.press(0, 0, { device: 'touch' });
    h.press(100, 0, { device: 'touch', pointer: 2 });
    h.move(200, 0, 2);
    expect(h.all).toEqual([
      { type: 'pan', by: { x: 50, y: 0 } },
      { type: 'zoom', at: { x: 100, y: 0 }, factor: 2 },
    ]);
    h.release(200, 0, { pointer: 2 });
    expect(h.phase()).toBe('panning');
    h.move(10, 0);
    expect(h.last()).toEqual({ type: 'pan', by: { x: 10, y: 0 } });
  });

  it('C3 a second finger gives a dragged note back', () => {
    const h = hands();
    h.press(0, 0, { device: 'touch', note: noteA });
    h.move(40, 0);
    h.press(100, 0, { device: 'touch', pointer: 2 });
    expect(h.last()).toEqual({ type: 'cancelDrag', isAsked: true });
    expect(h.phase()).toBe('pinching');
  });

  it('forgets the space bar after a blur, since its key-up never comes', () => {
    const h = hands();
    h.send({ type: 'space', held: true });
    h.send({ type: 'interrupt', isAsked: false });
    h.press(0, 0, { note: noteA });
    expect(h.phase()).toBe('pressing');
  });
});

describe('tapping', () => {
  const tapAt = (h: ReturnType<typeof hands>, x: number, timeMs: number, note: NoteId | null, device: PointerDevice = 'mouse') => {
    h.press(x, 0, { note, timeMs, device });
    h.release(x, 0, { timeMs });
  };

  it('a double tap on the bare board sticks a note there', () => {
    const h = hands();
    tapAt(h, 10, 0, null, 'touch');
    tapAt(h, 14, 200, null, 'touch');
    expect(h.last()).toEqual({ type: 'create', at: { x: 14, y: 0 } });
  });

  it('a double tap on a note edits it', () => {
    const h = hands();
    tapAt(h, 10, 0, noteA);
    tapAt(h, 10, 200, noteA);
    expect(h.last()).toEqual({ type: 'edit', note: noteA });
  });

  it.each([
    ['too slow', 10, 500, null],
    ['too far apart', 60, 200, null],
    ['on something else', 10, 200, noteA],
  ])('two taps %s are two taps', (_, x, timeMs, note) => {
    const h = hands();
    tapAt(h, 10, 0, null);
    tapAt(h, x, timeMs, note);
    expect(h.types()).not.toContain('create');
    expect(h.types()).not.toContain('edit');
  });

  it('C6 one tap with a note tool sticks exactly one note, also when it was a double click', () => {
    const h = hands({ tool: 'tip' });
    tapAt(h, 10, 0, null);
    expect(h.types()).toEqual(['create']);
    h.use('select');
    tapAt(h, 10, 150, null);
    expect(h.types().filter((type) => type === 'create')).toHaveLength(1);
  });
});
