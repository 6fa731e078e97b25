import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** By name, because the rule about the size of targets is only asked for so. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Looking takes seconds on a page with many notes: what was looked at before, and is still the same, may be left out. */
export interface AxeLook {
  /** Only this element and what is in it. */
  readonly within?: string;
  readonly about?: 'all' | 'colours';
}

/** What axe finds wrong with the page as it is now, each with the elements it is about. */
export async function axeFinds(page: Page, { within, about = 'all' }: AxeLook = {}): Promise<readonly string[]> {
  const again = await page.evaluate(lookAgain, { within, chosen: about === 'all' ? WCAG : ON_COLOURS, isByTag: about === 'all' });
  if (again !== null) return again;
  // In one piece: a page without frames needs no second page to put the findings of the frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  const { violations } = await (about === 'all' ? axe.withTags(WCAG) : axe.withRules(ON_COLOURS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** As much of axe itself as is asked here. */
interface AxeOnPage {
  run(within: string | Document, options: object): ReturnType<AxeBuilder['analyze']>;
}

interface Again {
  readonly within: string | undefined;
  readonly chosen: readonly string[];
  readonly isByTag: boolean;
}

/** Runs in the page: axe, where an earlier look brought it, is half a megabyte that need not be read again; null where it is not. */
async function lookAgain({ within, chosen, isByTag }: Again): Promise<readonly string[] | null> {
  const { axe } = window as unknown as { readonly axe?: AxeOnPage }; // axe puts itself there
  if (axe === undefined) return null;
  const { violations } = await axe.run(within ?? document, {
    runOnly: { type: isByTag ? 'tag' : 'rule', values: [...chosen] },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
