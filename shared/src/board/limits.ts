import type { Root } from './roots.ts';

/**
 * How many entries a board may hold under each root. Far above a workshop (120 people, some hundreds of notes); they bound
 * the memory and the load time that one hostile or broken client can cause.
 */
export const BOARD_LIMITS = {
  meta: 16,
  phases: 100,
  lanes: 60,
  notes: 20_000,
  personas: 60,
  curves: 20_000,
  conclusions: 500,
  followUps: 500,
  reactions: 60_000,
  clusters: 5_000,
  comments: 20_000,
  /** One a note. */
  votes: 20_000,
} as const satisfies Record<Root, number>;
