import type { BoardSnapshot, Note, Persona, Phase } from '@samenreis/shared/board';
import { EMOTION_STEP, layoutBoard, type Rect } from '@samenreis/shared/layout';
import type { Locator, Page } from 'playwright-core';
import { type Spot, until, viewRests } from './boardVisit.ts';
import { feelingNames, perspectiveNames } from './dutchNames.ts';
import { showAll } from './showAll.ts';

/** Where a note comes, by the names that a reader of the board sees. */
export type NoteToStick = Pick<Note, 'kind' | 'perspective' | 'value' | 'text'> & { readonly phase: string; readonly lane: string };

/** Somebody who works on the canvas with a mouse, and types where there is something to write. */
export interface MouseHands {
  readonly describePhase: (now: string, phase: Phase) => Promise<void>;
  readonly addPersona: (persona: Persona) => Promise<void>;
  readonly stick: (note: NoteToStick) => Promise<void>;
  readonly pullCurve: (lane: string, persona: string, phase: string, value: number) => Promise<void>;
  readonly chooseCurvesOf: (persona: string) => Promise<void>;
}

const middleOf = ({ x, y, width, height }: Rect): Spot => ({ x: x + width / 2, y: y + height / 2 });
const holds = ({ x, y, width, height }: Rect, spot: Spot) => spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height;

export function createMouseHands(page: Page, snapshot: () => BoardSnapshot): MouseHands {
  const layout = () => layoutBoard(snapshot());

  /** The whole board in view, with no message over it; and where a spot of it is on the screen. */
  async function toScreen(): Promise<(spot: Spot) => Spot> {
    await page.evaluate(() => {
      for (const away of document.querySelectorAll<HTMLElement>('.announcement > :last-child')) away.click();
    });
    await showAll(page);
    await viewRests(page);
    const head = await page.locator('.phase-head').first().boundingBox();
    const [column] = layout().columns;
    if (head === null || column === undefined) throw new Error('No phase is in view.');
    const scale = head.width / column.header.width;
    return ({ x, y }) => ({ x: head.x + (x - column.header.x) * scale, y: head.y + (y - column.header.y) * scale });
  }

  /** A spot in the cell where no note lies, the lowest one; at the side, since the points of curves are in the middle. */
  function freeSpot({ phase, lane, kind }: NoteToStick): Spot {
    const { columns, lanes, notesInOrder } = layout();
    const column = columns.find((one) => one.phase.name === phase);
    const band = lanes.find((one) => one.lane.name === lane)?.bands.find((one) => one.kind === kind);
    if (column === undefined || band === undefined) throw new Error(`There is no cell for ${phase}, ${lane}.`);
    for (let y = band.rect.y + band.rect.height - 8; y > band.rect.y; y -= 6)
      for (let x = column.x + 12; x < column.x + column.width - 8; x += 10)
        if (!notesInOrder.some(({ rect }) => holds(rect, { x, y }))) return { x, y };
    throw new Error(`${phase}, ${lane} has no room to press.`);
  }

  async function fill(dialog: Locator, fields: Readonly<Record<string, string | number | null>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) {
      await dialog.getByLabel(label, { exact: true }).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(String(text ?? ''));
    }
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
  }

  return {
    async describePhase(now, { name, touchpoints, term }) {
      await showAll(page);
      await page.locator('.phase-head .head-button').and(page.getByLabel(now)).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Uitleg, contact en termijn' }).click();
      const term_ = term ?? { label: '', days: null, source: '' };
      await fill(page.getByRole('dialog'), {
        Naam: name,
        Contactmomenten: touchpoints.join('\n'),
        'Termijn, in woorden': term_.label,
        'Termijn, in dagen': term_.days,
        'Bron van de termijn': term_.source,
      });
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async addPersona({ name, age, residence, situation, quote, needs }) {
      await page.getByRole('button', { name: 'Persona’s beheren' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Naam van een nieuwe persona').click();
      await page.keyboard.insertText(name);
      await dialog.getByRole('button', { name: 'Maak de persona' }).click();
      await dialog.getByRole('button', { name: `Wijzig: ${name}` }).click();
      await fill(dialog, {
        Leeftijd: age,
        Woonplaats: residence,
        Situatie: situation,
        Uitspraak: quote,
        'Wat heeft deze persona nodig?': needs,
      });
      await dialog.getByRole('button', { name: 'Sluit' }).click();
    },
    async stick(note) {
      const before = snapshot().notes.size;
      const spot = (await toScreen())(freeSpot(note));
      await page.mouse.dblclick(spot.x, spot.y);
      await page.locator('.note-editor-text').waitFor();
      await page.keyboard.insertText(note.text);
      if (note.value !== null)
        await page
          .locator('.note-editor .face')
          .nth(note.value + 2)
          .click();
      await page.keyboard.press('Escape');
      await page.locator('.note-editor-text').waitFor({ state: 'detached' });
      await until(() => snapshot().notes.size === before + 1 && made()?.text === note.text);
      const { perspective } = made() ?? note;
      if (perspective === note.perspective) return;
      const box = layout().notesInOrder.find((one) => one.note.text === note.text);
      if (box === undefined) throw new Error(`${note.text} is not drawn.`);
      const at = (await toScreen())(middleOf(box.rect));
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByRole('menuitemradio', { name: perspectiveNames[note.perspective] }).click();
      await until(() => made()?.perspective === note.perspective);

      function made(): Note | undefined {
        return [...snapshot().notes.values()].find(({ text }) => text === note.text);
      }
    },
    async chooseCurvesOf(persona) {
      await page.locator('.curve-whose').first().click();
      await page.getByRole('menuitemradio', { name: persona, exact: true }).click();
    },
    async pullCurve(lane, persona, phase, value) {
      await showAll(page);
      await viewRests(page);
      const point = page.getByRole('group', { name: lane }).getByRole('slider', { name: `Gevoel van ${persona} bij ‘${phase}’` });
      const [box, head, now] = [
        await point.boundingBox(),
        await page.locator('.phase-head').first().boundingBox(),
        await point.getAttribute('aria-valuenow'),
      ];
      const [column] = layout().columns;
      if (box === null || head === null || column === undefined) throw new Error('The point is not in view.');
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const down = (Number(now) - value) * EMOTION_STEP * (head.width / column.header.width);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + down + 30);
      await page.mouse.move(x, y + down);
      await page.mouse.up();
      const said = new RegExp(`${feelingNames[value as keyof typeof feelingNames]}\\), met de hand`); // a whole number
      await page.waitForFunction(([element, text]) => new RegExp(text).test(element?.getAttribute('aria-valuetext') ?? ''), [
        await point.elementHandle(),
        said.source,
      ] as const);
    },
  };
}
