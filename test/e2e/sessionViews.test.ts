import type { ConclusionId, PhaseId } from '@samenreis/shared/base';
import { agendaTemplate, type SessionCommand } from '@samenreis/shared/session';
import type { Locator, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession, type SessionGuest } from '../support/sessionGuest.ts';
import { axeFinds } from './axeFinds.ts';
import { DESK, PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, samenreis, open, faults } = roomSetting('file');

const LOW = { width: 320, height: 568 };
const VOTE = 'vote-of-views' as never;
const CONCLUSION = 'conclusion-2' as ConclusionId;
const AGENDA = agendaTemplate(90);
const group = { name: '', phases: null, persona: null, members: [] };
type Do = (command: SessionCommand) => Promise<unknown>;

interface View {
  readonly name: string;
  /** What who leads does before it is there. */
  readonly before: (ask: Do, leader: SessionGuest) => Promise<unknown>;
  /** What somebody opens to see it. */
  readonly door?: string | RegExp;
  /** What is to be pressed there. */
  readonly main: (page: Page) => Locator;
}

const named = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
const present = ({ told }: SessionGuest) => {
  const { progress } = told.at(-1) ?? {};
  if (progress === undefined || !('step' in progress)) throw new Error('No step is being done.');
  return progress.step;
};
const goTo = (kind: string) => (ask: Do, leader: SessionGuest) => {
  const step = AGENDA.find((each) => each.kind === kind);
  if (step === undefined) throw new Error(`There is no step of the kind ${kind}.`);
  return ask({ type: 'goTo', from: present(leader), to: step.id });
};
const votedOn = () => [...room.snapshot().notes.values()].filter(({ kind }) => kind === 'tip').map(({ id }) => id);

/** As an hour shows them. */
const VIEWS: readonly View[] = [
  {
    name: 'a check-in',
    before: (ask) => ask({ type: 'openCheckIn', kind: 'face', question: '', seen: null }),
    main: named(/^heel fijn/),
  },
  {
    name: 'what everybody is asked to look at',
    before: async (ask, leader) => {
      const openedAtMs = leader.told.at(-1)?.checkIn?.openedAtMs ?? 0;
      await ask({ type: 'closeCheckIn', openedAtMs });
      await ask({ type: 'spotlight', at: { type: 'phase', phase: 'phase-4' as PhaseId } });
    },
    main: named('Ga erheen'),
  },
  {
    name: 'writing for oneself',
    before: async (ask, leader) => {
      await ask({ type: 'clearSpotlight', sinceMs: leader.told.at(-1)?.pointing.spotlight?.sinceMs ?? 0 });
      await goTo('silentNotes')(ask, leader);
    },
    door: /^Schrijf voor uzelf/,
    main: named(/^Bewaar/),
  },
  {
    name: 'groups',
    before: (ask) => ask({ type: 'formGroups', groups: [group, group], minutes: 5, seen: null }),
    main: named('Groep 1'),
  },
  {
    name: 'a vote',
    before: async (ask, leader) => {
      await ask({ type: 'endGroups', formedAtMs: leader.told.at(-1)?.groups?.formedAtMs ?? 0 });
      await goTo('vote')(ask, leader);
      await ask({ type: 'openVote', id: VOTE, candidates: votedOn(), dots: 3, several: true, secrecy: 'open' });
    },
    door: 'Stem: nog 3',
    main: named('Klaar met stemmen'),
  },
  {
    name: 'the outcome of a vote',
    before: async (ask) => {
      for (const note of votedOn().slice(0, 3)) await ask({ type: 'setDots', vote: VOTE, note, dots: 1 });
      await ask({ type: 'closeVote', vote: VOTE });
    },
    door: 'Uitslag',
    main: named('Sluiten'),
  },
  {
    name: 'conclusions',
    before: goTo('conclude'),
    door: /^Schrijf mee/,
    main: named('Voeg een conclusie toe'),
  },
  {
    name: 'whether one agrees',
    before: (ask) =>
      ask({
        type: 'openPoll',
        conclusion: CONCLUSION,
        asked: room.snapshot().conclusions.find(({ id }) => id === CONCLUSION)?.text ?? '',
      }),
    main: (page) => page.locator('.poll-card').getByRole('button', { name: 'Eens', exact: true }),
  },
];

/** Nothing is wider or longer than the screen, or than the dialog on it. */
const overflows = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const dialog = document.querySelector('dialog[open]');
    const found: string[] = [];
    if (root.scrollWidth > innerWidth) found.push(`page ${root.scrollWidth} wide`);
    if (root.scrollHeight > innerHeight) found.push(`page ${root.scrollHeight} high`);
    if (dialog !== null && dialog.scrollWidth > dialog.clientWidth) found.push(`dialog ${dialog.scrollWidth} wide`);
    return found;
  });

it('U275 fits what a session asks on a phone, with letters twice as large on a small one, and on a desk, with the main button in reach', async () => {
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  const ask: Do = async (command) => {
    const answer = await leader.ask(command);
    expect(answer, command.type).toEqual({ ok: true });
  };
  await ask({ type: 'replaceAgenda', steps: AGENDA });
  await ask({ type: 'start' });
  const pages = await Promise.all([
    open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true }),
    open('participant', 'Els', { view: 'steps', viewport: LOW, hasTouch: true }),
    open('participant', 'Piet', { view: 'list', viewport: DESK }),
  ]);
  const [, low] = pages;
  await low.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const found: string[] = [];
  for (const { name, before, door, main } of VIEWS) {
    await before(ask, leader);
    for (const { page } of pages) {
      const about = `${name} at ${page.viewportSize()?.width}`;
      if (door !== undefined) await page.getByRole('button', { name: door }).first().click();
      await main(page).click({ trial: true });
      for (const each of await overflows(page)) found.push(`${about}: ${each}`);
      for (const each of await axeFinds(page)) found.push(`${about}: ${each}`);
      if (door !== undefined) await page.keyboard.press('Escape');
    }
  }
  expect(found).toEqual([]);
  expect(faults()).toEqual([]);
});
