import type { Persona, Phase } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { feelingNames, kindNames, perspectiveNames } from './dutchNames.ts';
import type { NoteToStick } from './mouseHands.ts';
import { createTabHands } from './tabHands.ts';

/** Somebody who works in the list with the keyboard alone. */
export interface KeyHands {
  readonly addPhases: (phases: readonly Phase[]) => Promise<void>;
  readonly addPersona: (persona: Persona) => Promise<void>;
  readonly stick: (note: NoteToStick, ordinal: number) => Promise<void>;
  readonly setFeeling: (lane: string, persona: string, value: number) => Promise<void>;
  readonly goToPhase: (name: string) => Promise<void>;
}

export function createKeyHands(page: Page): KeyHands {
  const { keyboard } = page;

  const { pressTo, tabTo, backTo } = createTabHands(page);

  async function write(label: string, text: string | number | null): Promise<void> {
    await tabTo(label);
    await keyboard.press('Control+a');
    await keyboard.insertText(String(text ?? ''));
  }

  /** In the select that has the focus. */
  async function choose(wanted: string): Promise<void> {
    const chosen = () =>
      page.evaluate(() =>
        document.activeElement instanceof HTMLSelectElement ? document.activeElement.selectedOptions[0]?.textContent : undefined,
      );
    if ((await chosen())?.startsWith(wanted)) return;
    await keyboard.press('Home');
    for (let times = 0; times < 20; times += 1) {
      if ((await chosen())?.startsWith(wanted)) return;
      await keyboard.press('ArrowDown');
    }
    throw new Error(`There is no ${wanted} to choose, only ${await chosen()}`);
  }

  async function openDialog(button: string): Promise<void> {
    await tabTo(button);
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  }

  async function closeDialog(): Promise<void> {
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  return {
    async addPhases(phases) {
      await openDialog('Fasen beheren');
      for (const { name } of phases) {
        await tabTo('Nieuwe fase');
        await keyboard.insertText(name);
        await keyboard.press('Enter');
      }
      for (const { name, touchpoints, term } of phases) {
        await tabTo(`Wijzig: ${name}`);
        await keyboard.press('Enter');
        await write('Contactmomenten', touchpoints.join('\n'));
        if (term !== null) {
          await write('Termijn, in woorden', term.label);
          await write('Termijn, in dagen', term.days);
          await write('Bron van de termijn', term.source);
        }
        await tabTo('Bewaar');
        await keyboard.press('Enter');
      }
      await closeDialog();
    },
    async addPersona({ name, age, residence, situation, quote, needs }) {
      await openDialog('Persona’s beheren');
      await tabTo('Naam van een nieuwe persona');
      await keyboard.insertText(name);
      await keyboard.press('Enter');
      await tabTo(`Wijzig: ${name}`);
      await keyboard.press('Enter');
      await write('Leeftijd', age);
      await write('Woonplaats', residence);
      await write('Situatie', situation);
      await write('Uitspraak', quote);
      await write('Wat heeft deze persona nodig?', needs);
      await tabTo('Bewaar');
      await keyboard.press('Enter');
      await closeDialog();
    },
    async stick({ kind, value, lane, perspective, text }, ordinal) {
      await backTo('Soort');
      await choose(kindNames[kind]);
      if (value !== null) {
        await tabTo('Gevoel');
        await keyboard.press('Home');
        for (let worse = 2; worse > value; worse -= 1) await keyboard.press('ArrowDown');
      }
      await tabTo('Reis');
      await choose(lane);
      await tabTo('Fase');
      await choose(`${ordinal} `);
      await tabTo('Vanuit');
      const isOpen = await page.evaluate(() => document.activeElement?.closest('details')?.open);
      if (!isOpen) await keyboard.press('Enter');
      await tabTo('Vanuit wie');
      await choose(perspectiveNames[perspective]);
      await tabTo('Tekst');
      await keyboard.insertText(text);
      await keyboard.press('Control+Enter');
      await page.locator('.list-note-text').getByText(text, { exact: true }).waitFor();
    },
    async goToPhase(name) {
      await backTo(name);
      await keyboard.press('Enter');
    },
    async setFeeling(lane, persona, value) {
      await openDialog(`Stel gevoel in: ${lane}`);
      await page.waitForFunction((name) => {
        const group = [...document.querySelectorAll('dialog fieldset')].find(
          (one) => one.querySelector('legend')?.textContent === name,
        );
        return group?.querySelector('input') !== null;
      }, persona);
      await tabIntoGroup(page, persona);
      await pressTo('ArrowRight', feelingNames[value as keyof typeof feelingNames]); // a whole number
      await keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}

async function tabIntoGroup(page: Page, legend: string): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    await page.keyboard.press('Tab');
    const group = await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent);
    if (group === legend) return;
  }
  throw new Error(`Tab never came to the choice for ${legend}`);
}
