import { describe, expect, it } from 'vitest';
import { type KeyIntent, keyIntent } from './keyIntent.ts';

const bare = { ctrl: false, shift: false, alt: false };

describe('keyIntent', () => {
  it.each<[string, Parameters<typeof keyIntent>[0], KeyIntent | null]>([
    ['an arrow goes to the next note', { ...bare, key: 'ArrowLeft' }, { type: 'focusNote', direction: 'left' }],
    ['Ctrl + arrow moves a little', { ...bare, key: 'ArrowUp', ctrl: true }, { type: 'moveNotes', direction: 'up', toCell: false }],
    ['Shift + arrow moves a cell', { ...bare, key: 'ArrowUp', shift: true }, { type: 'moveNotes', direction: 'up', toCell: true }],
    ['Ctrl+Z', { ...bare, key: 'z', ctrl: true }, { type: 'undo' }],
    ['Ctrl+Shift+Z', { ...bare, key: 'Z', ctrl: true, shift: true }, { type: 'redo' }],
    ['Ctrl+Y', { ...bare, key: 'y', ctrl: true }, { type: 'redo' }],
    ['a plus that needs Shift', { ...bare, key: '+', shift: true }, { type: 'zoomIn' }],
    ['0 shows everything', { ...bare, key: '0' }, { type: 'zoomFit' }],
    ['n takes a note', { ...bare, key: 'n' }, { type: 'tool', tool: 'moment' }],
  ])('%s', (_, press, intent) => {
    expect(keyIntent(press)).toEqual(intent);
  });

  it.each(['Tab', 'F5', 'c'])('leaves %s with Ctrl to the browser', (key) => {
    expect(keyIntent({ ...bare, key, ctrl: true })).toBeNull();
  });

  it.each(['+', '=', '-', '_', '0'])('C264 leaves Ctrl with %s to the browser, whose zoom it is', (key) => {
    expect(keyIntent({ ...bare, key })).not.toBeNull();
    for (const shift of [false, true]) expect(keyIntent({ ...bare, key, shift, ctrl: true })).toBeNull();
  });

  it('leaves Tab alone, so that the canvas is no trap', () => {
    expect(keyIntent({ ...bare, key: 'Tab' })).toBeNull();
  });
});
