import { afterEach, describe, expect, it } from 'vitest';
import { dayText } from './dayText.ts';
import { baseLocale, type locales, overwriteGetLocale } from './generated/runtime.js';
import { momentText } from './momentText.ts';

const speak = (language: (typeof locales)[number]) => overwriteGetLocale(() => language);

afterEach(() => speak(baseLocale));

describe('a day and a moment', () => {
  it.each([
    ['nl', '8 juli 2026', '8 juli 2026 om 16:05'],
    ['en', '8 July 2026', '8 July 2026 at 16:05'],
  ] as const)('U145 are written in %s as people write them there', (language, day, moment) => {
    speak(language);
    expect(dayText('2026-07-08')).toBe(day);
    expect(momentText(new Date(2026, 6, 8, 16, 5).getTime())).toBe(moment);
  });
});
