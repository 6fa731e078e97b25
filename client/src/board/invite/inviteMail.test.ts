import type { Invitation } from '@samenreis/shared/protocol';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inviteMail } from './inviteMail.ts';

const invitation: Invitation = {
  id: 'invitation',
  role: 'participant',
  createdAtMs: 0,
  expiresAtMs: 86_400_000,
  revokedAtMs: null,
  expired: false,
  uses: 0,
  maxUses: null,
  link: null,
  code: 'ABCD EFGH',
};
const link = 'http://board.example:4280/meedoen#secret';
const mail = (change: Partial<Invitation> = {}, plannedOn: string | null = null) =>
  inviteMail({ ...invitation, ...change }, { board: 'Wmo', leader: 'Gerda', plannedOn }, link);

// Moments are written as in the language of the page.
beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'nl' } }));
afterAll(() => vi.unstubAllGlobals());

it('U180 an e-mail names the code and where it is typed, which is where the link leads', () => {
  expect(mail()).toContain('ABCD EFGH');
  expect(mail()).toContain('board.example:4280');
  expect(mail()).toContain('De link en de code werken tot');
});

it('I126 an e-mail names the day for which the board is planned, where there is one', () => {
  expect(mail({}, '2026-12-02')).toContain('op 2 december 2026');
  expect(mail()).not.toContain('bij elkaar');
});

it('U180 an e-mail to who is to lead speaks of no code, since there is none', () => {
  const text = mail({ role: 'facilitator', code: null });
  expect(text).not.toMatch(/code/i);
  expect(text).toContain('De link werkt tot');
  expect(text).toContain(link);
});
