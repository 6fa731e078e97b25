import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { CLOSE, type CloseReason, LIMITS, withoutName } from '@samenreis/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { atMoment } from '../atMoment.ts';
import { Connection } from './connection.ts';
import type { RoomRegistry } from './registry.ts';
import type { AuthenticateSync, SyncIdentity, SyncParts } from './syncServer.ts';
import { readUpgradeRequest, type UpgradeRequest } from './upgradeRequest.ts';

export interface EndpointParts extends SyncParts {
  readonly registry: RoomRegistry;
  readonly authenticate: AuthenticateSync;
  readonly isOwnRequest: (request: Pick<IncomingMessage, 'headers'>) => boolean;
}

/** Refusals that nobody reads: no page of ours asks for these. */
const HTTP_REFUSALS = {
  badPath: '404 Not Found',
  wrongOrigin: '403 Forbidden',
  tooMany: '503 Service Unavailable',
  closing: '503 Service Unavailable',
  failed: '500 Internal Server Error',
} as const;
type HttpRefusal = keyof typeof HTTP_REFUSALS;

/** Frames beyond are cut off by `ws` while they arrive (1009); between this and the limit the named code can still be sent. */
const HARD_FRAME_LIMIT = 4 * LIMITS.syncFrameBytes;

/**
 * The door at `/sync/<boardId>`. A browser can't read why an upgrade was refused, so a reason that a person must see is told by
 * accepting and closing at once with its code.
 */
export class Endpoint {
  readonly #parts: EndpointParts;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: HARD_FRAME_LIMIT,
    perMessageDeflate: false,
    clientTracking: true,
  });
  /** Each upgrade on its way in, which no room knows yet. */
  readonly #entering = new Set<Meanwhile>();
  #open = 0;
  #isClosing = false;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until `ws` takes over, an error on the socket would have no listener.
    const onError = () => socket.destroy();
    socket.on('error', onError);
    const meanwhile: Meanwhile = { ended: new Map(), nameless: new Set(), closed: new Map() };
    this.#entering.add(meanwhile);
    this.#decide(request)
      .then((decided) => {
        socket.off('error', onError);
        this.#entering.delete(meanwhile);
        if (socket.destroyed) return;
        const decision = asOfNow(decided, meanwhile);
        if ('http' in decision) refuse(socket, decision.http);
        else this.#server.handleUpgrade(request, socket, head, (ws) => this.#enter(ws, socket, decision));
      })
      .catch((err: unknown) => {
        this.#parts.logger.error({ err }, 'upgrade failed');
        this.#entering.delete(meanwhile);
        refuse(socket, 'failed');
      });
  }

  /** Turns away who is on the way in: no room knows that socket yet. */
  disconnect(board: BoardId, participant: ParticipantId, reason: CloseReason): void {
    for (const { ended } of this.#entering) ended.set(keyOf(board, participant), reason);
  }

  /** Turns away everybody who is on the way in to this board. */
  closeBoard(board: BoardId, reason: CloseReason): void {
    for (const { closed } of this.#entering) closed.set(board, reason);
  }

  /** Who is on the way in comes in without a name. */
  hideNames(board: BoardId): void {
    for (const { nameless } of this.#entering) nameless.add(board);
  }

  stopAccepting(): void {
    this.#isClosing = true;
  }

  /** Waits until every socket is closed, and cuts those that take too long. */
  async close(graceMs: number): Promise<void> {
    const cut = setTimeout(() => {
      for (const ws of this.#server.clients) ws.terminate();
    }, graceMs);
    await Promise.all([...this.#server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    clearTimeout(cut);
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #decide(request: IncomingMessage): Promise<Decision> {
    if (this.#isClosing) return { http: 'closing' };
    const asked = readUpgradeRequest(request);
    if (asked === null) return { http: 'badPath' };
    // A WebSocket is not bound by the same-origin rule: any page could open one with this person's cookies.
    if (!this.#parts.isOwnRequest(request)) return { http: 'wrongOrigin' };
    if (this.#open >= this.#parts.connectionLimits.total) return { http: 'tooMany' };
    const identity = await this.#parts.authenticate(request, asked.boardId);
    if (this.#isClosing) return { http: 'closing' };
    if (typeof identity === 'string') return { close: identity };
    if (asked.epoch !== null && asked.epoch !== identity.epoch) return { close: 'epochChanged' };
    const room = this.#parts.registry.find(identity.boardId);
    const open = room?.countOf(identity.actor.participantId) ?? 0;
    if (open >= this.#parts.connectionLimits.perParticipant) return { http: 'tooMany' };
    return { identity, asked };
  }

  #enter(ws: WebSocket, socket: Duplex, decision: Exclude<Decision, { http: HttpRefusal }>): void {
    if ('close' in decision) {
      // `ws` throws where nobody listens; the socket is on its way out already.
      ws.on('error', () => {});
      ws.close(CLOSE[decision.close], decision.close);
      this.#parts.metrics.refused(decision.close);
      return;
    }
    const { identity, asked } = decision;
    this.#open += 1;
    ws.once('close', () => {
      this.#open -= 1;
    });
    this.#parts.metrics.connectionOpened();
    const room = this.#parts.registry.open(identity.boardId);
    const budget = room.budgets.of(identity.actor.participantId);
    const connection = new Connection({ ws, socket, identity, budget, wantsAck: asked.wantsAck });
    room.join(connection, asked.epoch);
    const { clock } = this.#parts;
    ws.once(
      'close',
      atMoment(identity.accessUntilMs, clock, () => connection.dismiss('accessEnded')),
    );
    // Not final: whose session was extended meanwhile comes back by itself, anybody else is told at the door.
    ws.once(
      'close',
      atMoment(identity.sessionUntilMs, clock, () => connection.dismiss('serviceRestart')),
    );
  }
}

type Decision =
  | { readonly http: HttpRefusal }
  | { readonly close: CloseReason }
  | { readonly identity: SyncIdentity; readonly asked: UpgradeRequest };

/** What happened since an upgrade began, so that what identity answered before counts no more. */
interface Meanwhile {
  /** Whose access ended, and why. */
  readonly ended: Map<string, CloseReason>;
  /** Boards on which names were hidden. */
  readonly nameless: Set<BoardId>;
  /** Boards that were closed to everybody, and why. */
  readonly closed: Map<BoardId, CloseReason>;
}

function asOfNow(decision: Decision, { ended, nameless, closed }: Meanwhile): Decision {
  if (!('identity' in decision)) return decision;
  const { identity } = decision;
  const reason = closed.get(identity.boardId) ?? ended.get(keyOf(identity.boardId, identity.actor.participantId));
  if (reason !== undefined) return { close: reason };
  return nameless.has(identity.boardId) ? { ...decision, identity: { ...identity, user: withoutName(identity.user) } } : decision;
}

const keyOf = (board: BoardId, participant: ParticipantId) => `${board} ${participant}`;

function refuse(socket: Duplex, refusal: HttpRefusal): void {
  socket.end(`HTTP/1.1 ${HTTP_REFUSALS[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
