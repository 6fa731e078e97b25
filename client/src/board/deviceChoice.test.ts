import { describe, expect, it } from 'vitest';
import { createDeviceChoice } from './deviceChoice.ts';

function choice(kept: Map<string, string>, takes = true) {
  return createDeviceChoice({
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (takes) kept.set(key, value);
        return takes;
      },
    },
    key: 'samenreis.view',
    options: ['board', 'list'],
  });
}

describe('a choice on this device', () => {
  it('V8 is the first option until somebody chooses, and stays chosen', () => {
    const kept = new Map<string, string>();
    const first = choice(kept);
    expect(first.get()).toBe('board');
    first.set('list');
    expect(choice(kept).get()).toBe('list');
  });

  it('V8 holds until the page is closed where nothing is kept, and takes no option that is none', () => {
    const kept = new Map([['samenreis.view', 'globe']]);
    const chosen = choice(kept, false);
    expect(chosen.get()).toBe('board');
    chosen.set('list');
    expect(chosen.get()).toBe('list');
    expect(kept.get('samenreis.view')).toBe('globe');
  });

  it('V8 tells who listens, once a change', () => {
    const chosen = choice(new Map());
    let told = 0;
    const leave = chosen.subscribe(() => {
      told += 1;
    });
    chosen.set('list');
    chosen.set('list');
    leave();
    chosen.set('board');
    expect(told).toBe(1);
  });
});
