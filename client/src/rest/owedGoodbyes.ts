import { type BoardId, isBoardId } from '@samenreis/shared/base';
import type { ProblemCode } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { RequestFailure } from './restCall.ts';
import type { RestClient } from './restClient.ts';

/** A person who goes: from one board, or from this browser altogether. */
export type Goodbye = { readonly kind: 'leave'; readonly board: BoardId } | { readonly kind: 'signOut' };

/** What became of a goodbye: the server knows, it will be told at the next contact, or it says no. */
export type Parting =
  | { readonly kind: 'told' }
  | { readonly kind: 'owed' }
  | { readonly kind: 'refused'; readonly failure: RequestFailure };

/**
 * Goodbyes that the server has to hear of. Written down on this device first, without anything secret or personal, and told
 * before anything else is asked: a computer that many use must not show a board to whoever comes next.
 */
export interface OwedGoodbyes {
  /** Says goodbye now, or keeps it for the next contact; refused where it can be neither told nor kept. */
  say(goodbye: Goodbye): Promise<Parting>;
  /** Tells what is owed. @returns whether nothing is owed any more */
  settle(): Promise<boolean>;
  isOwing(): boolean;
  /** Told each time that changes, in this tab. */
  subscribe(listener: () => void): () => void;
}

export interface GoodbyeParts {
  readonly rest: Pick<RestClient, 'leave' | 'signOut'>;
  readonly storage: {
    getItem(key: string): string | null;
    /** Whether it is kept. */
    setItem(key: string, value: string): boolean;
    removeItem(key: string): void;
  };
  /** Resolves when a server that is there would have answered. */
  readonly patience: () => Promise<void>;
}

const STORAGE_KEY = 'samenreis.goodbyes';
const SIGN_OUT = 'signOut';
const owedSchema = v.array(v.union([v.literal(SIGN_OUT), v.custom<BoardId>(isBoardId)]));
type Owed = v.InferOutput<typeof owedSchema>;

export function createOwedGoodbyes({ rest, storage, patience }: GoodbyeParts): OwedGoodbyes {
  const listeners = new Set<() => void>();
  let settling: Promise<boolean> | null = null;

  const read = (): Owed => readOwed(storage.getItem(STORAGE_KEY));

  function write(owed: Owed): boolean {
    const isKept = owed.length === 0 ? removed() : storage.setItem(STORAGE_KEY, JSON.stringify(owed));
    for (const listener of listeners) listener();
    return isKept;
  }

  function removed(): true {
    storage.removeItem(STORAGE_KEY);
    return true;
  }

  const drop = (one: Owed[number]) => write(read().filter((other) => other !== one));

  async function tell(one: Owed[number]): Promise<RequestFailure | null> {
    const answer = await (one === SIGN_OUT ? rest.signOut() : rest.leave(one));
    return answer.ok || isGone(answer.reason) ? null : answer.reason;
  }

  async function tellAll(): Promise<boolean> {
    for (const one of read()) {
      const failure = await tell(one);
      if (failure !== null && mayPass(failure)) return false;
      drop(one);
    }
    return read().length === 0;
  }

  function settle(): Promise<boolean> {
    if (read().length === 0) return Promise.resolve(true);
    settling ??= tellAll().finally(() => {
      settling = null;
    });
    return settling;
  }

  return {
    async say(goodbye) {
      const one = goodbye.kind === 'leave' ? goodbye.board : SIGN_OUT;
      const isKept = write([...read().filter((other) => other !== one), one]);
      const failure = await Promise.race([tell(one), patience().then(() => NO_ANSWER)]);
      if (failure === null) {
        drop(one);
        return { kind: 'told' };
      }
      if (isKept && mayPass(failure)) return { kind: 'owed' };
      drop(one);
      return { kind: 'refused', failure };
    },
    settle,
    isOwing: () => read().length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const NO_ANSWER: RequestFailure = { kind: 'noAnswer' };

/** Requests that wait until what is owed is told; without an answer to that, they get none either. */
export function afterGoodbyes(fetch: typeof globalThis.fetch, goodbyes: Pick<OwedGoodbyes, 'settle'>): typeof globalThis.fetch {
  return async (input, init) => {
    if (!(await goodbyes.settle())) throw new TypeError('A goodbye that is owed could not be told.');
    return fetch(input, init);
  };
}

/** Refusals that come to the same: the person is not there any more. */
const GONE: ReadonlySet<ProblemCode> = new Set(['notSignedIn', 'accessEnded', 'removed', 'notFound', 'boardDeleted']);
const PASSING: ReadonlySet<ProblemCode> = new Set(['serverError', 'storeFailed', 'tooManyRequests']);

function isGone(failure: RequestFailure): boolean {
  return failure.kind === 'problem' && GONE.has(failure.code);
}

function mayPass(failure: RequestFailure): boolean {
  return failure.kind === 'noAnswer' || PASSING.has(failure.code);
}

function readOwed(text: string | null): Owed {
  const owed = v.safeParse(v.pipe(v.string(), v.parseJson(), owedSchema), text);
  // Somebody else wrote under our key: as good as nothing.
  return owed.success ? owed.output : [];
}
