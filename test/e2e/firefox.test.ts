import type { Role } from '@samenreis/shared/board';
import { afterEach, describe, expect, it } from 'vitest';
import { findFirefox, launchFirefox } from '../support/browser.ts';
import { invite } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardVisit, type EnterOptions, FREE, openBoardPage, until, viewRests } from './boardVisit.ts';
import { browserSetting } from './browserSetting.ts';
import { focusedNote, focusedText, pressUntil } from './listVisit.ts';
import { type Visit, visit } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const path = findFirefox();
// Where the tests are a gate nothing may be left out unseen.
if (path === null && process.env.CI) throw new Error('There is no Firefox. `npm test` installs one where it may.');

describe.skipIf(path === null)(path === null ? 'Firefox, which is not here: set FIREFOX_PATH' : 'Firefox', () => {
  const { room, enter, ...site } = roomSetting('file');
  const fox = browserSetting(() => launchFirefox(path ?? ''));
  const visits: Visit[] = [];
  afterEach(() => Promise.all(visits.splice(0).map((one) => one.close())));

  async function visitByFox(options = {}): Promise<Visit> {
    const visited = await visit(fox(), site.samenreis.url, options);
    visits.push(visited);
    return visited;
  }
  async function enterByFox(role: Role, name: string, options: EnterOptions = {}): Promise<BoardVisit> {
    const entered = await openBoardPage({ ...site, visit: visitByFox }, room, role, name, options);
    await entered.says('saved');
    return entered;
  }
  const placeOf = (text: string) => room.noteSaying(text).place;

  it('U142 joins by a link, sticks a note, writes, drags and undoes with the mouse, and has it after a reload', async () => {
    const { page, goto } = await visitByFox();
    await goto(`/meedoen#${await invite(room.facilitator, room.board, 'participant')}`);
    await page.getByText('Inwoner of cliënt', { exact: true }).click();
    // As people do it: what Playwright fills in by itself, React does not hear of in Firefox.
    await page.locator('[name=name]').click();
    await page.keyboard.type('Vera');
    await page.getByRole('button', { name: 'Meedoen' }).click();
    const isSaved = () => page.locator('.save-status[data-status=saved]').waitFor();
    await isSaved();
    await page.locator('.board-stage canvas').first().waitFor();
    // It comes after the board, and moves it down.
    await page.locator('.session-strip').waitFor();

    const zoom = () => page.locator('.zoom-percent').textContent();
    const before = await zoom();
    await page.mouse.dblclick(FREE.x, FREE.y);
    await page.locator('.note-editor-text').waitFor();
    await page.keyboard.type('Vertel het één keer ☺');
    await page.keyboard.press('Escape');
    const stuck = await eventually(() => placeOf('Vertel het één keer ☺'));

    // Who writes is brought nearer, and back afterwards.
    await eventually(async () => expect(await zoom()).toBe(before));
    await viewRests(page);
    await page.mouse.move(FREE.x, FREE.y);
    await page.mouse.down();
    await page.mouse.move(FREE.x + 90, FREE.y, { steps: 4 });
    await page.mouse.move(FREE.x + 180, FREE.y, { steps: 4 });
    await page.mouse.up();
    await until(() => placeOf('Vertel het één keer ☺').phase !== stuck.phase);
    await page.keyboard.press('Control+z');
    await until(() => placeOf('Vertel het één keer ☺').phase === stuck.phase);

    await isSaved();
    await page.reload();
    await isSaved();
    expect(placeOf('Vertel het één keer ☺')).toEqual(stuck);
    expect(await page.evaluate(() => document.fonts.check('15px "Source Sans 3 Variable"'))).toBe(true);
  });

  it('U142 works in the list with the keyboard alone', async () => {
    const { page, says } = await enterByFox('participant', 'Anna', { view: 'list' });
    const { keyboard } = page;
    await pressUntil(page, 'Tab', 'Naar een nieuw briefje');
    await keyboard.press('Enter');
    expect(await focusedText(page)).toBe('Tekst');
    await keyboard.type('Bel eerst');
    await keyboard.press('Control+Enter');
    const { id } = await eventually(() => room.noteSaying('Bel eerst'));
    await pressUntil(page, 'Shift+Tab', 'Naar de briefjes');
    await keyboard.press('Enter');
    await pressUntil(page, 'ArrowDown', 'Bel eerst');
    await keyboard.press('Enter');
    await keyboard.press('Control+End');
    await keyboard.type(' even op');
    await keyboard.press('Escape');
    await eventually(() => room.noteSaying('Bel eerst even op'));
    expect(await focusedNote(page)).toBe(id);
    await keyboard.press('Delete');
    await until(() => !room.snapshot().notes.has(id));
    await keyboard.press('Control+z');
    await until(() => room.snapshot().notes.has(id));
    await says('saved');
  });

  it('U142 shows and is shown what somebody in Chromium does', async () => {
    const [anna, jan] = [await enterByFox('participant', 'Anna', { view: 'list' }), await enter('participant', 'Jan')];
    await jan.stick('Uit Chromium', { x: FREE.x + 110, y: FREE.y });
    const { phase } = await eventually(() => placeOf('Uit Chromium'));
    const name = room.snapshot().phases.find(({ id }) => id === phase)?.name ?? '';
    await anna.page.locator('.list-nav button', { hasText: name }).click();
    await anna.page.locator('.list-note', { hasText: 'Uit Chromium' }).waitFor();
    await anna.page.getByRole('button', { name: 'Bord', exact: true }).click();
    await anna.page.locator('.board-stage canvas').first().waitFor();
    await anna.stick('Uit Firefox', { x: FREE.x, y: FREE.y + 60 });
    await eventually(() => placeOf('Uit Firefox'));
    await jan.page.getByRole('button', { name: 'Lijst', exact: true }).click();
    await jan.page.getByRole('button', { name: 'Alle fasen' }).click();
    await jan.page.locator('.list-note', { hasText: 'Uit Firefox' }).waitFor();
  });
});
