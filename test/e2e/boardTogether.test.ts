import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CutLine, openCutLine } from '../support/cutLine.ts';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardVisit, FREE, until } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

/** On the screen, in pixels, with all of the demo board in view. */
const TWO_COLUMNS = 206;

const { room, samenreis, enter } = roomSetting('test');
let line: CutLine;

beforeEach(async () => {
  line = await openCutLine(samenreis.url);
});
afterEach(() => line.close());

/** Whether a note is in motion at a spot of the screen: what rests is on the canvas below, and a marked cell is see-through. */
function isPaintedInFront({ page }: BoardVisit, { x, y }: { readonly x: number; readonly y: number }): Promise<boolean> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.board-stage canvas')].at(-1);
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('There is no canvas in front.');
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      return (context.getImageData((left - box.x) * scale, (top - box.y) * scale, 1, 1).data[3] ?? 0) === 255;
    },
    [x, y] as const,
  );
}

describe('two people on a board', () => {
  it('U30 type in one note at once, and every letter of both stays', async () => {
    await room.facilitate({ type: 'setOthersNotes', move: true, edit: true });
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert')];
    await anna.stick('samen', FREE);
    const { id } = await eventually(() => room.noteSaying('samen'));
    await Promise.all([anna.page.mouse.dblclick(FREE.x, FREE.y), bert.page.mouse.dblclick(FREE.x, FREE.y)]);
    await Promise.all([anna, bert].map(({ page }) => page.locator('.note-editor-text').waitFor()));
    await Promise.all([anna.page.keyboard.type('aaaaaaaaaa', { delay: 5 }), bert.page.keyboard.type('bbbbbbbbbb', { delay: 7 })]);
    const letters = () => [...(room.snapshot().notes.get(id)?.text ?? '')].sort().join('');
    await eventually(() => expect(letters()).toBe(`${'a'.repeat(11)}${'b'.repeat(10)}emns`));
    const shown = () => Promise.all([anna, bert].map(({ page }) => page.locator('.note-editor-text').inputValue()));
    await eventually(async () => expect(new Set([...(await shown()), room.snapshot().notes.get(id)?.text]).size).toBe(1));
  });

  it('U30 see a note that one drags to another cell arrive there', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert')];
    await anna.stick('verhuist', FREE);
    const before = await eventually(() => room.noteSaying('verhuist'));
    const { mouse } = bert.page;
    await mouse.move(FREE.x, FREE.y);
    await mouse.down();
    await mouse.move(FREE.x + TWO_COLUMNS, FREE.y, { steps: 12 });
    await mouse.up();
    await until(() => room.noteSaying('verhuist').place.phase !== before.place.phase);
    await bert.says('saved');
    // Writing brought Anna nearer. With all in view again, as Bert has it, a double click where he put it opens it.
    await anna.page.getByRole('button', { name: 'Alles in beeld' }).click();
    await eventually(async () => {
      await anna.page.mouse.dblclick(FREE.x + TWO_COLUMNS, FREE.y);
      expect(await anna.page.locator('.note-editor-text').inputValue({ timeout: 1_000 })).toBe('verhuist');
    });
  });

  it('U32 see the hand of the other with its name, and the note in it before it is put down', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert')];
    await anna.stick('onderweg', FREE);
    const { place } = await eventually(() => room.noteSaying('onderweg'));
    await anna.page.getByRole('button', { name: 'Alles in beeld' }).click();
    const spot = { x: FREE.x + TWO_COLUMNS, y: FREE.y };
    expect(await isPaintedInFront(anna, spot)).toBe(false);
    await bert.page.mouse.move(FREE.x, FREE.y);
    await bert.page.mouse.down();
    await bert.page.mouse.move(spot.x, spot.y, { steps: 12 });
    await anna.page.locator('.board-cursor', { hasText: 'Bert' }).waitFor();
    await eventually(async () => expect(await isPaintedInFront(anna, spot)).toBe(true));
    expect(room.noteSaying('onderweg').place).toEqual(place);
    await bert.page.mouse.up();
    await until(() => room.noteSaying('onderweg').place.phase !== place.phase);
    await bert.close();
    await anna.page.locator('.board-cursor').waitFor({ state: 'detached' });
  });

  it('B19 B20 take back their own letters alone, with the keys in the field and on the board', async () => {
    await room.facilitate({ type: 'setOthersNotes', move: true, edit: true });
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert')];
    await anna.stick('samen', FREE);
    const { id } = await eventually(() => room.noteSaying('samen'));
    await Promise.all([anna, bert].map(({ page }) => page.mouse.dblclick(FREE.x, FREE.y)));
    await Promise.all([anna, bert].map(({ page }) => page.locator('.note-editor-text').waitFor()));
    const saysToAll = (text: string) =>
      eventually(async () => {
        const fields = [anna, bert].map(({ page }) => page.locator('.note-editor-text').inputValue());
        expect([room.snapshot().notes.get(id)?.text, ...(await Promise.all(fields))]).toEqual([text, text, text]);
      });
    await anna.page.keyboard.type(' thuis');
    await saysToAll('samen thuis');
    await bert.page.keyboard.press('Control+a');
    await bert.page.keyboard.type('Alleen');
    await saysToAll('Alleen');
    await anna.page.keyboard.press('Control+End');
    await anna.page.keyboard.type('!');
    await saysToAll('Alleen!');
    await anna.page.keyboard.press('Control+z');
    await anna.page.keyboard.press('Control+z');
    await saysToAll('Alleen');
    await anna.page.keyboard.press('Control+y');
    await anna.page.keyboard.press('Control+Shift+z');
    await saysToAll('Alleen!');
    await anna.page.keyboard.press('Escape');
    await anna.page.locator('.note-editor-text').waitFor({ state: 'detached' });
    await anna.page.keyboard.press('Control+z');
    await until(() => room.snapshot().notes.get(id)?.text === 'Alleen');
    expect(await bert.page.locator('.note-editor-text').inputValue()).toBe('Alleen');
  });

  it('U38 get back what they were writing when the board is locked under the pen', async () => {
    const anna = await enter('participant', 'Anna');
    await anna.page.mouse.dblclick(FREE.x, FREE.y);
    await anna.page.locator('.note-editor-text').waitFor();
    await anna.page.keyboard.type('bijna');
    await eventually(() => room.noteSaying('bijna'));
    await anna.says('saved');
    await room.facilitate({ type: 'lockBoard', locked: true });
    await eventually(async () => {
      if ((await anna.page.getByRole('dialog').count()) === 0) await anna.page.keyboard.type(' klaar');
      await anna.page.getByRole('dialog').getByText('Uw tekst staat niet op het bord').waitFor({ timeout: 1_000 });
    });
    expect(await anna.page.getByLabel('Uw tekst', { exact: true }).inputValue()).toMatch(/^bijna.* /);
    await anna.page.locator('.note-editor-text').waitFor({ state: 'detached' });
    await anna.says('saved');
  });

  it('U30 get back what they were writing when somebody else removes the note', async () => {
    const anna = await enter('participant', 'Anna');
    await anna.page.mouse.dblclick(FREE.x, FREE.y);
    await anna.page.locator('.note-editor-text').waitFor();
    await anna.page.keyboard.type('bijna klaar');
    const { id } = await eventually(() => room.noteSaying('bijna klaar'));
    await room.facilitate({ type: 'deleteNotes', notes: [id] });
    await anna.page.getByRole('dialog').getByText('Uw tekst staat niet op het bord').waitFor();
    expect(await anna.page.getByLabel('Uw tekst', { exact: true }).inputValue()).toBe('bijna klaar');
  });
});

describe('a lost connection', () => {
  it('U22 U29 keeps what is written, over a reload at once too, and sends it once', async () => {
    const anna = await enter('participant', 'Anna', { url: line.url });
    await anna.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const notes = room.snapshot().notes.size;
    line.cut();
    await anna.says('offline');
    expect(await anna.page.locator('.save-status').textContent()).toBe('Geen verbinding – u kunt doorwerken');
    await anna.stick('zonder netwerk', FREE);
    await anna.page.reload();
    await anna.says('offline');
    await anna.stick('na het herladen', { x: FREE.x + 240, y: FREE.y });
    line.mend();
    await anna.says('saved');
    await eventually(() => [room.noteSaying('zonder netwerk'), room.noteSaying('na het herladen')]);
    expect(room.snapshot().notes.size).toBe(notes + 2);
    expect(room.noteSaying('zonder netwerk').author).toBe(anna.participantId);
  });

  it('U23 gives back what was written when the board does not take it any more', async () => {
    const anna = await enter('participant', 'Anna', { url: line.url });
    line.cut();
    await anna.says('offline');
    await room.facilitate({ type: 'lockBoard', locked: true });
    await anna.stick('te laat', FREE);
    line.mend();
    await anna.page.getByRole('dialog').getByText('Uw tekst staat niet op het bord').waitFor();
    expect(await anna.page.getByLabel('Uw tekst', { exact: true }).inputValue()).toBe('te laat');
    await anna.says('saved');
    expect([...room.snapshot().notes.values()].map(({ text }) => text)).not.toContain('te laat');
  });
});
