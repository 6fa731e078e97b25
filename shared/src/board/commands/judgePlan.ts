import type { Actor } from '../actor.ts';
import type { BoardDoc } from '../boardDoc.ts';
import { checkEntry, checkField } from '../checkEntry.ts';
import { laneOfPlace, phaseOfPlace } from '../laneOfPlace.ts';
import { BOARD_LIMITS } from '../limits.ts';
import { authoriseChange, type BoardRules, type DocumentChange, type StuckNote } from '../policy.ts';
import type { Rejection } from '../rejection.ts';
import { isRecordRoot, type Root } from '../roots.ts';
import type { ParsedCommand } from './boardCommand.ts';
import { isMarked, recordOf, type Write } from './plan.ts';

/** Who asks, for which command, by which rules. */
export interface Judge {
  readonly board: BoardDoc;
  readonly actor: Actor;
  readonly type: ParsedCommand['type'];
  /** As they were before the command. */
  readonly rules: BoardRules;
}

/** All or nothing: why a command may not be done, or null. */
export function refusalOf(writes: readonly Write[], judge: Judge): Rejection | null {
  if (withoutRoom(writes, judge).length > 0) return 'boardFull';
  for (const write of writes) {
    const refused = refusalOfWrite(write, judge);
    if (refused !== null) return refused;
  }
  return null;
}

/** Part by part: why records may not be changed, by `recordOf`. A record is changed as a whole or not at all. */
export function refusalsIn(writes: readonly Write[], judge: Judge): ReadonlyMap<string, Rejection> {
  const refusals = new Map<string, Rejection>();
  for (const write of writes) {
    const refused = refusalOfWrite(write, judge);
    if (refused !== null && !refusals.has(recordOf(write))) refusals.set(recordOf(write), refused);
  }
  const allowed = writes.filter((write) => !refusals.has(recordOf(write)));
  for (const write of withoutRoom(allowed, judge)) refusals.set(recordOf(write), 'boardFull');
  return refusals;
}

function refusalOfWrite(write: Write, judge: Judge): Rejection | null {
  return authoriseChange(judge.actor, changeOf(write, judge), judge.rules) ?? checkWrite(judge.board, write);
}

/** What the policy is asked about a write: the same question that admission asks about an update. */
function changeOf({ root, key, field, value }: Write, { board, type }: Judge): DocumentChange {
  const existedBefore = board.everHad(root, key);
  // An inverse restores what its command found there.
  const sameAsRemoved = existedBefore && type === 'revert';
  const base = { root, key, existedBefore, sameAsRemoved } as const;
  if (field === 'place' && root === 'notes')
    return { ...base, field, operation: 'update', ...placeWritten(value, board.field(root, key, 'kind')) };
  if (field !== null) return { ...base, field, operation: 'update' };
  // Whoever removes all of somebody leaves nothing of them; of whom, the policy compares.
  if (value === null) return { ...base, field, operation: 'delete', leavesNothing: type === 'removeNotesOf' };
  const operation = board.has(root, key) ? 'update' : 'create';
  if (root !== 'notes' || typeof value !== 'object') return { ...base, field, operation };
  const place = 'place' in value ? value.place : null;
  const kind = 'kind' in value ? value.kind : null;
  return { ...base, field, operation, ...placeWritten(place, kind), isMarkedAnew: !sameAsRemoved && isMarked(value) };
}

function placeWritten(place: unknown, kind: unknown): { readonly toLane: string | null; readonly stuck: StuckNote } {
  const lane = laneOfPlace(place);
  return { toLane: lane, stuck: { kind, lane, phase: phaseOfPlace(place) } };
}

function checkWrite(board: BoardDoc, { root, key, field, value }: Write): Rejection | null {
  if (field === null) return value === null ? null : (checkEntry(root, key, value)?.rejection ?? null);
  if (!isRecordRoot(root) || !board.has(root, key)) return 'notFound';
  return checkField(root, key, field, value, (sibling) => board.field(root, key, sibling))?.rejection ?? null;
}

/** The policy counts what is there; these are the ones that would come on top of what fits. */
function withoutRoom(writes: readonly Write[], { board, rules }: Judge): readonly Write[] {
  const made = new Map<Root, number>();
  return writes.filter(({ root, key, field, value }) => {
    if (field !== null || value === null || board.has(root, key)) return false;
    const count = (made.get(root) ?? 0) + 1;
    made.set(root, count);
    return rules.countOf(root) + count > BOARD_LIMITS[root];
  });
}
