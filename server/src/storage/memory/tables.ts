import type { BoardId, CommandId, ParticipantId } from '@samenreis/shared/base';
import type { StoredAccountLink } from '../ports/accountLinkStore.ts';
import type { StoredAccount, StoredBrowser } from '../ports/accountStore.ts';
import type { StoredAuditEntry } from '../ports/auditStore.ts';
import type { StoredSnapshot } from '../ports/boardLog.ts';
import type { StoredBoard } from '../ports/boardStore.ts';
import type { CardFacts } from '../ports/cardStore.ts';
import type { StoredDialBatch } from '../ports/dialStore.ts';
import type { StoredInvitation } from '../ports/invitationStore.ts';
import type { LiveStep } from '../ports/liveSessionStore.ts';
import type { StoredParticipant } from '../ports/participantStore.ts';
import type { StoredPrivateNote } from '../ports/privateNoteStore.ts';
import type { StoredSession } from '../ports/sessionStore.ts';

/** One board's log in memory. `rows` is keyed by number, so that a dropped prefix leaves the numbering alone. */
export interface MemoryLog {
  lastSeq: number;
  readonly rows: Map<number, Uint8Array>;
  readonly snapshots: Map<number, StoredSnapshot>;
  readonly bindings: Map<number, ParticipantId>;
}

/** The tables of one memory store, which its ports share as they would share a database. */
export interface Tables {
  readonly accounts: Map<string, StoredAccount>;
  readonly accountLinks: Map<string, StoredAccountLink>;
  readonly audit: StoredAuditEntry[];
  readonly browsers: Map<string, StoredBrowser>;
  readonly boards: Map<BoardId, StoredBoard>;
  readonly leaders: Map<BoardId, Set<string>>;
  /** What was said of each board, where anything was. */
  readonly facts: Map<BoardId, CardFacts>;
  /** When each account put each board away; by `board account`. */
  readonly archived: Map<string, number>;
  /** When each board went into the bin. */
  readonly deleted: Map<BoardId, number>;
  readonly boardsWithHiddenNames: Set<BoardId>;
  readonly boardsWithClosedDoor: Set<BoardId>;
  /** When each board was last seen to be open. */
  readonly visits: Map<BoardId, number>;
  readonly sessions: Map<string, StoredSession>;
  readonly invitations: Map<string, StoredInvitation>;
  readonly participants: Map<ParticipantId, StoredParticipant>;
  readonly logs: Map<BoardId, MemoryLog>;
  readonly liveSteps: Map<BoardId, readonly LiveStep[]>;
  readonly dialBatches: Map<BoardId, readonly StoredDialBatch[]>;
  /** By `owner id`; null for one that is gone. */
  readonly privateNotes: Map<BoardId, Map<string, StoredPrivateNote | null>>;
  /** How many notes each reveal was about, and by `owner id` which reveal was last about a note. */
  readonly privateReveals: Map<BoardId, { readonly meant: Map<CommandId, number>; readonly of: Map<string, CommandId> }>;
}

export function createTables(): Tables {
  return {
    accounts: new Map(),
    accountLinks: new Map(),
    audit: [],
    browsers: new Map(),
    boards: new Map(),
    leaders: new Map(),
    facts: new Map(),
    archived: new Map(),
    deleted: new Map(),
    boardsWithHiddenNames: new Set(),
    boardsWithClosedDoor: new Set(),
    visits: new Map(),
    sessions: new Map(),
    invitations: new Map(),
    participants: new Map(),
    logs: new Map(),
    liveSteps: new Map(),
    dialBatches: new Map(),
    privateNotes: new Map(),
    privateReveals: new Map(),
  };
}

/** Inserts under a new key: the same key again is a bug, as it is for a primary key. */
export function insertNew<Key, Row>(table: Map<Key, Row>, key: Key, row: Row): void {
  if (table.has(key)) throw new Error('primary key exists already');
  table.set(key, row);
}

/** What a foreign key does: null refers to nothing, anything else must exist. */
export function mustExist<Key>(table: ReadonlyMap<Key, unknown>, key: Key | null): void {
  if (key !== null && !table.has(key)) throw new Error('refers to a row that does not exist');
}
