import type { Kysely } from 'kysely';
import type { Store } from '../ports/store.ts';
import { createKyselyAccountLinkStore } from './kyselyAccountLinkStore.ts';
import { createKyselyAccountStore } from './kyselyAccountStore.ts';
import { createKyselyAuditStore } from './kyselyAuditStore.ts';
import { createKyselyBoardStore } from './kyselyBoardStore.ts';
import { createKyselyCardStore } from './kyselyCardStore.ts';
import { createKyselyDialStore } from './kyselyDialStore.ts';
import { createKyselyInvitationStore } from './kyselyInvitationStore.ts';
import { createKyselyLiveSessionStore } from './kyselyLiveSessionStore.ts';
import { createKyselyParticipantStore } from './kyselyParticipantStore.ts';
import { createKyselyPrivateNoteStore } from './kyselyPrivateNoteStore.ts';
import { createKyselySessionStore } from './kyselySessionStore.ts';
import type { Schema } from './schema.ts';

/** The ports that any SQL engine serves with the same statements. */
export type RelationalStores = Pick<
  Store,
  | 'accountLinks'
  | 'accounts'
  | 'audit'
  | 'boards'
  | 'cards'
  | 'dials'
  | 'invitations'
  | 'participants'
  | 'privateNotes'
  | 'sessions'
> & { readonly liveSessions: Omit<Store['liveSessions'], 'appendSealing'> };

export function createRelationalStores(db: Kysely<Schema>): RelationalStores {
  return {
    accountLinks: createKyselyAccountLinkStore(db),
    audit: createKyselyAuditStore(db),
    accounts: createKyselyAccountStore(db),
    boards: createKyselyBoardStore(db),
    cards: createKyselyCardStore(db),
    dials: createKyselyDialStore(db),
    invitations: createKyselyInvitationStore(db),
    liveSessions: createKyselyLiveSessionStore(db),
    participants: createKyselyParticipantStore(db),
    privateNotes: createKyselyPrivateNoteStore(db),
    sessions: createKyselySessionStore(db),
  };
}
