import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** By name, because the rule about the size of targets is only asked for so. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is now, each with the elements it is about.
 * @param about only the colours, where the rest was looked at before
 */
export async function axeFinds(page: Page, about: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // In one piece: a page without frames needs no second page to put the findings of the frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (about === 'all' ? axe.withTags(WCAG) : axe.withRules(ON_COLOURS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
