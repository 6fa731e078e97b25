import { type Presence, presenceSchema, presenceUserSchema, type VouchedPresence } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';

/** One other connection on the board; a person with two tabs is there twice. */
export type PresentPerson = VouchedPresence & { readonly clientId: number };

/** Who else is on the board now and what their hands do, as the server vouches for. */
export interface PresenceStore {
  /** The same array while nothing changed. */
  others(): readonly PresentPerson[];
  setMine(change: Partial<Presence>): void;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

const vouchedSchema = v.object({ ...presenceSchema.entries, user: presenceUserSchema });
const NOTHING: Presence = { cursor: null, drags: [], selection: [], editing: null };

export function createPresenceStore(awareness: Awareness): PresenceStore {
  const listeners = new Set<() => void>();
  /** By the state it was read from: a state that did not change is not parsed again. */
  const people = new Map<number, { readonly state: unknown; readonly person: PresentPerson | null }>();
  let list: readonly PresentPerson[] | null = null;
  let mine = NOTHING;

  function personOf(clientId: number, state: unknown): PresentPerson | null {
    const known = people.get(clientId);
    if (known?.state === state) return known?.person ?? null;
    const parsed = v.safeParse(vouchedSchema, state);
    const person = parsed.success ? { ...parsed.output, clientId } : null;
    people.set(clientId, { state, person });
    return person;
  }

  function readList(): readonly PresentPerson[] {
    const states = awareness.getStates();
    for (const clientId of people.keys()) if (!states.has(clientId)) people.delete(clientId);
    return [...states]
      .filter(([clientId]) => clientId !== awareness.clientID)
      .map(([clientId, state]) => personOf(clientId, state))
      .filter((person) => person !== null);
  }

  const handleChange = (_changes: unknown, origin: unknown) => {
    if (origin === 'local') return;
    list = null;
    for (const listener of listeners) listener();
  };
  awareness.on('change', handleChange);
  awareness.setLocalState({ ...mine });

  return {
    others() {
      list ??= readList();
      return list;
    },
    setMine(change) {
      mine = { ...mine, ...change };
      // The server writes `user` over whatever stands there; a fresh object leaves out what it wrote before.
      awareness.setLocalState({ ...mine });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      awareness.off('change', handleChange);
      listeners.clear();
    },
  };
}
