import type { RelationalStores } from '../relational/createRelationalStores.ts';
import type { StorageThread } from './storageThread.ts';

/** Every method of every relational port, by name: the compiler refuses a missing one. */
const METHODS = {
  accountLinks: { create: true, findByToken: true, listByAccount: true, use: true, revoke: true, forgetExpiredBefore: true },
  audit: { append: true, list: true, forgetBefore: true },
  accounts: {
    create: true,
    createFirst: true,
    find: true,
    findByEmail: true,
    listByName: true,
    rename: true,
    setPassword: true,
    count: true,
    rememberBrowser: true,
    findBrowser: true,
    forgetBrowsers: true,
  },
  boards: {
    create: true,
    find: true,
    listLedBy: true,
    addLeader: true,
    isLedBy: true,
    hasHiddenNames: true,
    lastVisitMs: true,
    noteVisit: true,
    hideNames: true,
    hasClosedDoor: true,
    closeDoor: true,
    touch: true,
  },
  cards: {
    listLedBy: true,
    find: true,
    setFacts: true,
    archive: true,
    markDeleted: true,
    restore: true,
    isDeleted: true,
    listDeletedUntil: true,
    leadersOf: true,
    removeLeader: true,
  },
  invitations: { create: true, findByToken: true, findByCode: true, listByBoard: true, revoke: true, use: true },
  liveSessions: { append: true, list: true },
  dials: { append: true, list: true },
  participants: {
    create: true,
    find: true,
    findByAccount: true,
    findBySession: true,
    listByBoard: true,
    pageByBoard: true,
    countWithAccess: true,
    firstWithAccess: true,
    listByInvitation: true,
    listBySession: true,
    listByAccount: true,
    update: true,
  },
  privateNotes: {
    standingOf: true,
    put: true,
    discard: true,
    planReveal: true,
    revealOf: true,
    forget: true,
    listOf: true,
    list: true,
    count: true,
  },
  sessions: { create: true, find: true, extend: true, rotate: true, listByAccount: true, remove: true, removeExpired: true },
} as const satisfies { readonly [Port in keyof RelationalStores]: Readonly<Record<keyof RelationalStores[Port], true>> };

/** The relational ports as seen from this thread: each call goes to the same method in the worker. */
export function createRelationalProxies(thread: StorageThread): RelationalStores {
  const proxyOf = <Port extends keyof RelationalStores>(port: Port): RelationalStores[Port] => {
    const methods = Object.keys(METHODS[port]).map((method) => [
      method,
      (...args: readonly unknown[]) => thread.ask({ type: 'call', port, method, args }),
    ]);
    // METHODS names all methods of the port, and the worker calls the same method with the same arguments.
    return Object.fromEntries(methods) as RelationalStores[Port];
  };
  return {
    accountLinks: proxyOf('accountLinks'),
    accounts: proxyOf('accounts'),
    audit: proxyOf('audit'),
    boards: proxyOf('boards'),
    cards: proxyOf('cards'),
    dials: proxyOf('dials'),
    invitations: proxyOf('invitations'),
    liveSessions: proxyOf('liveSessions'),
    participants: proxyOf('participants'),
    privateNotes: proxyOf('privateNotes'),
    sessions: proxyOf('sessions'),
  };
}
