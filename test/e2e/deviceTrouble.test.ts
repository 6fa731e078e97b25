import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CutLine, openCutLine } from '../support/cutLine.ts';
import { eventually } from '../support/sync/eventually.ts';
import { type EnterOptions, FREE } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { showAll } from './showAll.ts';

const { room, samenreis, enter } = roomSetting('test');
let line: CutLine;

beforeEach(async () => {
  line = await openCutLine(samenreis.url);
});
afterEach(() => line.close());

const enterByLine = (options: EnterOptions = {}) => enter('participant', 'Anna', { url: line.url, ...options });

function keptDatabases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.map(({ name }) => name ?? '').filter((name) => name.startsWith('samenreis/b'));
  });
}

type Meddling = 'damage' | 'repeat';

/** Writes rows among those of the board's copy: one that is no update, or one that is there already, a thousand times. */
async function meddleWithCopy(page: Page, how: Meddling): Promise<void> {
  const [name = ''] = await keptDatabases(page);
  await page.evaluate(
    ([database = '', meddling]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('updates', 'readwrite');
          const store = transaction.objectStore('updates');
          const all = store.getAll();
          all.onsuccess = () => {
            const row: unknown = meddling === 'damage' ? new Uint8Array([1, 255, 255, 255, 7, 3]) : all.result[0];
            for (let added = 0; added < (meddling === 'damage' ? 1 : 1_000); added += 1) store.add(row);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [name, how],
  );
}

async function keptRows(page: Page): Promise<number> {
  const [name = ''] = await keptDatabases(page);
  return page.evaluate(
    (database) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction('updates').objectStore('updates').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
    name,
  );
}

/** From now on the browser has no room for what a page writes into a database. */
function fillDevice(page: Page): Promise<void> {
  return page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    };
  });
}

const STATUS = '.save-status';
const WARNING = 'Geen verbinding – laat deze pagina open, anders gaat nieuw werk verloren';

describe('U34 a copy on this device that cannot be read', () => {
  it('is deleted, said, and the board goes on from the server and is kept anew', async () => {
    const { page, says, stick, faults } = await enterByLine();
    await stick('op de server', FREE);
    await says('saved');
    await meddleWithCopy(page, 'damage');
    await page.reload();
    await says('saved');
    await page.getByText('De kopie van dit bord op dit apparaat was beschadigd').waitFor();
    await stick('na de schade', { x: FREE.x + 240, y: FREE.y });
    await says('saved');
    await page.reload();
    await says('saved');
    expect(await page.getByText('was beschadigd').count()).toBe(0);
    expect(await keptDatabases(page)).toHaveLength(1);
    expect([room.noteSaying('op de server'), room.noteSaying('na de schade')]).toHaveLength(2);
    expect(faults()).toEqual([]);
  });
});

describe('the copy of a long session', () => {
  it('U22 is made one row, and still holds everything without a network', async () => {
    const { page, says, stick } = await enterByLine();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stick('lang geleden', FREE);
    await says('saved');
    await meddleWithCopy(page, 'repeat');
    expect(await keptRows(page)).toBeGreaterThan(1_000);
    await page.reload();
    await says('saved');
    await eventually(async () => expect(await keptRows(page)).toBeLessThan(10));
    line.cut();
    await page.reload();
    await says('offline');
    await eventually(async () => {
      await showAll(page);
      await page.mouse.dblclick(FREE.x, FREE.y);
      expect(await page.locator('.note-editor-text').inputValue({ timeout: 1_000 })).toBe('lang geleden');
    });
  });
});

describe('U35 a device that has no room', () => {
  it('says offline that closing the page loses work, and sends it all when it is back', async () => {
    const { page, says, stick } = await enterByLine();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await fillDevice(page);
    line.cut();
    await says('offline');
    await stick('nergens bewaard', FREE);
    await eventually(async () => expect(await page.locator(STATUS).textContent()).toBe(WARNING));
    line.mend();
    await says('saved');
    await eventually(() => room.noteSaying('nergens bewaard'));
    expect(errors).toEqual([]);
  });

  it('opens the board where nothing can be noted, and keeps no copy that nobody would delete', async () => {
    const { page, says, faults } = await enterByLine({
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
      },
    });
    expect(await keptDatabases(page)).toEqual([]);
    expect(faults()).toEqual([]);
    line.cut();
    await says('offline');
    expect(await page.locator(STATUS).textContent()).toBe(WARNING);
  });

  it('opens the board where storage is blocked', async () => {
    const { faults } = await enterByLine({
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          for (const name of ['localStorage', 'indexedDB']) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('blocked', 'SecurityError');
              },
            });
          }
        });
      },
    });
    expect(faults()).toEqual([]);
  });
});

describe('a note in the hand', () => {
  async function lifted() {
    const visit = await enterByLine();
    await visit.stick('in de hand', FREE);
    await visit.says('saved');
    const { place } = await eventually(() => room.noteSaying('in de hand'));
    await visit.page.mouse.move(FREE.x, FREE.y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(FREE.x + 60, FREE.y, { steps: 4 });
    return { ...visit, place };
  }

  it('C232 lands although the connection was lost, for everybody once it is back', async () => {
    const { page, says, place } = await lifted();
    line.cut();
    await says('offline');
    await page.mouse.move(FREE.x + 210, FREE.y, { steps: 4 });
    await page.mouse.up();
    expect(room.noteSaying('in de hand').place).toEqual(place);
    line.mend();
    await says('saved');
    await eventually(() => expect(room.noteSaying('in de hand').place.phase).not.toBe(place.phase));
  });

  it('C222 is in the tray when somebody puts its phase away, and its holder is told', async () => {
    const { page, place } = await lifted();
    await room.facilitate({ type: 'archivePhase', phase: place.phase });
    await page.getByText('staat nu bij ‘Niet geplaatst’').waitFor();
    await page.mouse.up();
    await page.getByRole('button', { name: /^Niet geplaatst: / }).waitFor();
    expect(room.noteSaying('in de hand').place).toEqual(place);
  });
});
