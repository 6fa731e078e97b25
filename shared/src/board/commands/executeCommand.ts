import * as v from 'valibot';
import type * as Y from 'yjs';
import { no, ok, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import { type BoardDoc, boardDoc, type Json } from '../boardDoc.ts';
import { presentRules } from '../boardRules.ts';
import type { Asked } from '../policy.ts';
import { isForNow, type Rejection } from '../rejection.ts';
import { isArchivedRoot, isRecordRoot, isTextRoot } from '../roots.ts';
import { sameJson } from '../sameJson.ts';
import { applyTextEdit } from '../textEdit.ts';
import { type BoardCommand, boardCommandSchema, type ParsedCommand, planCommand } from './boardCommand.ts';
import { type Judge, refusalOf, refusalsIn } from './judgePlan.ts';
import { isCell, placeOf } from './notePlacing.ts';
import { type CommandEnv, type Plan, recordOf, type Write } from './plan.ts';
import { presentValue, type Reversal } from './revertCommand.ts';

/** Origin of a command's transaction: who did what. */
export class CommandOrigin {
  readonly actor: Actor;
  readonly command: BoardCommand['type'];

  constructor(actor: Actor, command: BoardCommand['type']) {
    this.actor = actor;
    this.command = command;
  }
}

export interface Executed {
  /** What takes it back, wherever nobody else has changed it since; null when nothing changed. */
  readonly inverse: BoardCommand | null;
  /** Keys of the records and comments that were made, in the order of the command. */
  readonly created: readonly string[];
  /** Ids of what an undo left alone, since somebody else changed it meanwhile. */
  readonly changedByOthers: readonly string[];
  /** The part of an undo that was refused; null when nothing was. */
  readonly left: LeftBehind | null;
  /** Notes that an undo brought back to a phase or a journey that is put away: they wait for a place. */
  readonly unplaced: readonly string[];
}

/** What stays as it is of an undo of which the rest was done. */
export interface LeftBehind {
  /** Each reason once. */
  readonly reasons: readonly Rejection[];
  /** The part of it that is refused for now alone, by a lock or a full board; null when there is none. */
  readonly later: BoardCommand | null;
}

/** A dry run makes ids and keys that are thrown away. */
const DRY_RUN: CommandEnv = { nowMs: 0, random: () => 0.5 };

/**
 * Parses a command, decides by the one policy, and applies it in one transaction with a CommandOrigin.
 * @param input - a BoardCommand from anywhere; what does not parse is rejected as `invalid` or `textTooLong`
 */
export function executeCommand(doc: Y.Doc, actor: Actor, input: unknown, env: CommandEnv): Result<Executed, Rejection> {
  const board = boardDoc(doc);
  const decided = decide(board, actor, input, env);
  if (!decided.ok) return decided;
  const { command, writes, overtaken } = decided.value;
  const left = leftOf(decided.value);
  const reversals = writes.flatMap((write) => reversalOf(board, write) ?? []).toReversed();
  if (writes.length > 0)
    doc.transact(() => {
      for (const write of writes) apply(board, write);
    }, new CommandOrigin(actor, command.type));
  return ok({
    inverse: reversals.length === 0 ? null : { type: 'revert', reversals },
    created: writes
      .filter(({ root, field, value }) => (isRecordRoot(root) || root === 'comments') && field === null && value !== null)
      .map(({ key }) => key),
    changedByOthers: [...new Set(overtaken)],
    left,
    unplaced: unplacedBy(decided.value, board),
  });
}

/**
 * Whether somebody may do this now: the same decision, nothing applied. Enables a button and explains a "no".
 * @param asked - what the live session asks now
 * @returns null when it may
 */
export function can(doc: Y.Doc, actor: Actor, command: BoardCommand, asked: Asked = null): Rejection | null {
  const decided = decide(boardDoc(doc), actor, command, { ...DRY_RUN, asked });
  return decided.ok ? null : decided.reason;
}

interface Decision extends Plan {
  readonly command: ParsedCommand;
}

function decide(board: BoardDoc, actor: Actor, input: unknown, env: CommandEnv): Result<Decision, Rejection> {
  if (actor.role === 'viewer') return no('viewerMayNotChange');
  const parsed = v.safeParse(boardCommandSchema, input, { abortEarly: true });
  if (!parsed.success) return no(isTooLongText(parsed.issues[0]) ? 'textTooLong' : 'invalid');
  const planned = planCommand(parsed.output, { board, actor, env });
  if (!planned.ok) return planned;
  const judged = judge(planned.value, { board, actor, type: parsed.output.type, rules: presentRules(board.doc, env.asked) });
  if (!judged.ok) return judged;
  // A write of what already stands there would be an update for nobody, and an undo step that seems to do nothing.
  const writes = judged.value.writes.filter((write) => !sameJson(presentValue(board, write), write.value));
  return ok({ ...judged.value, command: parsed.output, writes });
}

/** A command is done whole or not at all; an undo does what may be done of it. */
function judge(planned: Plan, question: Judge): Result<Plan, Rejection> {
  if (question.type !== 'revert') {
    const refusal = refusalOf(planned.writes, question);
    return refusal === null ? ok(planned) : no(refusal);
  }
  const refused = new Map([...planned.refused, ...refusalsIn(planned.writes, question)]);
  const writes = planned.writes.filter((write) => !refused.has(recordOf(write)));
  const reasons = [...refused.values()];
  const reason = reasons.find(isForNow) ?? reasons[0];
  return reason !== undefined && writes.length === 0 ? no(reason) : ok({ ...planned, writes, refused });
}

/** What stayed of an undo, and the part of it that may be done later. */
function leftOf({ command, refused }: Decision): LeftBehind | null {
  if (command.type !== 'revert' || refused.size === 0) return null;
  const isLater = (reversal: Reversal) => {
    const reason = refused.get(recordOf(reversal));
    return reason !== undefined && isForNow(reason);
  };
  const later = command.reversals.filter(isLater);
  return { reasons: [...new Set(refused.values())], later: later.length === 0 ? null : { type: 'revert', reversals: later } };
}

/** Notes that an undo brings back to a phase or a journey which was put away since. */
function unplacedBy({ command, writes }: Decision, board: BoardDoc): readonly string[] {
  if (command.type !== 'revert') return [];
  const placed = writes.filter(
    ({ root, field, value }) => root === 'notes' && value !== null && (field === null || field === 'place'),
  );
  return placed.map(({ key }) => key).filter((note) => !isCell(board, placeOf(board, note)));
}

/** @returns null for what is not taken back: a cluster stays, and without notes it is shown nowhere */
function reversalOf(board: BoardDoc, { root, key, field, value }: Write): Reversal | null {
  if (field === null && root === 'clusters') return null;
  // What is archived and never deleted is taken back by archiving it.
  if (field === null && isArchivedRoot(root)) return { root, key, field: 'archived', wrote: false, restore: true };
  const restore = presentValue(board, { root, key, field }) as Json; // the document holds JSON alone
  return { root, key, field, wrote: value, restore };
}

function apply(board: BoardDoc, { root, key, field, value }: Write): void {
  if (field === null) {
    if (value === null) board.remove(root, key);
    else board.put(root, key, value);
    return;
  }
  if (!isRecordRoot(root)) return;
  const text = field === 'text' && isTextRoot(root) ? board.text(root, key) : null;
  if (text === null) board.setField(root, key, field, value);
  else applyTextEdit(text, String(value));
}

function isTooLongText(issue: v.GenericIssue): boolean {
  return issue.type === 'max_length' && issue.path?.at(-1)?.key === 'text';
}
