import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BoardId, isBoardId } from '@samenreis/shared/base';
import { createSnapshotReader } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readStoredBoard } from '../faults/storedBoard.ts';
import { buildServer, type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { FACILITATOR } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { browserSetting } from './browserSetting.ts';
import { showAll } from './showAll.ts';

const LINK = /http:\/\/localhost:(\d+)\/beginnen#([\w-]{43})/;
const SIZE = { width: 1440, height: 900 };
/** Where the demo board, all in view, has room in a cell of the current journey. */
const FREE = { x: 640, y: 430 };

/** What the server has, read by a client without a page. */
interface Onlooker {
  texts(): readonly string[];
  close(): void;
}

const browser = browserSetting();
let dataDir: string;
let server: ServerProcess;
let port: string;
let facilitator: Page;
let boardUrl: string;

const url = (): string => `http://localhost:${port}`;
const settings = (): Record<string, string> => ({ DATA_DIR: join(dataDir, 'data'), ...(port === undefined ? {} : { PORT: port }) });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-workshop-'));
  await buildServer();
  server = startProcess(settings());
  const [link, foundPort = ''] = await server.says(LINK);
  port = foundPort;
  facilitator = await newPage();
  await facilitator.goto(link);
  await facilitator.locator('[name=name]').fill(FACILITATOR.name);
  await facilitator.locator('[name=email]').fill(FACILITATOR.email);
  await facilitator.locator('[name=password]').fill(FACILITATOR.password);
  await facilitator.getByRole('button', { name: 'Maak mijn account' }).click();
  await facilitator.locator('.board-card a').first().click();
  await onBoard(facilitator);
  boardUrl = facilitator.url();
});

afterAll(async () => {
  server?.child.kill('SIGKILL');
  await server?.exited;
  await rm(dataDir, { recursive: true, force: true });
});

function boardId(): BoardId {
  const id = new URL(boardUrl).pathname.split('/').at(-1);
  if (!isBoardId(id)) throw new Error(`no board at ${boardUrl}`);
  return id;
}

async function newPage(): Promise<Page> {
  const context = await browser().newContext({ viewport: SIZE });
  return context.newPage();
}

async function onBoard(page: Page): Promise<void> {
  await page.locator('.board-stage canvas').first().waitFor();
  await isSaved(page);
  await showAll(page);
}

async function isSaved(page: Page): Promise<void> {
  await page.locator('.save-status[data-status=saved]').waitFor();
}

/** An invitation made on the page, as the facilitator does. */
async function inviteBy(page: Page, role: 'participant' | 'viewer'): Promise<string> {
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  // With what was made before the dialog is as high as it stays: nothing moves under the hand.
  await page.locator('#invitations-title').waitFor();
  if (role === 'viewer') await page.locator('dialog[open] select').first().selectOption('viewer');
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const link = await page.locator('.invite-link input').inputValue();
  await page.keyboard.press('Escape');
  return link;
}

async function joinBy(link: string, name: string): Promise<Page> {
  const page = await newPage();
  await page.goto(link);
  await page.getByText('Consulent').click();
  await page.locator('[name=name]').fill(name);
  await page.getByRole('button', { name: /^(Meedoen|Meekijken)$/ }).click();
  await onBoard(page);
  return page;
}

/** Sticks a note with the mouse and writes in it. */
async function stick(page: Page, text: string, at = FREE): Promise<void> {
  await page.getByRole('button', { name: 'Briefje: wat gebeurt er?' }).click();
  await page.mouse.click(at.x, at.y);
  await page.locator('.note-editor-text').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

async function watch(page: Page): Promise<Onlooker> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: url() };
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://localhost:${port}/sync`, boardId(), doc, {
    disableBc: true,
    // The socket of Node differs from the browser's in types alone.
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  });
  const reader = createSnapshotReader(doc);
  return {
    texts: () => [...reader.current().notes.values()].map(({ text }) => text),
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

describe('a workshop in four browsers', () => {
  let anna: Page;
  let bert: Page;
  let viewer: Page;
  let onlooker: Onlooker;

  beforeAll(async () => {
    const link = await inviteBy(facilitator, 'participant');
    anna = await joinBy(link, 'Anna');
    bert = await joinBy(link, 'Bert');
    viewer = await joinBy(await inviteBy(facilitator, 'viewer'), 'Vera');
    onlooker = await watch(facilitator);
    await eventually(() => expect(onlooker.texts().length).toBeGreaterThan(0));
  });
  afterAll(() => onlooker?.close());

  it('U31 shows everybody who is there once', async () => {
    await facilitator.getByText('4 personen aanwezig').first().waitFor();
  });

  it('U20 a note of each is on the server when the screen says saved', async () => {
    await stick(anna, 'van Anna');
    await isSaved(anna);
    await stick(bert, 'van Bert', { x: FREE.x + 120, y: FREE.y });
    await isSaved(bert);
    await eventually(() => expect(onlooker.texts()).toEqual(expect.arrayContaining(['van Anna', 'van Bert'])));
  });

  it('undoes what this person did, and nothing of somebody else', async () => {
    const before = onlooker.texts().length;
    await bert.keyboard.press('Control+z');
    await bert.keyboard.press('Control+z');
    await eventually(() => expect(onlooker.texts()).toHaveLength(before - 1));
    expect(onlooker.texts()).not.toContain('van Bert');
    expect(onlooker.texts()).toContain('van Anna');
  });

  it('lets a viewer look and change nothing', async () => {
    expect(await viewer.getByRole('button', { name: 'Briefje: wat gebeurt er?' }).count()).toBe(0);
    const before = onlooker.texts();
    await viewer.mouse.dblclick(FREE.x, FREE.y);
    expect(await viewer.locator('.note-editor-text').count()).toBe(0);
    await viewer.keyboard.press('Delete');
    await viewer.keyboard.type('van Vera');
    // What the viewer sent would be here before what somebody else does next.
    await stick(anna, 'na Vera', { x: FREE.x, y: FREE.y + 140 });
    await isSaved(anna);
    await eventually(() => expect(onlooker.texts()).toContain('na Vera'));
    expect(onlooker.texts().toSorted()).toEqual([...before, 'na Vera'].toSorted());
  });

  it('U20 keeps what is written while the server is gone, through kill -9 and a reload without a network', async () => {
    server.child.kill('SIGKILL');
    await server.exited;
    // Before anybody who has it can bring it back: what was called saved is on the disk.
    const stored = await readStoredBoard(settings().DATA_DIR ?? '', boardId());
    const storedTexts = [...createSnapshotReader(stored).current().notes.values()].map(({ text }) => text);
    expect(storedTexts).toContain('van Anna');
    await anna.locator('.save-status[data-status=offline]').waitFor();
    await stick(anna, 'zonder server', { x: FREE.x + 240, y: FREE.y });
    expect(await anna.locator('.save-status').getAttribute('data-status')).toBe('offline');
    await anna.reload();
    await anna.locator('.board-stage canvas').first().waitFor();
    onlooker.close();
    server = startProcess(settings());
    await server.says(/localhost/);
    await isSaved(anna);
    onlooker = await watch(facilitator);
    await eventually(() => expect(onlooker.texts().filter((text) => text === 'zonder server')).toHaveLength(1));
    expect(onlooker.texts().some((text) => text.startsWith('van Anna'))).toBe(true);
  });

  it('shows a screen that says so when the access ends', async () => {
    await facilitator.getByRole('button', { name: 'Uitnodigen' }).click();
    const viewers = facilitator.locator('dialog[open] li', { hasText: 'Meekijken' });
    await viewers.getByRole('button', { name: 'Intrekken' }).click();
    await viewers.getByLabel('Sluit ook de mensen af').check();
    await viewers.getByRole('button', { name: 'Intrekken' }).click();
    await viewer.locator('[data-closed=accessEnded]').waitFor();
  });
});
