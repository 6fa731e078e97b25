import type { Clock, ParticipantId } from '@samenreis/shared/base';
import type { PresenceUser } from '@samenreis/shared/protocol';
import type { Connection } from './connection.ts';
import { PresenceBoard, type PresenceChanges } from './presence.ts';
import type { SyncMetrics } from './syncPorts.ts';
import { awarenessFrame } from './wire.ts';

export interface AudienceParts {
  readonly clock: Clock;
  readonly metrics: SyncMetrics;
  readonly presenceIntervalMs: number;
  readonly ownerInLog: (clientId: number) => ParticipantId | 'server' | null;
}

/** Presence goes along with a broadcast this much before its time: one write less a socket. */
const PRESENCE_LEEWAY = 0.4;

/** Everybody who is connected to one board, and what they see of each other. One frame for all, one write a socket. */
export class Audience {
  readonly presence: PresenceBoard<Connection>;
  readonly #connections = new Set<Connection>();
  readonly #metrics: SyncMetrics;
  readonly #presenceIntervalMs: number;
  readonly #keepAlive = awarenessFrame([]);
  #presenceTimer: NodeJS.Timeout | null = null;
  #presenceDueMs = 0;
  #lastPresenceMs = Number.NEGATIVE_INFINITY;

  constructor({ clock, metrics, presenceIntervalMs, ownerInLog }: AudienceParts) {
    this.#metrics = metrics;
    this.#presenceIntervalMs = presenceIntervalMs;
    this.presence = new PresenceBoard({
      clock,
      ownerInLog,
      onMalformed: (connection) => connection.dismiss('malformed', 'awareness'),
    });
  }

  get size(): number {
    return this.#connections.size;
  }

  admit(connection: Connection): void {
    this.#connections.add(connection);
    this.tellEverybody(connection);
  }

  /** Who is here, to one. */
  tellEverybody(connection: Connection): void {
    const everybody = this.presence.everybody();
    if (everybody !== null) connection.write(everybody);
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection);
    this.presence.leave(connection);
    this.#schedulePresence();
  }

  /**
   * Tells all who have the state it builds on. Whoever waits for the answer to step 1 gets it in there: Yjs would apply the
   * deletions of an early frame at once and keep its insertions back, and show notes that lack what is being replaced in them.
   * @param writer - who wrote all of it, null when several did: told by an acknowledgement, if it asked for these
   */
  broadcast(frame: Buffer, writer: Connection | null): void {
    const presence = this.#takeRipePresence();
    const both = presence === null ? frame : Buffer.concat([frame, presence.frame]);
    let receivers = 0;
    for (const connection of this.#connections) {
      const isNews = connection.hasState && !(connection === writer && connection.wantsAck);
      const isPresenceNews = presence !== null && !knows(connection, presence);
      if (isNews && isPresenceNews && connection.keepsUpWithPresence) connection.write(both);
      else {
        if (isNews) connection.write(frame);
        if (isPresenceNews) this.#tellPresenceTo(connection, presence.frame);
      }
      if (isNews || isPresenceNews) receivers += 1;
    }
    this.#metrics.broadcast({ receivers, bytes: both.length });
  }

  receivePresence(connection: Connection, update: Uint8Array): void {
    this.presence.receive(connection, update);
    this.#schedulePresence();
  }

  refresh(user: PresenceUser): void {
    this.presence.refresh(user);
    this.#schedulePresence();
  }

  /** Keeps quiet readers from giving up, and forgets who went silent. */
  beat(): void {
    this.presence.dropStale();
    this.#schedulePresence();
    for (const connection of this.#connections) {
      if (!connection.wroteSinceHeartbeat) connection.write(this.#keepAlive);
      connection.wroteSinceHeartbeat = false;
    }
  }

  close(): void {
    if (this.#presenceTimer !== null) clearTimeout(this.#presenceTimer);
  }

  #schedulePresence(): void {
    if (this.#presenceTimer !== null || !this.presence.hasChanges) return;
    const intervalMs = this.#presenceIntervalMs;
    const nowMs = performance.now();
    const earliestMs = Math.max(nowMs, this.#lastPresenceMs + intervalMs * (1 - PRESENCE_LEEWAY));
    // Beats that all boards share: the process wakes up once for hundreds of them.
    this.#presenceDueMs = Math.ceil(earliestMs / intervalMs) * intervalMs;
    this.#presenceTimer = setTimeout(() => {
      this.#presenceTimer = null;
      this.#tellPresence();
    }, this.#presenceDueMs - nowMs);
  }

  /** What was collected for about long enough to go out now. */
  #takeRipePresence(): PresenceChanges<Connection> | null {
    if (this.#presenceTimer === null) return null;
    const nowMs = performance.now();
    if (nowMs < this.#presenceDueMs - this.#presenceIntervalMs * PRESENCE_LEEWAY) return null;
    // Two frames are never nearer than that to each other, also when one goes along and one does not.
    if (nowMs < this.#lastPresenceMs + this.#presenceIntervalMs * (1 - PRESENCE_LEEWAY)) return null;
    clearTimeout(this.#presenceTimer);
    this.#presenceTimer = null;
    this.#lastPresenceMs = nowMs;
    return this.presence.takeChanges();
  }

  #tellPresence(): void {
    const changes = this.presence.takeChanges();
    if (changes === null) return;
    this.#lastPresenceMs = performance.now();
    let receivers = 0;
    for (const connection of this.#connections) {
      if (knows(connection, changes)) continue;
      this.#tellPresenceTo(connection, changes.frame);
      receivers += 1;
    }
    this.#metrics.broadcast({ receivers, bytes: changes.frame.length });
  }

  #tellPresenceTo(connection: Connection, frame: Buffer): void {
    connection.writePresence(frame, () => this.presence.everybody());
  }
}

/** Whether all of it came from that connection, which has no earlier frame to make up for. */
function knows(connection: Connection, { teller }: PresenceChanges<Connection>): boolean {
  return connection === teller && !connection.isBehindPresence;
}
