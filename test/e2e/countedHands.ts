import type { Locator } from 'playwright-core';

/** The keystroke-level model of Card, Moran and Newell: somebody who seldom types, thinks before every deed, and has a mouse. */
const KEY_MS = 280;
const PRESS_MS = 200;
const AIM_MS = 1_100;
const THINK_MS = 1_350;

/** Hands that count what a person does with them. */
export interface CountedHands {
  press(what: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** How long that takes a person, apart from what the machine takes. */
  personMs(): number;
}

export function countedHands(): CountedHands {
  let [deeds, keys] = [0, 0];
  return {
    async press(what) {
      await what.click();
      deeds += 1;
    },
    async type(field, text) {
      await field.fill(text);
      deeds += 1;
      keys += text.length;
    },
    personMs: () => keys * KEY_MS + deeds * (THINK_MS + AIM_MS + PRESS_MS),
  };
}
