import type { NoteId } from '@samenreis/shared/base';
import { describe, expect, it, vi } from 'vitest';
import { createSelectionStore } from '../store/selectionStore.ts';
import { createPicking } from './picking.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as readonly [NoteId, NoteId, NoteId, NoteId]; // compared, never parsed
const ORDER = [a, b, c, d];

function picking(chosen: readonly NoteId[] = []) {
  const selection = createSelectionStore();
  selection.set(new Set(chosen));
  const one = createPicking(selection);
  one.subscribe(vi.fn());
  return { selection, ...one, chosen: () => [...selection.get()] };
}

describe('choosing notes in the list', () => {
  it('V21 takes the note that has the focus for the chosen one, until somebody chooses by hand', () => {
    const { follow, toggle, chosen, isOn } = picking();
    follow(a);
    follow(b);
    expect([chosen(), isOn()]).toEqual([[b], false]);
    toggle(b);
    follow(c);
    expect([chosen(), isOn()]).toEqual([[b], true]);
    toggle(c);
    toggle(b);
    expect(chosen()).toEqual([c]);
  });

  it('V21 goes back to the focus when the last one is let go', () => {
    const { follow, toggle, letGo, chosen, isOn } = picking();
    follow(a);
    toggle(a);
    toggle(a);
    expect([chosen(), isOn()]).toEqual([[a], false]);
    toggle(a);
    letGo(d);
    expect([chosen(), isOn()]).toEqual([[d], false]);
  });

  it('V21 chooses everything up to a note, there and back', () => {
    const { follow, extendTo, chosen } = picking();
    follow(b);
    extendTo(c, ORDER);
    extendTo(d, ORDER);
    expect(chosen()).toEqual([b, c, d]);
    extendTo(a, ORDER);
    expect(chosen()).toEqual([a, b]);
    extendTo(a, [a]);
    expect(chosen()).toEqual([a]);
  });

  it('V22 finds the notes chosen that were chosen on the canvas, and follows when others are chosen there', () => {
    const { selection, follow, chosen, isOn } = picking([a, c]);
    expect(isOn()).toBe(true);
    follow(d);
    expect(chosen()).toEqual([a, c]);
    selection.set(new Set([b]));
    expect(isOn()).toBe(false);
    follow(d);
    expect(chosen()).toEqual([d]);
  });
});
