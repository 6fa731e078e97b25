import { describe, expect, it } from 'vitest';
import { keyIntent } from './keyIntent.ts';
import { KEY_LIST } from './keyList.ts';

const lines = Object.values(KEY_LIST).flat();
const ours = lines.flatMap(({ name, press }) => (press === null ? [] : [{ name, press }]));

describe('the sheet of keys', () => {
  it.each(ours.map(({ name, press }) => [name, press] as const))('C104 lists for %s a key that does something', (_, press) => {
    expect(keyIntent(press)).not.toBeNull();
  });

  it('C104 gives each key one meaning', () => {
    const ways = lines.flatMap((line) => line.ways.map((keys) => keys.join('+')));
    expect(new Set(ways).size).toBe(ways.length);
    const intents = ours.map(({ press }) => JSON.stringify(keyIntent(press)));
    expect(new Set(intents).size).toBe(intents.length);
  });
});
