import { type BoardId, type Clock, no, ok, type ParticipantId, type Result } from '@samenreis/shared/base';
import type { Perspective } from '@samenreis/shared/board';
import { PARTICIPANTS_A_PAGE, type ParticipantList } from '@samenreis/shared/protocol';
import type { Store, StoredParticipant } from '../storage/index.ts';
import { type Access, hasAccess, userOf } from './access.ts';
import { type Audit, doneBy } from './audit.ts';
import type { InTurn } from './inTurn.ts';
import type { Doors } from './participation.ts';

/** `notRemovable`: oneself, or who leads the board by account; so a board always keeps a facilitator. */
export type RemovalRefusal = 'notFound' | 'notRemovable' | 'forbidden';

/** `roleFixed`: who looks on, who leads the board by account, and oneself. */
export type LeadingRefusal = 'notFound' | 'roleFixed' | 'forbidden';

/** What a facilitator decides about the people on a board. */
export interface Facilitation {
  hideNames(by: Access, isHidden: boolean): Promise<void>;
  /** Whether anybody new is let in by whatever link; who takes part comes back in any case. */
  isDoorOpen(by: Access): Promise<boolean>;
  openDoor(by: Access, isOpen: boolean): Promise<void>;
  /** A page of everybody, after the one the page before ended with. @returns null for one who never was on the board */
  people(by: Access, after: ParticipantId | null): Promise<ParticipantList | null>;
  /** From whose side somebody looks: for who did not know it on arrival. @returns false when nobody by that id takes part */
  changeSide(by: Access, id: ParticipantId, perspective: Perspective): Promise<boolean>;
  /** Has somebody who takes part lead along, or take part again; twice is a no-op. Their access lasts as long as it did. */
  letLead(by: Access, id: ParticipantId, leads: boolean): Promise<Result<null, LeadingRefusal>>;
  /** Ends the access at once and keeps the person out, by whatever link, until they are let in again; twice is a no-op. */
  remove(by: Access, id: ParticipantId): Promise<Result<null, RemovalRefusal>>;
  /** Gives back the access that a removal took, no more. @returns false when nobody by that id was removed */
  readmit(by: Access, id: ParticipantId): Promise<boolean>;
}

export interface FacilitationParts {
  readonly store: Pick<Store, 'boards' | 'cards' | 'participants'>;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly audit: Pick<Audit, 'note'>;
  readonly doors: Doors;
}

export function createFacilitation({ store, clock, inTurn, audit, doors }: FacilitationParts): Facilitation {
  const { boards, participants } = store;

  const leads = async ({ boardId, accountId }: StoredParticipant): Promise<boolean> =>
    accountId !== null && (await boards.isLedBy(boardId, accountId));

  const findOn = async (board: BoardId, id: ParticipantId): Promise<StoredParticipant | null> => {
    const found = await participants.find(id);
    return found?.boardId === board ? found : null;
  };

  const letLead = async (access: Access, id: ParticipantId, isLeading: boolean): Promise<Result<null, LeadingRefusal>> => {
    const { board, participant: by } = access;
    const [found, asker] = await Promise.all([findOn(board.id, id), participants.find(by.id)]);
    const nowMs = clock.nowMs();
    // Two who take each other's part at once: the second one leads no more.
    if (asker === null || asker.role !== 'facilitator' || !hasAccess(asker, nowMs)) return no('forbidden');
    if (found === null || !hasAccess(found, nowMs)) return no('notFound');
    if (found.id === by.id || found.role === 'viewer' || (await leads(found))) return no('roleFixed');
    const role = isLeading ? 'facilitator' : 'participant';
    if (found.role === role) return ok(null);
    await participants.update(id, { role });
    // Open sockets know the old role: they come back with the new one.
    doors.close(board.id, id, 'serviceRestart');
    doors.rosterChanged(board.id, { ...found, role });
    await audit.note(isLeading ? 'leadingGiven' : 'leadingTaken', { ...doneBy(access), subjectId: id });
    return ok(null);
  };

  const remove = async (access: Access, id: ParticipantId): Promise<Result<null, RemovalRefusal>> => {
    const { board, participant: by } = access;
    const [found, remover] = await Promise.all([findOn(board.id, id), participants.find(by.id)]);
    // Two facilitators may remove each other at once: the second one is none any more.
    if (remover === null || !hasAccess(remover, clock.nowMs())) return no('forbidden');
    if (found === null) return no('notFound');
    if (found.id === by.id || (await leads(found))) return no('notRemovable');
    if (found.blockedAtMs !== null) return ok(null);
    const nowMs = clock.nowMs();
    await participants.update(id, { removedAtMs: nowMs, blockedAtMs: nowMs });
    doors.close(board.id, id, 'removed');
    doors.rosterChanged(board.id, found);
    await audit.note('personRemoved', { ...doneBy(access), subjectId: id });
    return ok(null);
  };

  return {
    hideNames: (by, isHidden) =>
      inTurn(by.board.id, async () => {
        const wereHidden = await boards.hasHiddenNames(by.board.id);
        await boards.hideNames(by.board.id, isHidden);
        doors.namesChanged(by.board.id, isHidden);
        if (isHidden !== wereHidden) await audit.note(isHidden ? 'namesHidden' : 'namesShown', doneBy(by));
      }),
    isDoorOpen: async ({ board }) => !(await boards.hasClosedDoor(board.id)),
    openDoor: (by, isOpen) =>
      inTurn(by.board.id, async () => {
        const wasOpen = !(await boards.hasClosedDoor(by.board.id));
        await boards.closeDoor(by.board.id, !isOpen);
        if (isOpen !== wasOpen) await audit.note(isOpen ? 'doorOpened' : 'doorClosed', doneBy(by));
      }),
    async people({ board }, after) {
      const nowMs = clock.nowMs();
      const last = after === null ? null : await findOn(board.id, after);
      if (after !== null && last === null) return null;
      const leaders = new Set((await store.cards.leadersOf(board.id)).map(({ accountId }) => accountId));
      // One more tells whether a page follows.
      const found = await participants.pageByBoard(board.id, last, PARTICIPANTS_A_PAGE + 1);
      const page = found.slice(0, PARTICIPANTS_A_PAGE).map((one) => ({
        ...userOf(one),
        status: statusOf(one, nowMs),
        leads: one.accountId !== null && leaders.has(one.accountId),
      }));
      return { participants: page, next: found.length > PARTICIPANTS_A_PAGE ? (page.at(-1)?.participantId ?? null) : null };
    },
    async changeSide({ board }, id, perspective) {
      const found = await findOn(board.id, id);
      if (found === null || !hasAccess(found, clock.nowMs())) return false;
      await participants.update(id, { perspective });
      doors.rosterChanged(board.id, { ...found, perspective });
      return true;
    },
    letLead: (by, id, isLeading) => inTurn(by.board.id, () => letLead(by, id, isLeading)),
    // The same turn in which people join: who is being counted in is not removed by half.
    remove: (by, id) => inTurn(by.board.id, () => remove(by, id)),
    async readmit(by, id) {
      const { board } = by;
      const found = await findOn(board.id, id);
      if (found === null || found.blockedAtMs === null) return false;
      const change = { removedAtMs: null, blockedAtMs: null };
      await participants.update(id, change);
      doors.rosterChanged(board.id, { ...found, ...change });
      await audit.note('personReadmitted', { ...doneBy(by), subjectId: id });
      return true;
    },
  };
}

function statusOf(participant: StoredParticipant, nowMs: number): ParticipantList['participants'][number]['status'] {
  if (participant.blockedAtMs !== null) return 'removed';
  return hasAccess(participant, nowMs) ? 'member' : 'ended';
}
