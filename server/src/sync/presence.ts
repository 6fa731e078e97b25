import type { Clock, ParticipantId } from '@samenreis/shared/base';
import { LIMITS, type Presence, type PresenceUser, presenceSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { type AwarenessEntry, awarenessFrame, type ReceivedEntry, readAwareness } from './wire.ts';

/** Whoever shows presence: one socket, with what the server knows of the person behind it. */
export interface PresenceSource {
  readonly user: PresenceUser;
}

interface PresentClient {
  readonly clientId: number;
  readonly participantId: ParticipantId;
  source: PresenceSource;
  presence: Presence;
  /** Clock of the client's own last state. */
  receivedClock: number;
  /** Clock it was last told to the others with; never behind the received one. */
  sentClock: number;
  json: string;
  seenAtMs: number;
}

/** Of a clientID that was ever shown: whose it is, and the clock it was last told with. */
interface RememberedClient {
  readonly participantId: ParticipantId;
  sentClock: number;
}

const LEFT = 'null';
/** y-websocket clients renew their state every 15 s and drop one that is 30 s old. */
const STALE_AFTER_MS = 35_000;
/** Stock clients echo what they are told, so a frame may hold as many entries as a full board has people. */
const MAX_ENTRIES = 2_000;
/** ClientIDs remembered of people who left, so that nobody takes one over; beyond, the oldest is forgotten. */
const MAX_REMEMBERED = 20_000;
const ABSENT_MINDED: Presence = v.parse(presenceSchema, {});

/**
 * Who is on a board and what their hands do. Ephemeral. A client speaks for one clientID, which nobody else may use; who that
 * is, is written by the server.
 */
export class PresenceBoard {
  readonly #clock: Clock;
  readonly #ownerInLog: (clientId: number) => ParticipantId | 'server' | null;
  readonly #present = new Map<number, PresentClient>();
  readonly #clientOf = new Map<PresenceSource, number>();
  readonly #remembered = new Map<number, RememberedClient>();
  readonly #changed = new Map<number, AwarenessEntry>();
  #everybody: Buffer | null = null;

  /** @param ownerInLog - to whom a clientID is bound by what was written with it */
  constructor(clock: Clock, ownerInLog: (clientId: number) => ParticipantId | 'server' | null) {
    this.#clock = clock;
    this.#ownerInLog = ownerInLog;
  }

  /** Whose a clientID is by its presence, also after the person left. */
  ownerOf(clientId: number): ParticipantId | null {
    return this.#remembered.get(clientId)?.participantId ?? null;
  }

  /**
   * Takes in what a socket tells of itself; entries about others are echoes and are left out.
   * @returns false when it is no awareness message
   */
  receive(source: PresenceSource, update: Uint8Array): boolean {
    const entries = readAwareness(update, MAX_ENTRIES);
    if (entries === null) return false;
    for (const entry of entries) if (!this.#receiveEntry(source, entry)) return false;
    return true;
  }

  leave(source: PresenceSource): void {
    const clientId = this.#clientOf.get(source);
    this.#clientOf.delete(source);
    const present = clientId === undefined ? undefined : this.#present.get(clientId);
    // A new socket of the same tab may have taken over before the old one was found dead.
    if (present?.source === source) this.#remove(present);
  }

  /** Writes new facts about a person into everything that person shows. */
  refresh(user: PresenceUser): void {
    for (const present of this.#present.values()) {
      if (present.participantId === user.participantId) this.#tell(present, present.sentClock + 1, user);
    }
  }

  dropStale(): void {
    const oldestMs = this.#clock.nowMs() - STALE_AFTER_MS;
    for (const present of this.#present.values()) if (present.seenAtMs < oldestMs) this.#remove(present);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** What changed since the last call, as one frame for all. */
  takeChanges(): Buffer | null {
    if (this.#changed.size === 0) return null;
    const frame = awarenessFrame([...this.#changed.values()]);
    this.#changed.clear();
    return frame;
  }

  /** Everybody's state, for who joins or fell behind; encoded once for all of them. */
  everybody(): Buffer | null {
    if (this.#present.size === 0) return null;
    this.#everybody ??= awarenessFrame([...this.#present.values()].map(toEntry));
    return this.#everybody;
  }

  /** @returns false for a state that is no JSON or too large */
  #receiveEntry(source: PresenceSource, entry: ReceivedEntry): boolean {
    if (!this.#speaksFor(source, entry.clientId)) return true;
    if (entry.json.length > LIMITS.awarenessBytes) return false;
    const json = Buffer.from(entry.json).toString();
    const known = this.#present.get(entry.clientId);
    if (json === LEFT) {
      if (known !== undefined) this.#remove(known);
      return true;
    }
    const presence = parsePresence(json);
    if (presence === null) return false;
    const isReplay = known?.source === source && entry.clock <= known.receivedClock;
    if (!isReplay) this.#show(source, entry, presence);
    return true;
  }

  #speaksFor(source: PresenceSource, clientId: number): boolean {
    const own = this.#clientOf.get(source);
    if (own !== undefined) return own === clientId;
    const owner = this.#ownerInLog(clientId) ?? this.ownerOf(clientId);
    if (owner !== null && owner !== source.user.participantId) return false;
    this.#clientOf.set(source, clientId);
    this.#remember(clientId, source.user.participantId);
    return true;
  }

  #remember(clientId: number, participantId: ParticipantId): void {
    if (this.#remembered.has(clientId)) return;
    this.#remembered.set(clientId, { participantId, sentClock: 0 });
    if (this.#remembered.size <= MAX_REMEMBERED) return;
    for (const oldest of this.#remembered.keys()) {
      if (this.#present.has(oldest)) continue;
      this.#remembered.delete(oldest);
      return;
    }
  }

  #show(source: PresenceSource, entry: ReceivedEntry, presence: Presence): void {
    const present = this.#present.get(entry.clientId) ?? this.#enter(source, entry);
    present.source = source;
    present.presence = presence;
    present.receivedClock = entry.clock;
    // A tab that comes back sends the clock it left with, which the others would take for old.
    this.#tell(present, Math.max(entry.clock, present.sentClock + 1), source.user);
  }

  #enter({ user }: PresenceSource, { clientId, clock }: ReceivedEntry): PresentClient {
    const present: PresentClient = {
      clientId,
      participantId: user.participantId,
      source: { user },
      presence: ABSENT_MINDED,
      receivedClock: clock,
      // The others remember the clock it left with, and take no older one.
      sentClock: Math.max(clock - 1, this.#remembered.get(clientId)?.sentClock ?? 0),
      json: LEFT,
      seenAtMs: 0,
    };
    this.#present.set(clientId, present);
    return present;
  }

  #tell(present: PresentClient, clock: number, user: PresenceUser): void {
    present.sentClock = clock;
    present.json = JSON.stringify({ ...present.presence, user });
    present.seenAtMs = this.#clock.nowMs();
    this.#changed.set(present.clientId, toEntry(present));
    this.#everybody = null;
  }

  #remove(present: PresentClient): void {
    this.#present.delete(present.clientId);
    const remembered = this.#remembered.get(present.clientId);
    if (remembered !== undefined) remembered.sentClock = present.sentClock;
    this.#changed.set(present.clientId, { clientId: present.clientId, clock: present.sentClock, json: LEFT });
    this.#everybody = null;
  }
}

function toEntry({ clientId, sentClock, json }: PresentClient): AwarenessEntry {
  return { clientId, clock: sentClock, json };
}

/** @returns null for what is no JSON object; a state that other software shows counts as present without particulars */
function parsePresence(json: string): Presence | null {
  const state = parseJson(json);
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const { user: _claimed, ...rest } = state as { readonly user?: unknown }; // an object, by the check before
  const parsed = v.safeParse(presenceSchema, rest);
  return parsed.success ? parsed.output : ABSENT_MINDED;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // No JSON is told as undefined, which no JSON text gives.
    return undefined;
  }
}
