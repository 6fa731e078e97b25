import type { Role } from '@samenreis/shared/board';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type BoardVisit, type EnterOptions, openBoardPage } from './boardVisit.ts';
import { openRoom, type Room } from './openRoom.ts';
import { showAll } from './showAll.ts';
import { type Lifetime, type SiteOptions, type SiteSetting, siteSetting } from './siteSetting.ts';

/** A server with a board, and a browser to come to it; whoever came in a test leaves at its end. */
export interface RoomSetting extends SiteSetting {
  readonly room: Room;
  /** Somebody new comes to the board, and can work on it. */
  enter(role: Role, name: string, options?: EnterOptions): Promise<BoardVisit>;
  /** Somebody new comes to the board, who may be kept waiting there, or be refused. */
  open(role: Role, name: string, options?: EnterOptions): Promise<BoardVisit>;
}

export function roomSetting(lifetime: Lifetime, options: SiteOptions = {}): RoomSetting {
  const site = siteSetting(lifetime, options);
  let opened: Room | null = null;
  const now = (): Room => {
    if (opened === null) throw new Error('Only a test or its own hooks may ask.');
    return opened;
  };
  const [before, after] = lifetime === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    opened = await openRoom(site.samenreis);
  });
  after(() => opened?.close());
  const open: RoomSetting['open'] = (role, name, options = {}) => openBoardPage(site, now(), role, name, options);
  return {
    ...site,
    room: {
      get board() {
        return now().board;
      },
      get facilitator() {
        return now().facilitator;
      },
      get onlooker() {
        return now().onlooker;
      },
      snapshot: () => now().snapshot(),
      noteSaying: (text) => now().noteSaying(text),
      facilitate: (command) => now().facilitate(command),
      close: () => now().close(),
    },
    open,
    async enter(...who) {
      const visit = await open(...who);
      await visit.says('saved');
      // What is on the board comes by itself, after the page.
      await visit.page.locator('.board-stage canvas, .list-note').first().waitFor();
      await showAll(visit.page);
      return visit;
    },
  };
}
