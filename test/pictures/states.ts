import type { Page } from 'playwright-core';
import type { Visit } from '../e2e/pageVisit.ts';
import { STAGES, type Stage } from './sessionBoards.ts';

/** Who looks: somebody who has never been here, one of the people of the board, or one who has it no more. */
export type Looker = 'nobody' | 'newcomer' | 'facilitator' | 'participant' | 'viewer' | 'removed' | 'ended' | 'moved' | 'left';

/** Which server: one without a facilitator yet, one whose facilitator has just come, or one in use. */
export type Place = 'first' | 'fresh' | 'used';

/** Where the pages of this run are. */
export interface Addresses {
  readonly board: string;
  readonly deleted: string;
  /** Another board, on which notes are stuck while it is looked at. */
  readonly written: string;
  /** Boards with a live session, each as far as its name says. */
  readonly sessions: Readonly<Record<Stage, string>>;
  readonly setup: string;
  readonly join: string;
  readonly joinViewer: string;
  readonly joinFacilitator: string;
  readonly colleague: string;
  readonly reset: string;
}

/** A page as it is looked at. */
export interface State {
  readonly who: Looker;
  readonly path: (at: Addresses) => string;
  /** The one in use where it is left out. */
  readonly at?: Place;
  readonly view?: 'board' | 'list' | 'steps';
  /** Brings the page there, in either language: by places and order, not by words. */
  readonly act?: (page: Page) => Promise<unknown>;
}

// On a phone the way to it is in the menu.
const toInvite = async (page: Page): Promise<void> => {
  const invite = page.getByRole('button', { name: /Uitnodigen|Invite/ }).first();
  if (!(await invite.isVisible())) await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await invite.click();
};
const board = (who: Looker, more: Partial<State> = {}): State => ({ who, path: (at) => `/bord/${at.board}`, ...more });
const inTurn =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page);
  };
const nothing = (): Promise<void> => Promise.resolve();
/** A session is told once the board stands there. */
const told = (page: Page): Promise<void> => page.locator('.session-strip, .steps-now').first().waitFor();
const session = (stage: Stage, who: Looker, more: Partial<State> = {}): State => ({
  who,
  path: (at) => `/bord/${at.sessions[stage]}`,
  ...more,
  act: inTurn(told, more.act ?? nothing),
});
const submit = async (page: Page): Promise<void> => {
  await page.locator('button[type=submit]').first().click();
  await page.locator('.text-field-error').first().waitFor();
};
const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const toFeeling = press('.steps-main .steps-choice');
const tab = (nth: number) => (page: Page) => page.locator('.steps-tabs button').nth(nth).click();

/** What the menu of the first card has, in its order there. */
const ofCard = (nth: number): State => ({
  who: 'facilitator',
  path: () => '/',
  act: inTurn(press('.card-menu-button'), (page) => page.locator('.card-menu:popover-open button').nth(nth).click()),
});
const shelf = (nth: number) => (page: Page) => page.locator('.shelves button').nth(nth).click();
const ofMenu = (name: RegExp, then: State['act'] = nothing): State =>
  board('participant', { view: 'board', act: inTurn(button(/^Menu$/), button(name), then) });
/** A code to scan is drawn by a part that comes late. */
const drawn = (within: string) => (page: Page) => page.locator(`${within} .qr-ink`).first().waitFor();
const ERASE = /Wis mijn inbreng|Erase what I made/;
const HANDOVER = /Verder op een ander apparaat|Go on on another device/;
/** The link is opened as by another device. */
const followHandover = async (page: Page): Promise<void> => {
  const link = await page.locator('dialog[open] input').inputValue();
  await page.context().clearCookies();
  await page.goto(link);
};
const write = inTurn(
  toFeeling,
  press('.steps-faces button'),
  (page) => page.locator('.steps-main textarea').fill('Ik wist niet dat er een wachtlijst was.'),
  button(/Plak op het bord|Stick it on the board/),
  (page) => page.getByText(/Iedereen op het bord kan het lezen|Everybody on the board can read it/).waitFor(),
);
const written = (act: State['act'] = nothing): State => ({
  who: 'participant',
  path: (at) => `/bord/${at.written}`,
  view: 'steps',
  act: inTurn(write, act),
});

/** Every stage as who leads sees it at a table, and who takes part on a phone. */
const stages = Object.fromEntries(
  STAGES.flatMap((stage) => [
    [`session-${stage}-leader`, session(stage, 'facilitator', { view: 'board' })],
    [`session-${stage}-steps`, session(stage, 'participant', { view: 'steps' })],
  ]),
);
/** What may be pressed in the strip of a session, in the order in which it stands there. */
const inStrip = (name: RegExp) => (page: Page) =>
  page.locator('.session-strip, .steps-asked, .steps-now').getByRole('button', { name }).first().click();

export const STATES: Readonly<Record<string, State>> = {
  'front-first': { who: 'nobody', path: () => '/', at: 'first' },
  setup: { who: 'nobody', path: (at) => at.setup, at: 'first' },
  'setup-wrong': { who: 'nobody', path: (at) => at.setup, at: 'first', act: submit },
  front: { who: 'nobody', path: () => '/' },
  'front-participant': { who: 'participant', path: () => '/' },
  home: { who: 'facilitator', path: () => '/' },
  'home-card-menu': { who: 'facilitator', path: () => '/', act: press('.board-card button[aria-expanded], .board-card button') },
  'home-first': { who: 'newcomer', path: () => '/', at: 'fresh' },
  'home-facts': ofCard(0),
  'home-copy': ofCard(1),
  'home-leaders': ofCard(2),
  'home-delete': ofCard(4),
  'home-archive': { who: 'facilitator', path: () => '/', act: shelf(1) },
  'home-bin': { who: 'facilitator', path: () => '/', act: shelf(2) },
  'new-board': { who: 'facilitator', path: () => '/nieuw-bord' },
  'sign-in': { who: 'nobody', path: () => '/aanmelden' },
  'sign-in-wrong': { who: 'nobody', path: () => '/aanmelden', act: submit },
  join: { who: 'nobody', path: (at) => at.join },
  'join-wrong': { who: 'nobody', path: (at) => at.join, act: submit },
  'join-viewer': { who: 'nobody', path: (at) => at.joinViewer },
  'join-facilitator': { who: 'nobody', path: (at) => at.joinFacilitator },
  'join-back': { who: 'left', path: (at) => at.join },
  'join-no-link': { who: 'nobody', path: () => '/meedoen#abc' },
  'go-on-no-link': { who: 'nobody', path: () => '/verder#abc' },
  account: { who: 'facilitator', path: () => '/account' },
  colleague: { who: 'nobody', path: (at) => at.colleague },
  password: { who: 'nobody', path: (at) => at.reset },
  nowhere: { who: 'nobody', path: () => '/nergens' },
  'board-no-access': { who: 'nobody', path: (at) => `/bord/${at.board}` },
  'board-removed': board('removed'),
  'board-ended': board('ended'),
  'board-moved': board('moved'),
  'board-left': board('left'),
  'board-deleted': { who: 'facilitator', path: (at) => `/bord/${at.deleted}` },
  'board-facilitator': board('facilitator', { view: 'board' }),
  'board-participant': board('participant', { view: 'board' }),
  'board-viewer': board('viewer', { view: 'board' }),
  'board-menu': board('facilitator', { view: 'board', act: button(/^Menu$/) }),
  'board-device': board('participant', {
    view: 'board',
    act: inTurn(button(/^Menu$/), button(/^Toetsen|^Keys/)),
  }),
  'board-people': board('facilitator', { view: 'board', act: button(/aanwezig|present/) }),
  'board-invite': board('facilitator', {
    view: 'board',
    act: inTurn(toInvite, button(/Maak een link|Make a link|Create a link/)),
  }),
  'board-beamer': board('facilitator', {
    view: 'board',
    act: inTurn(toInvite, button(/Maak een link|Make a link/), button(/Groot op het scherm|Large on the screen/), drawn('.beamer')),
  }),
  'board-handover': ofMenu(HANDOVER, drawn('dialog[open]')),
  'board-erase': ofMenu(ERASE),
  'board-leave': ofMenu(/Verlaat dit bord|Leave this board/),
  'go-on': board('participant', { view: 'board', act: inTurn(button(/^Menu$/), button(HANDOVER), followHandover) }),
  'board-find': board('participant', { view: 'board', act: button(/Zoeken|Find|Search/) }),
  'list-facilitator': board('facilitator', { view: 'list' }),
  'list-participant': board('participant', { view: 'list' }),
  'list-viewer': board('viewer', { view: 'list' }),
  'list-comments': board('participant', { view: 'list', act: button(/^Opmerkingen|^Comments/) }),
  steps: board('participant', { view: 'steps' }),
  'steps-feeling': board('participant', { view: 'steps', act: toFeeling }),
  'steps-words': board('participant', { view: 'steps', act: inTurn(toFeeling, press('.steps-faces button')) }),
  'steps-tab-2': board('participant', { view: 'steps', act: tab(1) }),
  'steps-tab-3': board('participant', { view: 'steps', act: tab(2) }),
  'steps-picture': board('participant', { view: 'steps', act: inTurn(tab(2), button(/Bekijk het hele bord|See the whole board/)) }),
  'steps-stuck': written(),
  'steps-change': written(inTurn(tab(1), button(/^Verander: |^Change: /))),
  'steps-erase': written(inTurn(tab(3), button(ERASE))),
  ...stages,
  'session-open-board': session('open', 'participant', { view: 'board' }),
  'session-open-list': session('open', 'participant', { view: 'list' }),
  'session-open-list-leader': session('open', 'facilitator', { view: 'list' }),
  'session-open-steps-leader': session('open', 'facilitator', { view: 'steps' }),
  'session-open-viewer': session('open', 'viewer', { view: 'board' }),
  'session-private-board': session('private', 'participant', { view: 'board' }),
  // Who leads knows where the group is.
  'session-private-quiet': session('private', 'facilitator', { view: 'board', act: press('.leading-bar button') }),
  'session-private-writing': session('private', 'participant', {
    view: 'steps',
    act: inStrip(/Schrijf voor uzelf|Write for yourself/),
  }),
  'session-private-list': session('private', 'participant', { view: 'list' }),
  'session-vote-list': session('vote', 'participant', { view: 'list' }),
  'session-groups-board': session('groups', 'participant', { view: 'board' }),
  'session-ended-list': session('ended', 'participant', { view: 'list' }),
  'session-agenda': session('open', 'participant', { view: 'steps', act: inStrip(/draaiboek|agenda/i) }),
  'session-agenda-leader': session('before', 'facilitator', { view: 'board', act: inStrip(/draaiboek|agenda/i) }),
  'steps-tab-4': board('participant', { view: 'steps', act: tab(3) }),
};

/** Until nothing comes any more: what is drawn late is part of the picture. */
export async function rest({ page }: Pick<Visit, 'page'>): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.images].every((one) => one.complete || one.getBoundingClientRect().top > window.innerHeight),
  );
  await page.locator('.board-canvas canvas, .list-note, .steps-now, .steps-main h2, main h1').first().waitFor();
}
