import { afterEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const setting = canvasSetting();
let board: CanvasPage;

afterEach(() => board.page.context().close());

async function open(notes = 40): Promise<void> {
  const context = await setting.browser.newContext({ viewport: { width: 1440, height: 844 } });
  board = await openCanvas(await context.newPage(), setting.harness.url(notes));
  await board.rest();
}

const selected = () => board.page.evaluate(() => window.harness.selected());
const button = (name: string) => board.page.getByRole('button', { name });

async function pick(note: string): Promise<void> {
  const at = await board.middleOf(note);
  await board.page.mouse.click(at.x, at.y);
}

async function twoNotes() {
  const [first, second] = await board.notes();
  if (first === undefined || second === undefined) throw new Error('The fixture has notes.');
  return [first, second] as const;
}

describe('moving without dragging', () => {
  it('C115 asks for phase, journey and place by a key, and moves the note there in one step to take back', async () => {
    await open();
    const [note] = await twoNotes();
    await pick(note.id);
    await board.page.keyboard.press('p');
    const phase = board.page.getByLabel('Fase', { exact: true });
    await phase.selectOption({ index: 2 });
    const wanted = await phase.inputValue();
    await board.page.getByLabel('Plek', { exact: true }).selectOption({ index: 0 });
    await button('Verplaats hierheen').click();
    await board.rest();
    expect((await board.note(note.id))?.place.phase).toBe(wanted);
    expect(await selected()).toEqual([note.id]);
    await board.page.keyboard.press('Control+z');
    await board.rest();
    expect((await board.note(note.id))?.place).toMatchObject({ phase: note.place.phase, x: note.place.x, y: note.place.y });
  });
});

describe('picking without Shift', () => {
  it('C116 adds by each press what “Kies er meer” asked for, until nothing is picked', async () => {
    await open();
    const [first, second] = await twoNotes();
    const at = await board.middleOf(first.id);
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await board.page.getByRole('menuitem', { name: 'Kies er meer' }).click();
    await pick(second.id);
    expect(new Set(await selected())).toEqual(new Set([first.id, second.id]));
    await pick(first.id);
    expect(await selected()).toEqual([second.id]);
    await board.page.keyboard.press('Escape');
    await pick(first.id);
    await pick(second.id);
    expect(await selected()).toEqual([second.id]);
  });
});

describe('the menu of the bare board', () => {
  it('C117 sticks a new note where it was asked for', async () => {
    await open();
    const before = (await board.notes()).length;
    const at = await board.toScreen({ x: 205, y: 110 });
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await board.page.getByRole('menuitem', { name: 'Nieuw briefje hier' }).click();
    await board.rest();
    expect((await board.notes()).length).toBe(before + 1);
  });
});
