import type { Store } from '../ports/store.ts';
import { createMemoryAccountLinkStore } from './memoryAccountLinkStore.ts';
import { createMemoryAccountStore } from './memoryAccountStore.ts';
import { createMemoryAuditStore } from './memoryAuditStore.ts';
import { createMemoryBoardLog } from './memoryBoardLog.ts';
import { createMemoryBoardStore } from './memoryBoardStore.ts';
import { createMemoryCardStore } from './memoryCardStore.ts';
import { createMemoryDialStore } from './memoryDialStore.ts';
import { createMemoryInvitationStore } from './memoryInvitationStore.ts';
import { createMemoryLiveSessionStore } from './memoryLiveSessionStore.ts';
import { createMemoryParticipantStore } from './memoryParticipantStore.ts';
import { createMemoryPrivateNoteStore } from './memoryPrivateNoteStore.ts';
import { createMemoryPurge } from './memoryPurge.ts';
import { createMemorySessionStore } from './memorySessionStore.ts';
import { createTables } from './tables.ts';

/** A store that forgets all at the end of the process: for tests that need a real store but no disk. */
export function createMemoryStore(): Store {
  const tables = createTables();
  return {
    log: createMemoryBoardLog(tables),
    boards: createMemoryBoardStore(tables),
    cards: createMemoryCardStore(tables),
    accounts: createMemoryAccountStore(tables),
    accountLinks: createMemoryAccountLinkStore(tables),
    audit: createMemoryAuditStore(tables),
    sessions: createMemorySessionStore(tables),
    participants: createMemoryParticipantStore(tables),
    dials: createMemoryDialStore(tables),
    liveSessions: createMemoryLiveSessionStore(tables),
    privateNotes: createMemoryPrivateNoteStore(tables),
    invitations: createMemoryInvitationStore(tables),
    purge: createMemoryPurge(tables),
    async close() {},
  };
}
