import { describe, expect, it } from 'vitest';
import { parseCommand } from './parseCommand.ts';

describe('a command', () => {
  it.each([
    [['reset-password', 'gerda@gemeente.example'], { ask: 'resetLink', whose: 'gerda@gemeente.example' }],
    [['reset-password', 'Gerda', 'de', 'Wit'], { ask: 'resetLink', whose: 'Gerda de Wit' }],
    [['audit'], { ask: 'audit', sinceMs: 0, deeds: null }],
    [['audit', '--since', '2026-11-22'], { ask: 'audit', sinceMs: Date.UTC(2026, 10, 22), deeds: null }],
    [['audit', '--since=2026-11-22T13:30:00Z'], { ask: 'audit', sinceMs: Date.UTC(2026, 10, 22, 13, 30), deeds: null }],
    [['audit', '--kind', 'signedIn,boardDeleted'], { ask: 'audit', sinceMs: 0, deeds: ['signedIn', 'boardDeleted'] }],
  ])('I96 is read: %j', (words, asked) => {
    expect(parseCommand(words)).toEqual({ ok: true, value: asked });
  });

  it.each([
    [[], 'npm run reset-password'],
    [['reset-password'], 'npm run reset-password'],
    [['reset-password', 'x'.repeat(255)], 'npm run reset-password'],
    [['backup'], 'npm run audit'],
    [['audit', 'yesterday'], 'npm run audit'],
    [['audit', '--all'], 'npm run audit'],
    [['audit', '--since', '22-11-2026'], '--since 22-11-2026 is no day'],
    [['audit', '--since', '2026-13-45'], '--since 2026-13-45 is no day'],
    [['audit', '--kind', 'signIn'], '--kind signIn is none of accountMade, signedIn'],
  ])('I96 is refused with what to type: %j', (words, reason) => {
    const read = parseCommand(words);
    expect(read).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});
