import { describe, expect, it } from 'vitest';
import { keyIntent } from './keyIntent.ts';
import { KEY_LIST } from './keyList.ts';

const lines = Object.values(KEY_LIST).flat();

describe('the sheet of keys', () => {
  it.each(lines.map((line) => [line.name, line.press] as const))('C104 lists for %s a key that does something', (_, press) => {
    expect(keyIntent(press)).not.toBeNull();
  });

  it('C104 gives each key one meaning', () => {
    const ways = lines.flatMap((line) => line.ways.map((keys) => keys.join('+')));
    expect(new Set(ways).size).toBe(ways.length);
    const intents = lines.map((line) => JSON.stringify(keyIntent(line.press)));
    expect(new Set(intents).size).toBe(intents.length);
  });
});
