import { no, ok, type Result } from '@samenreis/shared/base';
import { type Actor, boardRules, type FollowingRules, ROOTS, type Root } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { emptyBoardDoc } from '../emptyBoardDoc.ts';
import { type FollowedAsk, NOTHING_ASKED } from '../followedAsk.ts';
import { reachesFromTheGrave } from './buried.ts';
import { readChangeSet } from './changeSet.ts';
import { type DecodedUpdate, decodeBounded } from './decodeBounded.ts';
import type { RootNames } from './documentPath.ts';
import { freshPart } from './freshPart.ts';
import { inspect } from './inspect.ts';
import { type Refusal, refusedBy } from './refusal.ts';
import { type Removals, RemovedEntries, removalsOf } from './removedEntries.ts';
import { type ClientOwner, structuralCheck, type UpdateShape } from './structuralCheck.ts';
import { isTooMuchWork } from './workload.ts';

export interface Admitted {
  /** The server's own encoding of what the update changed; null when it held nothing new. */
  readonly update: Uint8Array | null;
  /** ClientIDs that appear for the first time: they are the sender's from now on. */
  readonly newClients: readonly number[];
}

/** The refusal, and whether the document had to be built anew, which a sender can't be allowed to cause at will. */
export interface Turned {
  readonly refusal: Refusal;
  readonly rebuilt: boolean;
}

/** Who sends an update. What the server makes itself is asked about its shape and its room, and not whether it may. */
export interface Sender {
  readonly actor: Actor | 'server';
  readonly ownerOf: (clientId: number) => ClientOwner;
  readonly mayClaim: (clientId: number) => boolean;
  /** Whether the sender may still bring so many clientIDs that nobody used before. */
  readonly mayBringClients: (count: number) => boolean;
}

/** An update on its way in, while Yjs applies it. */
interface Inspection {
  readonly actor: Actor | 'server';
  readonly shape: UpdateShape;
  /** As they were sent: what integrated as a GC struct has lost what it said. */
  readonly sent: DecodedUpdate['structs'];
  verdict: Refusal | null;
  produced: Uint8Array | null;
  removals: Removals | null;
}

/** Tail of admitted updates that a rebuild replays; above, the state is encoded anew. */
const MAX_TAIL_UPDATES = 1_000;
const MAX_TAIL_BYTES = 512 * 1_024;

/** A document and the state and updates it was built from; it belongs to the LiveDocument from then on. */
export interface LiveDocumentParts {
  readonly doc: Y.Doc;
  readonly base: Uint8Array;
  readonly tail: readonly Uint8Array[];
  /** What the live session asks of participants; left out: nothing in particular. */
  readonly asked?: FollowedAsk;
}

/**
 * A board's document on the server. It takes an update in whole or not at all: each is applied in a transaction of its own and
 * inspected before anybody could observe it; after a violation the document is built anew from what was admitted before.
 */
export class LiveDocument {
  #doc: Y.Doc;
  #rules: FollowingRules;
  #roots: RootNames;
  #base: Uint8Array;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  #inspection: Inspection | null = null;
  readonly #removed = new RemovedEntries();

  readonly #asked: FollowedAsk;

  constructor({ doc, base, tail, asked = NOTHING_ASKED }: LiveDocumentParts) {
    this.#asked = asked;
    this.#base = base;
    this.#tail = [...tail];
    this.#tailBytes = tail.reduce((sum, update) => sum + update.length, 0);
    this.#doc = doc;
    this.#roots = rootNames(this.#doc);
    this.#rules = boardRules(this.#doc, this.#asked.now);
    this.#watch();
  }

  /** For reading; nobody writes to it but `admit`. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  admit(update: Uint8Array, { actor, ownerOf, mayClaim, mayBringClients }: Sender): Result<Admitted, Turned> {
    const decoded = decodeBounded(update);
    if (!decoded.ok) return no({ refusal: decoded.reason, rebuilt: false });
    const sender = actor === 'server' ? actor : actor.participantId;
    const shape = structuralCheck(decoded.value, { doc: this.#doc, sender, ownerOf, mayClaim });
    if (typeof shape === 'string') return no({ refusal: refusedBy(shape), rebuilt: false });
    if (shape.isEmpty) return ok({ update: null, newClients: [] });
    if (!mayBringClients(shape.newClients.length)) return no({ refusal: refusedBy('tooManyClients'), rebuilt: false });
    // A viewer's update is turned away unapplied, unless it only repeats deletes that everybody knows.
    if (actor !== 'server' && actor.role === 'viewer' && shape.clients.length > 0)
      return no({ refusal: refusedBy('viewerMayNotChange'), rebuilt: false });
    if (isTooMuchWork(decoded.value, this.#doc)) return no({ refusal: refusedBy('tooManyStructs'), rebuilt: false });
    const fresh = freshPart(update, decoded.value, this.#doc.store);
    return this.#apply(fresh, {
      actor,
      shape,
      sent: decoded.value.structs,
      verdict: null,
      produced: null,
      removals: null,
    });
  }

  /** State and the updates since, which together are the document: for whoever joins. */
  state(): { readonly base: Uint8Array; readonly tail: readonly Uint8Array[] } {
    return { base: this.#base, tail: this.#tail };
  }

  /** Encodes the state anew and forgets the tail. */
  compact(): void {
    this.#base = Y.encodeStateAsUpdate(this.#doc);
    this.#tail = [];
    this.#tailBytes = 0;
  }

  destroy(): void {
    this.#asked.stop();
    this.#discard();
  }

  #discard(): void {
    this.#rules.destroy();
    this.#doc.destroy();
  }

  #apply(update: Uint8Array, inspection: Inspection): Result<Admitted, Turned> {
    this.#inspection = inspection;
    try {
      Y.applyUpdate(this.#doc, update);
    } catch {
      // It decoded, yet Yjs can't integrate it: the sender's doing, and the rebuild below undoes what it left behind.
      inspection.verdict = refusedBy('unappliable');
    } finally {
      this.#inspection = null;
    }
    const { store } = this.#doc;
    // Items that wait for each other would stay behind and integrate later, under somebody else's update.
    if (store.pendingStructs !== null || store.pendingDs !== null) inspection.verdict ??= refusedBy('unknownDependency');
    if (inspection.verdict !== null) {
      this.#rebuild();
      return no({ refusal: inspection.verdict, rebuilt: true });
    }
    if (inspection.produced !== null) this.#remember(inspection.produced);
    if (inspection.removals !== null) this.#removed.learn(inspection.removals);
    return ok({ update: inspection.produced, newClients: inspection.shape.newClients });
  }

  #remember(update: Uint8Array): void {
    this.#tail.push(update);
    this.#tailBytes += update.length;
    if (this.#tail.length > MAX_TAIL_UPDATES || this.#tailBytes > MAX_TAIL_BYTES) this.compact();
  }

  #rebuild(): void {
    this.#discard();
    this.#doc = this.#build();
    this.#roots = rootNames(this.#doc);
    this.#rules = boardRules(this.#doc, this.#asked.now);
    this.#watch();
  }

  #build(): Y.Doc {
    const doc = emptyBoardDoc();
    doc.transact(() => {
      Y.applyUpdate(doc, this.#base);
      for (const update of this.#tail) Y.applyUpdate(doc, update);
    });
    return doc;
  }

  #watch(): void {
    this.#doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
      if (this.#inspection !== null) this.#inspection.verdict = this.#judge(transaction, this.#inspection);
    });
    this.#doc.on('update', (update: Uint8Array) => {
      if (this.#inspection !== null) this.#inspection.produced = update;
    });
  }

  #judge(transaction: Y.Transaction, inspection: Inspection): Refusal | null {
    const { actor, shape, sent } = inspection;
    if (reachesFromTheGrave(sent, transaction)) return refusedBy('foreignOrigin');
    const changes = readChangeSet(transaction, this.#roots, shape.clients);
    if (typeof changes === 'string') return refusedBy(changes);
    const rejection = inspect(changes, { doc: this.#doc, actor, rules: this.#rules, removed: this.#removed });
    // What is deleted can be read now and never again.
    if (rejection === null) inspection.removals = removalsOf(changes);
    return rejection === null ? null : refusedBy(rejection);
  }
}

function rootNames(doc: Y.Doc): RootNames {
  return new Map(ROOTS.map((root): [object, Root] => [doc.getMap(root), root]));
}
