import { boardDoc, canonicalJson, readSnapshot } from '@samenreis/shared/board';
import type { BoardInfo, CloseReason } from '@samenreis/shared/protocol';
import { type BoardConnection, createBoardConnection } from '../connection/boardConnection.ts';
import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { dialKey } from '../connection/dialKey.ts';
import { openLiveConnection } from '../connection/liveConnection.ts';
import { readLeftCopy } from '../connection/readLeftCopy.ts';
import { syncUrl } from '../connection/syncUrl.ts';
import { unlessRefused } from '../connection/unlessRefused.ts';
import { noAnswerAfter } from '../rest/noAnswerAfter.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { DROPS_COPY, endOf, STARTS_OVER } from './boardEnds.ts';
import type { BoardSessionParts } from './boardSessionParts.ts';
import { draftsKey, privateDraftsKey } from './drafts.ts';
import { createKeptForReload, type Former, type KeptWork, type Reloaded } from './keptForReload.ts';
import type { OpenBoard } from './openBoard.ts';
import { createBoardStore } from './store/boardStore.ts';
import { isOtherWorkLost, lostTexts } from './store/lostTexts.ts';
import { allEntries, followUnsentWork, type UnsentWork } from './store/unsentWork.ts';
import { tellWhenBroken } from './tellWhenBroken.ts';
import { watchRole } from './watchRole.ts';
import { type WorkAtEnd, workAtEnd } from './workAtEnd.ts';

export type BoardState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly board: OpenBoard }
  /** It could not be loaded now; trying again may help. */
  | { readonly kind: 'failed'; readonly failure: RequestFailure }
  /** The server ended it; the board stands there no more. */
  | {
      readonly kind: 'closed';
      readonly reason: CloseReason;
      readonly boardTitle: string | null;
      readonly work: WorkAtEnd;
      /** Whether this person leads the board, as far as this browser knows. */
      readonly leads: boolean;
    };

/** Opens a board, keeps it open, and loads it anew where that mends it by itself. */
export interface BoardSession {
  state(): BoardState;
  subscribe(listener: () => void): () => void;
  /** Loads the board again after a failure or an end. */
  retry(): void;
  /** As `retry`, without what this device kept: gives up changes that the server will not take. */
  startOver(): void;
  /** What is not on the board outlives a reload of the page, until the person has dealt with it. */
  keep(work: KeptWork): void;
  /** The person has seen this: from now on a reload does not tell it again. */
  dealtWithLoss(work: Pick<KeptWork, 'why' | 'texts'>): void;
  /** Leaves the board for good: nothing of it stays on this device. */
  forget(): Promise<void>;
  destroy(): void;
}

/** A server that is there answers well within this; after it, what is kept on the device is shown. */
const REMEMBERED_AFTER_MS = 4_000;

export function createBoardSession(parts: BoardSessionParts): BoardSession {
  const { boardId, rest, copies, clock } = parts;
  const device = {
    databases: () => unlessRefused(() => parts.window.indexedDB),
    storage: createDeviceStorage(() => parts.window.localStorage),
  };
  const listeners = new Set<() => void>();
  let state: BoardState = { kind: 'opening' };
  let closed: OpenBoard | null = null;
  const tab = createDeviceStorage(() => parts.window.sessionStorage);
  const kept = createKeptForReload(tab, boardId);
  let former: Former | null = null;
  /** Of the board that is open. */
  let unsent: UnsentWork | null = null;
  /** Raised by everything that makes an answer on its way too late. */
  let generation = 0;

  function become(next: BoardState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function load(): Promise<void> {
    const mine = ++generation;
    become({ kind: 'opening' });
    const remembered = copies.find(boardId);
    const asked = rest.board(boardId);
    const answer = await (remembered === null ? asked : Promise.race([asked, noAnswerAfter(REMEMBERED_AFTER_MS)]));
    if (mine !== generation) return;
    if (answer.ok) {
      if (remembered !== null && isEpochOver(remembered.info, answer.value)) await keepLeftTexts(remembered.info);
      if (mine !== generation) return;
      await copies.remember(answer.value, clock.nowMs());
      if (mine === generation) open(answer.value, false);
      return;
    }
    const reason = endOf(answer.reason);
    if (reason !== null) return end(reason, 0);
    if (remembered !== null) open(remembered.info, true);
    else become({ kind: 'failed', failure: answer.reason });
  }

  function open(info: BoardInfo, isRemembered: boolean): void {
    const mine = generation;
    const connection = createBoardConnection({
      info,
      syncUrl: syncUrl(parts.window.location),
      WebSocket: parts.window.WebSocket,
      // What no visit is noted of would stay on the device for ever: it is not kept.
      databases: copies.find(boardId) === null ? null : device.databases(),
      random: parts.random,
      storage: device.storage,
      page: parts.window,
      onClosed: (reason, pending) => {
        if (mine === generation) handleClosed(reason, pending);
      },
      onCopyDamaged: parts.onCopyDamaged,
    });
    const hearRole = watchRole(info, connection, () => {
      if (mine !== generation) return;
      void restart().then(() => state.kind === 'open' && parts.onRoleChanged(state.board.info.me.role));
    });
    const live = openLiveConnection({
      board: boardId,
      me: info.me.participantId,
      remembered: copies.find(boardId)?.roster ?? null,
      onRoster: (list) => {
        copies.rememberRoster(boardId, list);
        hearRole(list);
      },
    });
    const { roster, session, privateNotes, pulse } = live;
    const store = createBoardStore({
      doc: connection.doc,
      actor: info.me,
      clock,
      random: parts.random,
      asked: session.asked,
      playedNow: session.playedNow,
    });
    unsent = followUnsentWork(connection.doc, connection);
    tellWhenBroken(connection, store.connectionBroke);
    const stop = connection.subscribe(() => {
      if (!connection.wasSynced()) return;
      stop();
      tellWhatWasLost(info, connection);
      if (isRemembered) void checkRemembered(info, mine);
    });
    become({ kind: 'open', board: { info, connection, store, roster, session, privateNotes, pulse, live } });
  }

  /** Opened without asking who I am: the first time the server is there, it is asked after all. */
  async function checkRemembered(info: BoardInfo, mine: number): Promise<void> {
    const answer = await rest.board(boardId);
    if (!answer.ok || mine !== generation) return;
    await copies.remember(answer.value, clock.nowMs());
    const { me } = answer.value;
    if (me.role !== info.me.role || me.participantId !== info.me.participantId) void restart();
  }

  function tellWhatWasLost(info: BoardInfo, connection: BoardConnection): void {
    const me = info.me.participantId;
    if (former === null) {
      for (const work of kept.read(me)) parts.onReloaded(work);
      return;
    }
    const { why, content } = former;
    const present = boardDoc(connection.doc);
    // A board that began anew may miss anything; one that refused a change misses that alone.
    const isOtherwise = content !== null && content !== canonicalJson(connection.doc);
    const isWorkLost = why === 'epochChanged' ? isOtherwise : isOtherWorkLost(former, present);
    const reloaded: KeptWork = { why, texts: lostTexts(former, present), isWorkLost };
    former = null;
    if (reloaded.texts.length > 0 || isWorkLost) kept.keep(me, reloaded);
    const now = kept.read(me);
    // A browser that keeps nothing has at least this.
    parts.onReloaded(now.find((work) => work.why === why) ?? reloaded);
    for (const work of now) if (work.why !== why) parts.onReloaded(work);
  }

  function handleClosed(reason: CloseReason, pending: number): void {
    const isRefusedWrite = reason === 'refused' || (reason === 'forbidden' && pending > 0);
    // Refused again before it was even in step: starting over by itself would go round for ever.
    if ((isRefusedWrite || reason === 'epochChanged') && former === null) {
      void startOver(reason === 'epochChanged' ? 'epochChanged' : 'refused', pending);
    } else end(reason, pending);
  }

  function end(reason: CloseReason, pending: number): void {
    generation++;
    const work = workNow(reason, pending);
    if (STARTS_OVER.has(reason)) keepTexts(reason === 'epochChanged' ? 'epochChanged' : 'refused', pending);
    const known = (state.kind === 'open' ? state.board.info : copies.find(boardId)?.info) ?? null;
    // A screen about the end shows nothing of the board; what a person may not see any more does not stay either.
    void closeBoard().then(() => (DROPS_COPY.has(reason) ? copies.forget(boardId) : undefined));
    become({ kind: 'closed', reason, boardTitle: known?.board.title ?? null, work, leads: known?.me.role === 'facilitator' });
  }

  /** Before the board leaves the screen, and its copy perhaps this device. */
  function workNow(reason: CloseReason, pending: number): WorkAtEnd {
    const connection = state.kind === 'open' ? state.board.connection : null;
    const wasKept = connection?.isKeptLocally() ?? copies.find(boardId) !== null;
    const isKept = wasKept && !DROPS_COPY.has(reason);
    return workAtEnd({ pending, wasSynced: connection?.wasSynced() ?? false, isKept, wasKept });
  }

  /** Before the board leaves the screen: what the server will not take is compared once a new one stands there. */
  function keepTexts(why: Reloaded['why'], pending: number): void {
    // What was kept earlier and not given back yet is what the person wrote; a board that was never in step is empty.
    if (state.kind !== 'open' || former !== null) return;
    const { connection, store, info } = state.board;
    const content = pending > 0 ? canonicalJson(connection.doc) : null;
    const all = connection.wasSynced() ? unsent?.entries() : allEntries(connection.doc);
    former = {
      why,
      content,
      snapshot: store.snapshot(),
      writtenIn: new Set(store.writtenIn()),
      me: info.me.participantId,
      unsent: pending > 0 ? (all ?? []) : [],
    };
  }

  /** The board started anew while nobody had it open here: what this device kept of it is about to be deleted. */
  async function keepLeftTexts(info: BoardInfo): Promise<void> {
    if (former !== null) return;
    const left = await readLeftCopy({ info, databases: device.databases(), storage: device.storage });
    const snapshot = readSnapshot(left);
    // What of it was sent is not noted: a board that looks otherwise now may miss something. Nothing kept, nothing missed.
    const content = left.store.clients.size === 0 ? null : canonicalJson(left);
    const comments = allEntries(left).filter(({ root }) => root === 'comments');
    former = { why: 'epochChanged', content, snapshot, writtenIn: new Set(), me: info.me.participantId, unsent: comments };
    left.destroy();
  }

  async function startOver(why: Reloaded['why'], pending: number): Promise<void> {
    const mine = ++generation;
    keepTexts(why, pending);
    await closeBoard();
    become({ kind: 'opening' });
    await copies.forget(boardId);
    if (mine === generation) void load();
  }

  function restart(): Promise<void> {
    return closeBoard().then(load);
  }

  /** Once for each board: who leaves has it closed before the page that showed it goes. */
  function closeBoard(): Promise<void> {
    if (state.kind !== 'open' || state.board === closed) return Promise.resolve();
    closed = state.board;
    const { connection, store, live } = closed;
    live.close();
    store.destroy();
    return connection.close();
  }

  void load();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => void restart(),
    startOver: () => {
      void closeBoard()
        .then(() => copies.forget(boardId))
        .then(load);
    },
    keep(work) {
      if (state.kind === 'open') kept.keep(state.board.info.me.participantId, work);
    },
    dealtWithLoss: kept.dealtWith,
    async forget() {
      generation++;
      kept.forget();
      tab.removeItem(draftsKey(boardId));
      tab.removeItem(privateDraftsKey(boardId));
      tab.removeItem(dialKey(boardId));
      await closeBoard();
      await copies.forget(boardId);
    },
    destroy() {
      generation++;
      listeners.clear();
      void closeBoard();
    },
  };
}

/** Whether a copy of the person's own belongs to an epoch that the board is not in any more. */
function isEpochOver(kept: BoardInfo, present: BoardInfo): boolean {
  return kept.board.epoch !== present.board.epoch && kept.me.participantId === present.me.participantId;
}
