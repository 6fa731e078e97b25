import type { Role } from '@samenreis/shared/board';
import type { ProblemCode } from '@samenreis/shared/protocol';
import type * as v from 'valibot';

/** What comes back when all goes well: JSON of this form, nothing (204), or a picture of a board. */
export type Answer = v.GenericSchema | 'nothing' | 'picture';

/** Who may use a route: nobody in particular, a browser the server knows, an account, who leads the board in its path by one, or who has at least this role on the board in its path. */
export type Admittance = 'anyone' | 'session' | 'account' | 'leader' | Role;

/**
 * All that is promised of one route, said once: requests are parsed by it, answers are cut to it, the compiler refuses a
 * problem it does not name, and the description of the API is made from it.
 */
export interface Declaration {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** As express knows it: `/api/boards/:board`. */
  readonly path: string;
  /** The operation's name in the description; unique. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly does: string;
  readonly body?: v.GenericSchema;
  readonly query?: v.GenericSchema;
  readonly answer: Answer;
  /** The answer has an ETag: of what the two who may change it have to have read. */
  readonly etag?: true;
  /** Refused without `If-Match`: two may change this at once. */
  readonly ifMatch?: true;
  /** What it may refuse with, beside what its admittance and every route may (`PROBLEMS_OF`, `PROBLEMS_OF_ALL`). */
  readonly problems?: readonly ProblemCode[];
}

/** The codes by which a route may refuse, as the compiler knows them. */
export type CodeOf<D extends Declaration> = D extends { readonly problems: readonly (infer Code extends ProblemCode)[] }
  ? Code
  : never;

const ON_BOARD = ['notFound', 'notSignedIn', 'forbidden', 'accessEnded', 'removed', 'boardDeleted'] as const;
const PROBLEMS_OF: Readonly<Record<Admittance, readonly ProblemCode[]>> = {
  anyone: [],
  session: ['notSignedIn'],
  account: ['notSignedIn', 'forbidden'],
  leader: ON_BOARD,
  facilitator: ON_BOARD,
  participant: ON_BOARD,
  viewer: ON_BOARD,
};
/** Of any request: it cannot be read, there are too many, the disk is full, there is a bug. */
const PROBLEMS_OF_ALL = ['invalidInput', 'tooLarge', 'tooManyRequests', 'storeFailed', 'serverError'] as const;

/** Every code that a route may refuse with, from whatever stands in front of it on. */
export function problemsOf({ method, ifMatch, problems = [] }: Declaration, admits: Admittance): readonly ProblemCode[] {
  const ownWay: readonly ProblemCode[] = [
    ...(method === 'get' ? [] : (['crossSite'] as const)),
    ...(ifMatch ? (['ifMatchMissing'] as const) : []),
  ];
  return [...new Set([...PROBLEMS_OF[admits], ...ownWay, ...problems, ...PROBLEMS_OF_ALL])];
}
