import * as v from 'valibot';
import type * as Y from 'yjs';
import { no, ok, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import { type BoardDoc, boardDoc, type Json } from '../boardDoc.ts';
import { presentRules } from '../boardRules.ts';
import { checkEntry, checkField } from '../checkEntry.ts';
import { laneOfPlace } from '../laneOfPlace.ts';
import { BOARD_LIMITS } from '../limits.ts';
import { authoriseChange, type BoardRules, type DocumentChange } from '../policy.ts';
import type { Rejection } from '../rejection.ts';
import { isArchivedRoot, isRecordRoot, isTextRoot, type Root } from '../roots.ts';
import { sameJson } from '../sameJson.ts';
import { applyTextEdit } from '../textEdit.ts';
import { type BoardCommand, boardCommandSchema, type ParsedCommand, planCommand } from './boardCommand.ts';
import type { CommandEnv, Plan, Write } from './plan.ts';
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
  });
}

/**
 * Whether somebody may do this now: the same decision, nothing applied. Enables a button and explains a "no".
 * @returns null when it may
 */
export function can(doc: Y.Doc, actor: Actor, command: BoardCommand): Rejection | null {
  const decided = decide(boardDoc(doc), actor, command, DRY_RUN);
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
  const rules = presentRules(board.doc);
  if (!hasRoom(board, planned.value.writes, rules)) return no('boardFull');
  for (const write of planned.value.writes) {
    const refused = authoriseChange(actor, changeOf(board, write, parsed.output), rules) ?? checkWrite(board, write);
    if (refused !== null) return no(refused);
  }
  const { overtaken } = planned.value;
  // A write of what already stands there would be an update for nobody, and an undo step that seems to do nothing.
  const writes = planned.value.writes.filter((write) => !sameJson(presentValue(board, write), write.value));
  return ok({ command: parsed.output, writes, overtaken });
}

/** What the policy is asked about a write: the same question that admission asks about an update. */
function changeOf(board: BoardDoc, { root, key, field, value }: Write, { type }: ParsedCommand): DocumentChange {
  const existedBefore = board.everHad(root, key);
  // An inverse restores what its command found there.
  const sameAsRemoved = existedBefore && type === 'revert';
  const base = { root, key, existedBefore, sameAsRemoved } as const;
  if (field !== null) return { ...base, field, operation: 'update', toLane: field === 'place' ? laneOfPlace(value) : null };
  if (value === null) return { ...base, field, operation: 'delete' };
  const toLane = root === 'notes' && typeof value === 'object' && 'place' in value ? laneOfPlace(value.place) : null;
  return { ...base, field, operation: board.has(root, key) ? 'update' : 'create', toLane };
}

function checkWrite(board: BoardDoc, { root, key, field, value }: Write): Rejection | null {
  if (field === null) return value === null ? null : (checkEntry(root, key, value)?.rejection ?? null);
  if (!isRecordRoot(root) || !board.has(root, key)) return 'notFound';
  return checkField(root, key, field, value, (sibling) => board.field(root, key, sibling))?.rejection ?? null;
}

/** The policy counts what is there; a command that makes many at once may not bring more than fits. */
function hasRoom(board: BoardDoc, writes: readonly Write[], rules: BoardRules): boolean {
  const made = new Map<Root, number>();
  for (const { root, key, field, value } of writes)
    if (field === null && value !== null && !board.has(root, key)) made.set(root, (made.get(root) ?? 0) + 1);
  return [...made].every(([root, count]) => rules.countOf(root) + count <= BOARD_LIMITS[root]);
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
