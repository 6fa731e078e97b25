import { afterEach, expect, it } from 'vitest';
import { FACILITATOR, PASSWORD, tokenOf } from '../support/startSamenreis.ts';
import { PHONE, type Visit } from './pageVisit.ts';
import { showAll } from './showAll.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit, faults } = siteSetting('test');

afterEach(() => expect(faults()).toEqual([]));

const PHONES = ['Ans', 'Piet', 'Fatma', 'Joop', 'Riet', 'Samira', 'Wim'];
const DESKS = ['Karin', 'Marco', 'Yusuf', 'Linda', 'Bram', 'Ilse', 'Noor'];
const textOf = (name: string) => `Dit vindt ${name}`;

/** From the link that the start command printed to people let in, by what the screens offer. */
async function prepare({ page, goto }: Visit): Promise<{ readonly link: string; readonly code: string }> {
  await goto(`/beginnen#${tokenOf(samenreis.server.setupLink)}`);
  await page.getByLabel('Uw naam').fill(FACILITATOR.name);
  await page.getByLabel('E-mailadres').fill(FACILITATOR.email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await page
    .getByRole('link', { name: 'Nieuw bord maken' })
    .or(page.getByRole('button', { name: 'Nieuw bord maken' }))
    .first()
    .click();
  await page.getByLabel('Hoe heet het bord?').fill('Wmo, voorjaar');
  await page.locator('label', { hasText: 'Negen fasen met termijnen' }).click();
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.locator('.save-status[data-status=saved]').waitFor();
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Maak een link' }).click();
  const link = await dialog.getByLabel('Link om te delen').inputValue();
  const code = (await dialog.locator('.invite-code strong').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  return { link, code };
}

async function join({ page }: Visit, side: string, name: string): Promise<void> {
  await page.locator('label', { hasText: side }).click();
  await page.getByLabel('Uw naam').fill(name);
  await page.getByRole('button', { name: 'Meedoen' }).click();
  await page.waitForURL(/\/bord\//);
}

/** By the code on the wall, and one question at a time. */
async function phone(name: string, code: string): Promise<Visit> {
  const visited = await visit({ viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = visited;
  await visited.goto('/');
  await page.getByLabel('Ik heb een code').fill(code);
  await page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await join(visited, 'Inwoner of cliënt', name);
  await page.getByRole('button', { name: 'Ik wacht op de afspraak' }).tap();
  await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await page.locator('textarea').fill(textOf(name));
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
  return visited;
}

/** By the link, on the canvas with the mouse or in the list. */
async function desk(name: string, link: string, index: number): Promise<Visit> {
  const visited = await visit();
  const { page } = visited;
  await visited.goto(new URL(link).pathname + new URL(link).hash);
  await join(visited, 'Consulent', name);
  await page.locator('.save-status[data-status=saved]').waitFor();
  if (index % 2 === 0) {
    await page.locator('.board-canvas').waitFor();
    await showAll(page);
    await page.mouse.dblclick(330 + index * 60, 400);
    await page.locator('.note-editor-text').waitFor();
    await page.keyboard.type(textOf(name));
    await page.keyboard.press('Escape');
  } else {
    await page.getByText('Lijst', { exact: true }).click();
    await page.locator('.list-new textarea').fill(textOf(name));
    await page.getByRole('button', { name: 'Plak op het bord' }).click();
  }
  await page.locator('.save-status[data-status=saved]').waitFor();
  return visited;
}

it('U195 leads a facilitator from the start to fourteen participants who each stuck a note, half of them on phones, by the screens alone', async () => {
  const leader = await visit();
  const began = Date.now();
  const { link, code } = await prepare(leader);
  const ready = Date.now();
  await Promise.all([...PHONES.map((name) => phone(name, code)), ...DESKS.map((name, index) => desk(name, link, index))]);
  process.stdout.write(`a board and a link after ${ready - began} ms, fourteen notes ${Date.now() - ready} ms later\n`);

  const { page } = leader;
  await page.getByText('15 personen aanwezig').first().waitFor();
  await page.getByText('Lijst', { exact: true }).click();
  await page.getByRole('button', { name: 'Alle fasen' }).click();
  for (const name of [...PHONES, ...DESKS]) await page.locator('.list-note', { hasText: textOf(name) }).waitFor();
});
