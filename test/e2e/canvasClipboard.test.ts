import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type CanvasPage, openCanvas } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const setting = canvasSetting();
let board: CanvasPage;

afterEach(() => board.page.context().close());

/** @param granted the page may read the clipboard, as after a person said so */
async function open(granted = false): Promise<void> {
  const context = await setting.browser.newContext({
    viewport: { width: 1440, height: 844 },
    permissions: granted ? ['clipboard-read', 'clipboard-write'] : [],
  });
  board = await openCanvas(await context.newPage(), setting.harness.url(40));
  await board.rest();
}

const press = (key: string) => board.page.keyboard.press(key);
const selected = () => board.page.evaluate(() => window.harness.selected());
const menuItem = (name: string) => board.page.getByRole('menuitem', { name });
const told = (text: string) =>
  board.page.waitForFunction((wanted) => document.querySelector('p[aria-live]')?.textContent?.includes(wanted), text);
const noticed = (text: string) =>
  board.page.waitForFunction((wanted) => window.harness.log.some((line) => line.includes(wanted)), text);

/** What the browser does for Ctrl+V, with these things on the clipboard. */
function paste(kinds: Readonly<Record<string, string>>): Promise<void> {
  return board.page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) data.setData(kind, text);
    document
      .querySelector('.board-area')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds);
}

async function pickTwo() {
  const emotion = (await board.notes()).find(({ kind }) => kind === 'emotion');
  const tip = (await board.notes()).find(({ kind }) => kind === 'tip');
  if (emotion === undefined || tip === undefined) throw new Error('The fixture has notes of all kinds.');
  const first = await board.middleOf(emotion.id);
  await board.page.mouse.click(first.x, first.y);
  await board.page.keyboard.down('Shift');
  const second = await board.middleOf(tip.id);
  await board.page.mouse.click(second.x, second.y);
  await board.page.keyboard.up('Shift');
  return [emotion, tip] as const;
}

describe('copy, cut and paste of notes', () => {
  it('C109 brings along kind, feeling and colour, and picks what was pasted', async () => {
    await open();
    const originals = await pickTwo();
    const before = (await board.notes()).length;
    await press('Control+c');
    await told('2 briefjes gekopieerd.');
    await press('Control+v');
    await told('2 briefjes geplakt.');
    const pasted = await Promise.all((await selected()).map((id) => board.note(id)));
    expect(await board.notes()).toHaveLength(before + 2);
    const looks = (note: object | undefined) => {
      const { text, kind, value, perspective } = (note ?? {}) as Record<string, unknown>;
      return { text, kind, value, perspective };
    };
    expect(pasted.map(looks)).toEqual(originals.map(looks));
    await press('Control+z');
    expect(await board.notes()).toHaveLength(before);
  });

  it('C118 keeps the phase a note points at where the board has it, and forgets a persona that it has not', async () => {
    await open();
    const [note] = await board.notes();
    const about = { text: 'Van elders', kind: 'tip', value: null, perspective: 'client', column: 0, row: 0 };
    const notes = [{ ...about, persona: 'nobody-here', linkTo: note?.place.phase }];
    const list = `<ul data-samenreis-notes='${JSON.stringify({ version: 1, notes })}'><li>Van elders</li></ul>`;
    await paste({ 'text/html': list, 'text/plain': 'Van elders' });
    await board.rest();
    const [pasted] = await Promise.all((await selected()).map((id) => board.note(id)));
    expect(pasted).toMatchObject({ text: 'Van elders', linkTo: note?.place.phase, persona: null });
  });

  it('C109 cuts, and pastes elsewhere', async () => {
    await open();
    const originals = await pickTwo();
    const before = (await board.notes()).length;
    await press('Control+x');
    await told('2 briefjes geknipt.');
    expect(await board.notes()).toHaveLength(before - 2);
    await press('Control+v');
    await told('2 briefjes geplakt.');
    const texts = (await board.notes()).map(({ text }) => text);
    for (const { text } of originals) expect(texts).toContain(text);
  });

  it('C109 copies and pastes by the menu where the browser allows it', async () => {
    await open(true);
    await pickTwo();
    const before = (await board.notes()).length;
    await press('Shift+F10');
    await menuItem('Kopiëren').click();
    await told('2 briefjes gekopieerd.');
    await press('Shift+F10');
    await menuItem('Plakken').click();
    await told('2 briefjes geplakt.');
    const kinds = await Promise.all((await selected()).map(async (id) => (await board.note(id))?.kind));
    expect(kinds).toEqual(['emotion', 'tip']);
    expect(await board.notes()).toHaveLength(before + 2);
  });

  it('C110 says which keys to press where the browser refuses, and the keys work', async () => {
    await open();
    await pickTwo();
    await board.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await press('Shift+F10');
    await menuItem('Plakken').click();
    await noticed('Ctrl+V');
    await press('Shift+F10');
    await menuItem('Kopiëren').click();
    await noticed('Ctrl+C');
    await press('Control+c');
    await told('2 briefjes gekopieerd.');
  });
});

describe('text from elsewhere', () => {
  it('C110 C111 is asked for by keys where a person forbade the page to read it, and too much of it changes nothing', async () => {
    await open(true);
    const before = await board.notes();
    const tooMuch = [Array.from({ length: 5_000 }, (_, line) => `regel ${line}`).join('\n'), 'woord '.repeat(200_000)];
    await board.page.locator('.board-area').focus();
    const refusals = () =>
      board.page.evaluate(() => window.harness.log.filter((line) => line.includes('Er is niets geplakt')).length);
    for (const [index, text] of tooMuch.entries()) {
      await board.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await press('Control+v');
      await expect.poll(refusals).toBe(index + 1);
    }
    await board.page.context().clearPermissions();
    await board.page.context().grantPermissions([]);
    await press('Shift+F10');
    await menuItem('Plakken').press('Enter');
    await noticed('Ctrl+V');
    expect(await board.notes()).toEqual(before);
  });

  it('C111 makes a note of each line, and brings the columns of a spreadsheet to the phases that follow', async () => {
    await open();
    await board.page.locator('.board-area').focus();
    await paste({ 'text/plain': 'een\tlinks\ntwee\trechts\n' });
    await told('4 briefjes geplakt.');
    const pasted = await board.notes();
    const phaseOf = (text: string) => pasted.find((note) => note.text === text)?.place.phase;
    expect(phaseOf('een')).toBe(phaseOf('twee'));
    expect(phaseOf('links')).toBe(phaseOf('rechts'));
    expect(phaseOf('links')).not.toBe(phaseOf('een'));
  });

  it('C111 shows that many came, and the way back that takes all of them', async () => {
    await open();
    await board.page.locator('.board-area').focus();
    const before = await board.notes();
    await paste({ 'text/plain': Array.from({ length: 60 }, (_, line) => `regel ${line}`).join('\n') });
    await noticed('60 briefjes geplakt. Met ‘Ongedaan maken’');
    expect((await board.notes()).length).toBe(before.length + 60);
    await board.page.keyboard.press('Control+z');
    await eventually(async () => expect(await board.notes()).toEqual(before));
  });

  it('C111 says when there are more columns than phases to put them in', async () => {
    await open();
    await board.page.locator('.board-area').focus();
    await paste({ 'text/plain': Array.from({ length: 40 }, (_, column) => `kolom ${column}`).join('\t') });
    await noticed('in de laatste');
    await told('40 briefjes geplakt.');
  });

  it.each([
    ['5,000 lines', { 'text/plain': Array.from({ length: 5_000 }, (_, i) => `regel ${i}`).join('\n') }, 'Er is niets geplakt'],
    ['more than a megabyte', { 'text/plain': 'woord '.repeat(200_000) }, 'Er is niets geplakt'],
    ['a picture', { 'image/png': 'x' }, 'Er is geen tekst om te plakken'],
    ['notes that somebody forged', { 'text/html': '<ul data-samenreis-notes="{&quot;version&quot;:9}"></ul>' }, 'geen tekst'],
  ])('C111 says what is wrong with %s, and changes nothing', async (_, kinds, message) => {
    await open();
    await board.page.locator('.board-area').focus();
    const before = await board.notes();
    await paste(kinds);
    await noticed(message);
    expect(await board.notes()).toEqual(before);
  });

  it('C111 leaves what is pasted into a note in writing to its field', async () => {
    await open(true);
    const [note] = await board.notes();
    const at = await board.middleOf(note?.id ?? '');
    await board.page.mouse.dblclick(at.x, at.y);
    const field = board.page.locator('.note-editor-text');
    await field.waitFor();
    const before = (await board.notes()).length;
    await board.page.evaluate(() => navigator.clipboard.writeText('van elders'));
    await field.press('Control+v');
    await expect.poll(() => field.inputValue()).toContain('van elders');
    expect(await board.notes()).toHaveLength(before);
  });
});
