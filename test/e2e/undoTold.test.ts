import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter, faults } = roomSetting('test');

afterEach(() => expect(faults()).toEqual([]));

const said = (page: Page, text: string) => page.locator('.announcement', { hasText: text }).first().waitFor();

describe('what an undo left as it was', () => {
  it('U163 V53 is said on the canvas with its reason, and not that all was undone', async () => {
    const { page } = await enter('participant', 'Ans');
    const others = room.noteSaying('Ik schaam me om hulp te vragen.');
    await page.locator('.board-area').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await page.locator('.note-editor-text').waitFor();
    await page.keyboard.type('Van mij');
    await page.keyboard.press('Escape');
    await until(() => [...room.snapshot().notes.values()].some(({ text }) => text === 'Van mij'));
    const mine = room.noteSaying('Van mij');

    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+ArrowDown');
    await until(() => room.noteSaying('Van mij').place.y !== mine.place.y);
    await room.facilitate({ type: 'setOthersNotes', move: false, edit: false });
    await page.locator('.rules-sign').waitFor();

    await page.locator('.board-area').focus();
    await page.keyboard.press('Control+z');
    await said(page, 'Een deel bleef zoals het was. Dit briefje is van iemand anders.');
    await until(() => room.noteSaying('Van mij').place.y === mine.place.y);
    expect(room.noteSaying(others.text).place.y).not.toBe(others.place.y);
    expect(await page.locator('[aria-live]').allTextContents()).not.toContainEqual(expect.stringContaining('Ongedaan gemaakt'));
  });

  it('U164 names in the list the phase that was put away, and where the note is now', async () => {
    const { page } = await enter('facilitator', 'Gerda', { view: 'list' });
    const before = room.noteSaying('Ik schaam me om hulp te vragen.');
    const phase = room.snapshot().phases.find(({ id }) => id === before.place.phase)?.name ?? '';
    const note = page.locator('.list-note', { hasText: before.text });
    await note.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await until(() => room.noteSaying(before.text).place.phase !== before.place.phase);
    await room.facilitate({ type: 'archivePhase', phase: before.place.phase });
    // Its heading went with the note; that it is put away shows in the list of phases.
    await page.locator('.list-nav button', { hasText: phase }).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    await said(page, `Fase ‘${phase}’ is weggehaald. Wat daarheen terugging, staat nu bij ‘Niet geplaatst’.`);
    await until(() => room.noteSaying(before.text).place.phase === before.place.phase);
    await page.getByRole('button', { name: 'Niet geplaatst' }).click();
    await note.waitFor();
  });
});
