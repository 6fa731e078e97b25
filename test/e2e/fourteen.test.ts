import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { FACILITATOR, PASSWORD } from '../support/startSamenreis.ts';
import { browserSetting } from './browserSetting.ts';
import { type CountedHands, countedHands } from './countedHands.ts';
import { PHONE, type Visit, type VisitOptions, visit } from './pageVisit.ts';
import { showAll } from './showAll.ts';

/** As it is printed: a link to open, whatever it says. */
const PRINTED_LINK = /http:\/\/\S+\/beginnen#\S+/;
const MINUTE_MS = 60_000;
/** Of that minute, what is left to the machine. */
const MACHINE_MS = 10_000;

const browser = browserSetting();
const visits: Visit[] = [];
let dataDir: string;
let server: ServerProcess;

beforeEach(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'samenreis-fourteen-'));
  // As a newcomer starts it, but for the port and the folder: the whole network may come.
  server = startProcess({ DATA_DIR: dataDir, HOST: '0.0.0.0' });
});
afterEach(async () => {
  const faults = visits.flatMap((one) => one.faults());
  await Promise.all(visits.splice(0).map((one) => one.close()));
  server.child.kill('SIGTERM');
  await server.exited;
  await rm(dataDir, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** A browser of its own, which opens this address as it stands. */
async function open(address: string, options: VisitOptions = {}): Promise<Visit> {
  const opened = await visit(browser(), new URL(address).origin, options);
  visits.push(opened);
  await opened.goto(address);
  return opened;
}

const PHONES = ['Ans', 'Piet', 'Fatma', 'Joop', 'Riet', 'Samira', 'Wim'];
const DESKS = ['Karin', 'Marco', 'Yusuf', 'Linda', 'Bram', 'Ilse', 'Noor'];
const textOf = (name: string) => `Dit vindt ${name}`;

/** From the link that the start command printed to an own board, by what the screens offer. */
async function makeBoard({ page }: Visit, hands: CountedHands): Promise<void> {
  await hands.type(page.getByLabel('Uw naam'), FACILITATOR.name);
  await hands.type(page.getByLabel('E-mailadres'), FACILITATOR.email);
  await hands.type(page.locator('[name=password]'), PASSWORD);
  await hands.press(page.getByRole('button', { name: 'Maak mijn account' }));
  await hands.press(
    page
      .getByRole('link', { name: 'Nieuw bord maken' })
      .or(page.getByRole('button', { name: 'Nieuw bord maken' }))
      .first(),
  );
  await hands.type(page.getByLabel('Hoe heet het bord?'), 'Wmo, voorjaar');
  await hands.press(page.locator('label', { hasText: 'Negen fasen met termijnen' }));
  await hands.press(page.getByRole('button', { name: 'Maak het bord' }));
  await page.locator('.save-status[data-status=saved]').waitFor();
}

/** What everybody else is let in by. */
interface Shown {
  readonly link: string;
  /** On the wall, in words. */
  readonly address: string;
  readonly code: string;
}

async function letIn({ page }: Visit): Promise<Shown> {
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Maak een link' }).click();
  const link = await dialog.getByLabel('Link om te delen').inputValue();
  await dialog.getByRole('button', { name: 'Groot op het scherm' }).click();
  const address = (await page.locator('.beamer-address').textContent()) ?? '';
  const code = (await page.locator('.beamer-code').textContent()) ?? '';
  await page.keyboard.press('Escape');
  await page.locator('.beamer').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  return { link, address, code };
}

async function join({ page }: Visit, side: string, name: string): Promise<void> {
  await page.locator('label', { hasText: side }).click();
  await page.getByLabel('Uw naam').fill(name);
  await page.getByRole('button', { name: 'Meedoen' }).click();
  await page.waitForURL(/\/bord\//);
}

/** By the address and the code on the wall, and one question at a time. */
async function phone(name: string, { address, code }: Shown): Promise<void> {
  const visited = await open(`http://${address}/`, { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = visited;
  await page.getByLabel('Ik heb een code').fill(code);
  await page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await join(visited, 'Inwoner of cliënt', name);
  await page.getByRole('button', { name: 'Ik wacht op de afspraak' }).tap();
  await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await page.locator('textarea').fill(textOf(name));
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
}

/** By the link, on the canvas with the mouse or in the list. */
async function desk(name: string, { link }: Shown, index: number): Promise<void> {
  const visited = await open(link);
  const { page } = visited;
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
}

it('U195 U255 leads a facilitator from the start command to an own board in a minute, and to fourteen participants who each stuck a note, by the screens alone', async () => {
  const [printed] = await server.says(PRINTED_LINK);
  const leader = await open(printed);
  const hands = countedHands();
  const began = Date.now();
  await makeBoard(leader, hands);
  const ready = Date.now();
  process.stdout.write(`an own board: ${hands.personMs()} ms of a person, ${ready - began} ms of this machine\n`);
  // What a person takes is counted, not measured: these hands are quick, and a machine that is busy says nothing of people.
  expect(hands.personMs()).toBeLessThan(MINUTE_MS - MACHINE_MS);
  expect(ready - began).toBeLessThan(MINUTE_MS);

  const shown = await letIn(leader);
  // The wall says where the link leads, also where who leads is at a name of this computer alone.
  expect(`http://${shown.address}`).toBe(new URL(shown.link).origin);
  await Promise.all([...PHONES.map((name) => phone(name, shown)), ...DESKS.map((name, index) => desk(name, shown, index))]);
  process.stdout.write(`fourteen notes ${Date.now() - ready} ms later\n`);

  const { page } = leader;
  await page.getByText('15 personen aanwezig').first().waitFor();
  await page.getByText('Lijst', { exact: true }).click();
  await page.getByRole('button', { name: 'Alle fasen' }).click();
  for (const name of [...PHONES, ...DESKS]) await page.locator('.list-note', { hasText: textOf(name) }).waitFor();
});
