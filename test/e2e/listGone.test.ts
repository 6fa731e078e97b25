import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { focusedNote } from './listVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

describe('what others take away while somebody works in the list', () => {
  it('V44 V45 asks for another phase when the chosen one goes, and says which phase is shown when that goes', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const [first, second, third, fourth] = room.snapshot().phases;
    if (!first || !second || !third || !fourth) throw new Error('the demo has phases');
    const note = page.locator('.list-note').first();
    const id = await note.getAttribute('data-note');
    await note.getByRole('button', { name: 'Verplaats' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Fase').selectOption(second.id);
    await room.facilitate({ type: 'archivePhase', phase: second.id });
    await dialog.locator('.page-notice', { hasText: 'De fase die u koos, is weggehaald' }).waitFor();
    expect(await dialog.getByLabel('Fase').inputValue()).toBe(second.id);
    await dialog.getByRole('button', { name: 'Verplaats hierheen' }).click();
    await dialog.locator('.announcement', { hasText: 'De fase die u koos, is weggehaald' }).waitFor();
    expect(room.snapshot().notes.get(id as never)?.place.phase).toBe(first.id); // as the list wrote it
    await dialog.getByLabel('Fase').selectOption(third.id);
    await dialog.getByRole('button', { name: 'Verplaats hierheen' }).click();
    await eventually(() => expect(room.snapshot().notes.get(id as never)?.place.phase).toBe(third.id)); // as above
    await eventually(async () => expect(await focusedNote(page)).toBe(id));

    await room.facilitate({ type: 'archivePhase', phase: third.id });
    await page.locator('.announcement', { hasText: `is weggehaald. U ziet nu ‘${fourth.name}’.` }).waitFor();
    await page.locator('.list-nav [aria-current]', { hasText: fourth.name }).waitFor();
    await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe(`phase-${fourth.id}`));
  });

  it('V62 keeps what is being written where the board is locked meanwhile, and sticks it when it is open again', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const field = page.locator('.list-new textarea');
    await field.fill('Half geschr');
    await room.facilitate({ type: 'lockBoard', locked: true });
    await page.locator('.list-new .page-notice', { hasText: 'Uw tekst blijft hier staan.' }).waitFor();
    expect(await field.inputValue()).toBe('Half geschr');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await room.facilitate({ type: 'lockBoard', locked: false });
    await page.locator('.list-new .page-notice').waitFor({ state: 'detached' });
    await field.press('End');
    await page.keyboard.type('even');
    await page.keyboard.press('Control+Enter');
    await eventually(() => room.noteSaying('Half geschreven'));
  });

  it('V47 shows the way back to who takes many notes away, and leads there with the keys', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    await page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
    await page.locator('.list-note').nth(2).waitFor();
    const before = room.snapshot().notes.size;
    const first = await page.locator('.list-note').first().getAttribute('data-note');
    await page.locator('.list-note').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await eventually(() => expect(room.snapshot().notes.size).toBe(0));
    const back = page.getByRole('button', { name: 'Zet terug' });
    await back.focus();
    await page.keyboard.press('Enter');
    await eventually(() => expect(room.snapshot().notes.size).toBe(before));
    await eventually(async () => expect(await focusedNote(page)).toBe(first));
  });
});

it('V51 says on paper what was looked for and how many notes these are, and prints all for who wants that', async () => {
  const { page } = await enter('participant', 'Anna', { view: 'list' });
  // The browser's own dialog would stop the test.
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: 'Zoeken en filteren' }).first().click();
  await page.getByRole('button', { name: 'Verbetertip' }).click();
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Druk af wat ik zoek' }).click();
  const head = page.locator('.list-print-head');
  const tips = [...room.snapshot().notes.values()].filter(({ kind }) => kind === 'tip').length;
  await head.getByText(`${tips} van ${room.snapshot().notes.size} briefjes`).waitFor();
  await head.getByText('Alleen wat gezocht is: Verbetertip.').waitFor();
  expect(await page.locator('.list-note').count()).toBe(tips);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await head.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Druk alles af' }).click();
  await head.getByText(`${room.snapshot().notes.size} briefjes op het bord`).waitFor();
  expect(await page.locator('.list-note').count()).toBe(room.snapshot().notes.size);
});
