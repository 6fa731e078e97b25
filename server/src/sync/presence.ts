import type { Clock, ParticipantId } from '@samenreis/shared/base';
import { LIMITS, type Presence, type PresenceUser, presenceSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { type AwarenessEntry, awarenessFrame, type ReceivedEntry, readAwareness } from './wire.ts';

/** Whoever shows presence: one socket, with what the server knows of the person behind it. */
export interface PresenceSource {
  readonly user: PresenceUser;
  /** Whether what it sent may still be taken in. */
  readonly counts: boolean;
}

/** What changed since the last time, as one frame. */
export interface PresenceChanges<Source> {
  readonly frame: Buffer;
  /** Who told all of it and knows it therefore; null when several did, or the server itself. */
  readonly teller: Source | null;
}

interface ReceivedFrame<Source> {
  readonly source: Source;
  readonly update: Uint8Array;
}

interface PresentClient<Source> {
  readonly clientId: number;
  readonly participantId: ParticipantId;
  source: Source;
  presence: Presence;
  user: PresenceUser;
  userJson: string;
  /** Clock of the client's own last state. */
  receivedClock: number;
  /** Clock it was last told to the others with; never behind the received one. */
  sentClock: number;
  json: string;
  seenAtMs: number;
}

export interface PresenceParts<Source> {
  readonly clock: Clock;
  /** To whom a clientID is bound by what was written with it. */
  readonly ownerInLog: (clientId: number) => ParticipantId | 'server' | null;
  /** It sent what is no awareness message. */
  readonly onMalformed: (source: Source) => void;
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
/** Frames that wait to be taken in together; a longer one is taken in at once, for waiting would only hold its memory. */
const MAX_WAITING_BYTES = 4_096;
const ABSENT_MINDED: Presence = v.parse(presenceSchema, {});

/**
 * Who is on a board and what their hands do. Ephemeral. A client speaks for one clientID, which nobody else may use; who that
 * is, is written by the server.
 */
export class PresenceBoard<Source extends PresenceSource> {
  readonly #clock: Clock;
  readonly #ownerInLog: PresenceParts<Source>['ownerInLog'];
  readonly #onMalformed: PresenceParts<Source>['onMalformed'];
  readonly #present = new Map<number, PresentClient<Source>>();
  readonly #clientOf = new Map<Source, number>();
  readonly #remembered = new Map<number, RememberedClient>();
  readonly #changed = new Map<number, AwarenessEntry>();
  readonly #tellers = new Set<Source | null>();
  #waiting: ReceivedFrame<Source>[] = [];
  #everybody: Buffer | null = null;

  constructor({ clock, ownerInLog, onMalformed }: PresenceParts<Source>) {
    this.#clock = clock;
    this.#ownerInLog = ownerInLog;
    this.#onMalformed = onMalformed;
  }

  /** Whose a clientID is by its presence, also after the person left. */
  ownerOf(clientId: number): ParticipantId | null {
    this.#takeIn();
    return this.#rememberedOwnerOf(clientId);
  }

  /**
   * What a socket tells of itself; entries about others are echoes and are left out. It is taken in before anything is told or
   * asked here, together with what else came: hundreds of pointers in one go cost a third of one by one.
   */
  receive(source: Source, update: Uint8Array): void {
    this.#waiting.push({ source, update });
    if (update.length > MAX_WAITING_BYTES) this.#takeIn();
  }

  leave(source: Source): void {
    this.#takeIn();
    const clientId = this.#clientOf.get(source);
    this.#clientOf.delete(source);
    const present = clientId === undefined ? undefined : this.#present.get(clientId);
    // A new socket of the same tab may have taken over before the old one was found dead.
    if (present?.source === source) this.#remove(present);
  }

  /** Writes new facts about a person into everything that person shows. */
  refresh(user: PresenceUser): void {
    this.#takeIn();
    for (const present of this.#present.values()) {
      if (present.participantId === user.participantId) this.#tell(present, present.sentClock + 1, user);
    }
  }

  dropStale(): void {
    this.#takeIn();
    const oldestMs = this.#clock.nowMs() - STALE_AFTER_MS;
    for (const present of this.#present.values()) if (present.seenAtMs < oldestMs) this.#remove(present);
  }

  get hasChanges(): boolean {
    return this.#waiting.length > 0 || this.#changed.size > 0;
  }

  takeChanges(): PresenceChanges<Source> | null {
    this.#takeIn();
    if (this.#changed.size === 0) return null;
    const frame = awarenessFrame([...this.#changed.values()]);
    const [teller = null, ...others] = this.#tellers;
    this.#changed.clear();
    this.#tellers.clear();
    return { frame, teller: others.length === 0 ? teller : null };
  }

  /** Everybody's state, for who joins or fell behind; encoded once for all of them. */
  everybody(): Buffer | null {
    this.#takeIn();
    if (this.#present.size === 0) return null;
    this.#everybody ??= awarenessFrame([...this.#present.values()].map(toEntry));
    return this.#everybody;
  }

  #takeIn(): void {
    if (this.#waiting.length === 0) return;
    const frames = this.#waiting;
    this.#waiting = [];
    for (const { source, update } of frames) if (source.counts && !this.#takeInFrame(source, update)) this.#onMalformed(source);
  }

  /** @returns false when it is no awareness message */
  #takeInFrame(source: Source, update: Uint8Array): boolean {
    const entries = readAwareness(update, MAX_ENTRIES);
    return entries?.every((entry) => this.#receiveEntry(source, entry)) ?? false;
  }

  /** @returns false for a state that is no JSON or too large */
  #receiveEntry(source: Source, entry: ReceivedEntry): boolean {
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

  #speaksFor(source: Source, clientId: number): boolean {
    const own = this.#clientOf.get(source);
    if (own !== undefined) return own === clientId;
    const owner = this.#ownerInLog(clientId) ?? this.#rememberedOwnerOf(clientId);
    if (owner !== null && owner !== source.user.participantId) return false;
    this.#clientOf.set(source, clientId);
    this.#remember(clientId, source.user.participantId);
    return true;
  }

  #rememberedOwnerOf(clientId: number): ParticipantId | null {
    return this.#remembered.get(clientId)?.participantId ?? null;
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

  #show(source: Source, entry: ReceivedEntry, presence: Presence): void {
    const present = this.#present.get(entry.clientId) ?? this.#enter(source, entry);
    present.source = source;
    present.presence = presence;
    present.receivedClock = entry.clock;
    // A tab that comes back sends the clock it left with, which the others would take for old.
    this.#tell(present, Math.max(entry.clock, present.sentClock + 1), source.user);
  }

  #enter(source: Source, { clientId, clock }: ReceivedEntry): PresentClient<Source> {
    const { user } = source;
    const present: PresentClient<Source> = {
      clientId,
      participantId: user.participantId,
      source,
      presence: ABSENT_MINDED,
      user,
      userJson: JSON.stringify(user),
      receivedClock: clock,
      // The others remember the clock it left with, and take no older one.
      sentClock: Math.max(clock - 1, this.#remembered.get(clientId)?.sentClock ?? 0),
      json: LEFT,
      seenAtMs: 0,
    };
    this.#present.set(clientId, present);
    return present;
  }

  #tell(present: PresentClient<Source>, clock: number, user: PresenceUser): void {
    present.sentClock = clock;
    if (present.user !== user) {
      present.user = user;
      present.userJson = JSON.stringify(user);
    }
    // A state is never empty, so that the vouched user follows a comma.
    present.json = `${JSON.stringify(present.presence).slice(0, -1)},"user":${present.userJson}}`;
    present.seenAtMs = this.#clock.nowMs();
    this.#changed.set(present.clientId, toEntry(present));
    // Under another clock than its own a client takes its state from here, too.
    this.#tellers.add(clock === present.receivedClock ? present.source : null);
    this.#everybody = null;
  }

  #remove(present: PresentClient<Source>): void {
    this.#present.delete(present.clientId);
    const remembered = this.#remembered.get(present.clientId);
    if (remembered !== undefined) remembered.sentClock = present.sentClock;
    this.#changed.set(present.clientId, { clientId: present.clientId, clock: present.sentClock, json: LEFT });
    this.#tellers.add(null);
    this.#everybody = null;
  }
}

function toEntry({ clientId, sentClock, json }: PresentClient<unknown>): AwarenessEntry {
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
