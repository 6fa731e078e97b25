import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { type BoardSnapshot, createSnapshotReader, type Note, type Role } from '@samenreis/shared/board';
import type { Browser, Page } from 'playwright-core';
import { firstBoard, invite, joinBoard, type Samenreis, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';
import { type Visit, type VisitOptions, visit } from './pageVisit.ts';

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

/** A board with a facilitator, and somebody who reads what the server has, without a page. */
export interface Room {
  readonly board: BoardId;
  readonly facilitator: Visitor;
  /** The board as the server tells it to an unmodified client of the facilitator. */
  readonly onlooker: SyncedBoard;
  snapshot(): BoardSnapshot;
  /** The note with this text; throws while there is none, or more than one. */
  noteSaying(text: string): Note;
  enter(browser: Browser, role: Role, name: string, options?: EnterOptions): Promise<BoardVisit>;
  close(): void;
}

export interface EnterOptions extends VisitOptions {
  /** Another address of the same server. */
  readonly url?: string;
  /** Done to the page before it opens the board. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A free spot of the demo board at 1440 × 900, all in view and the panel open. */
export const FREE: Spot = { x: 640, y: 400 };

export async function openRoom(samenreis: Samenreis): Promise<Room> {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const onlooker = await openBoard(facilitator, samenreis.url, board);
  const reader = createSnapshotReader(onlooker.doc);
  return {
    board,
    facilitator,
    onlooker,
    snapshot: reader.current,
    noteSaying(text) {
      const [note, ...more] = [...reader.current().notes.values()].filter((one) => one.text === text);
      if (note === undefined || more.length > 0) throw new Error(`${more.length + (note ? 1 : 0)} notes say ${text}`);
      return note;
    },
    async enter(browser, role, name, { url = samenreis.url, prepare, ...options } = {}) {
      const visitor = samenreis.visitor();
      const { me } = await joinBoard(visitor, await invite(facilitator, board, role), name);
      const opened = await visit(browser, url, { ...options, cookies: visitor.cookies });
      await prepare?.(opened.page);
      await opened.goto(`/bord/${board}`);
      return withHands(opened, me.participantId);
    },
    close() {
      reader.destroy();
      onlooker.close();
    },
  };
}

function withHands(opened: Visit, participantId: ParticipantId): BoardVisit {
  const { page } = opened;
  return {
    ...opened,
    participantId,
    async says(status) {
      await page.locator(`.save-status[data-status=${status}]`).waitFor();
      // The view comes after the page that says how the work is.
      await page.locator('.board-canvas, .list-root').first().waitFor();
    },
    async stick(text, { x, y }) {
      await page.keyboard.press('Escape');
      await page.mouse.dblclick(x, y);
      await page.locator('.note-editor-text').waitFor();
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
      await page.locator('.note-editor-text').waitFor({ state: 'detached' });
    },
  };
}

export function until(condition: () => boolean): Promise<void> {
  return eventually(() => {
    if (!condition()) throw new Error('not yet');
  });
}
