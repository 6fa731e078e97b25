import type { ParticipantId } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { invite, joinBoard } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Room } from './openRoom.ts';
import type { Visit } from './pageVisit.ts';
import { showAll } from './showAll.ts';
import type { SiteSetting, SiteVisitOptions } from './siteSetting.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Somebody with the board open in a browser. */
export interface BoardVisit extends Visit {
  readonly participantId: ParticipantId;
  /** Waits until the page says where the work is. */
  says(status: 'saved' | 'saving' | 'offline' | 'storeFailing'): Promise<void>;
  /** Sticks a note with the mouse, writes in it, and leaves it. */
  stick(text: string, spot: Spot): Promise<void>;
}

export interface EnterOptions extends SiteVisitOptions {
  /** What was chosen on this device before, null for nothing; on a phone the board where it is left out. */
  readonly view?: 'board' | 'list' | 'steps' | null;
  /** Done to the page before it opens the board. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A free spot of the demo board at 1440 × 900, all in view and the panel open. */
export const FREE: Spot = { x: 640, y: 400 };

/** Lets somebody join who has never been there, and opens the board for them; they need not get onto it. */
export async function openBoardPage(
  { samenreis, visit }: SiteSetting,
  room: Room,
  role: Role,
  name: string,
  { prepare, view, ...options }: EnterOptions,
): Promise<BoardVisit> {
  const isNarrow = (options.viewport?.width ?? Number.POSITIVE_INFINITY) < 700;
  const chosen = view === undefined && isNarrow ? 'board' : view;
  const visitor = samenreis.visitor();
  const { me } = await joinBoard(visitor, await invite(room.facilitator, room.board, role), name);
  const opened = await visit({ ...options, cookies: visitor.cookies });
  if (chosen != null) await opened.page.addInitScript(chooseView, chosen);
  await prepare?.(opened.page);
  await opened.goto(`/bord/${room.board}`);
  return withHands(opened, me.participantId);
}

/** Runs in the page: what somebody chooses there later stays. */
function chooseView(view: string): void {
  if (localStorage.getItem('samenreis.view') === null) localStorage.setItem('samenreis.view', view);
}

function withHands(opened: Visit, participantId: ParticipantId): BoardVisit {
  const { page } = opened;
  return {
    ...opened,
    participantId,
    async says(status) {
      await page.locator(`.save-status[data-status=${status}]`).waitFor();
      // The view comes after the page that says how the work is.
      await page.locator('.board-canvas, .list-root, .steps-main h2').first().waitFor();
    },
    async stick(text, { x, y }) {
      await page.keyboard.press('Escape');
      await showAll(page);
      await page.mouse.dblclick(x, y);
      await page.locator('.note-editor-text').waitFor();
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
      await page.locator('.note-editor-text').waitFor({ state: 'detached' });
      await viewRests(page);
    },
  };
}

/** Who has written glides back to where they were; what is pressed on the way there is somewhere else. */
export function viewRests(page: Page): Promise<void> {
  return page.evaluate(async (enough) => {
    // Whole percents stand still before the view does.
    const place = () => {
      const { x, y, width } = document.querySelector('.phase-head')?.getBoundingClientRect() ?? new DOMRect();
      return [document.querySelector('.zoom-percent')?.textContent, x, y, width].join();
    };
    let before = place();
    for (let still = 0; still < enough; ) {
      await new Promise(requestAnimationFrame);
      still = place() === before ? still + 1 : 0;
      before = place();
    }
  }, 12);
}

export function until(condition: () => boolean): Promise<void> {
  return eventually(() => {
    if (!condition()) throw new Error('not yet');
  });
}
