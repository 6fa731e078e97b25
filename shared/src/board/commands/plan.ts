import { ulid } from 'ulid';
import { no, ok, type ParticipantId, type Random, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { BoardDoc, Json } from '../boardDoc.ts';
import type { Asked } from '../policy.ts';
import type { Rejection } from '../rejection.ts';
import type { ArchivedRoot, RecordRoot, Root } from '../roots.ts';

/** What a command needs from outside. */
export interface CommandEnv {
  /** Wall clock, milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** For ids and the jitter of order keys. */
  readonly random: Random;
  /**
   * Whether the server can still tell that what is put back of somebody else is what was taken away (rule S21). Left out: it can.
   */
  readonly canBePutBack?: (root: Root, key: string) => boolean;
  /** What the live session asks of participants now. Left out: nothing in particular. */
  readonly asked?: Asked;
}

export interface PlanContext {
  readonly board: BoardDoc;
  readonly actor: Actor;
  readonly env: CommandEnv;
}

/** One place of the document, and what shall stand there. Of a whole entry (`field` null), null means: nothing. */
export interface Write {
  readonly root: Root;
  readonly key: string;
  readonly field: string | null;
  readonly value: Json;
}

/** What a command comes down to, before anybody asks whether it may. */
export interface Plan {
  readonly writes: readonly Write[];
  /** Keys of what an undo would have changed, had nobody else done so since. */
  readonly overtaken: readonly string[];
  /** Why records of an undo stay as they are, by `recordOf`. */
  readonly refused: ReadonlyMap<string, Rejection>;
}

/** Names a record, or another entry, among those of all roots. */
export function recordOf({ root, key }: Pick<Write, 'root' | 'key'>): string {
  return `${root}\n${key}`;
}

/** Turns a parsed command into writes. Reads the document, changes nothing. */
export type Planner<Command> = (command: Command, context: PlanContext) => Result<Plan, Rejection>;
/** One planner for each type of a union of commands. */
export type Planners<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: Planner<Extract<Command, { readonly type: Type }>>;
};

export function plan(writes: readonly Write[]): Result<Plan, Rejection> {
  return ok({ writes, overtaken: [], refused: new Map() });
}

/** Sets the given fields of a record that must be there; fields that are undefined stay as they are. */
export function planFields(
  { board }: PlanContext,
  root: RecordRoot,
  key: string,
  fields: Readonly<Record<string, Json | undefined>>,
): Result<Plan, Rejection> {
  return board.has(root, key) ? plan(fieldWrites(root, key, fields)) : no('notFound');
}

/** Writes of the given fields of one record; fields that are undefined stay as they are. */
export function fieldWrites(root: RecordRoot, key: string, fields: Readonly<Record<string, Json | undefined>>): readonly Write[] {
  const writes: Write[] = [];
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) writes.push({ root, key, field, value });
  return writes;
}

/** Whether a note that is written says that it is for somebody else. */
export function isMarked(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'onBehalf' in value && value.onBehalf === true;
}

/** Whether a record is there to be referred to by something new. */
export function isLive(board: BoardDoc, root: ArchivedRoot, key: string): boolean {
  return board.field(root, key, 'archived') === false;
}

/** New keys in somebody's name, for notes and clusters; in ascending order, so that what is made at once keeps its order. */
export function newKeys({ nowMs, random }: CommandEnv, author: ParticipantId, count: number): readonly string[] {
  return Array.from({ length: count }, () => `${author}_${ulid(nowMs, random)}`).sort();
}

/** A short id for what a facilitator makes: a word and 10 letters or digits (51 random bits). */
export function newRecordId(word: string, random: Random): string {
  let id = `${word}-`;
  for (let count = 0; count < 10; count++) id += Math.floor(random() * 36).toString(36);
  return id;
}
