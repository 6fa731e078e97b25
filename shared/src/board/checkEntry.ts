import * as v from 'valibot';
import { authorOf, isCommentKey, isCurvePointKey, isNoteId, isReactionKey } from '../base/index.ts';
import { RECORD_SCHEMAS } from './recordSchemas.ts';
import { boardSchema } from './records/board.ts';
import { commentSchema } from './records/comment.ts';
import { curvePointSchema } from './records/curvePoint.ts';
import { isValueOfKind } from './records/note.ts';
import { noteVotesSchema } from './records/noteVotes.ts';
import { reactionSchema } from './records/reaction.ts';
import type { Rejection } from './rejection.ts';
import { isRecordRoot, type Root } from './roots.ts';

/** What is wrong with an entry of the document. */
export interface EntryIssue {
  readonly rejection: Extract<Rejection, 'invalid' | 'textTooLong'>;
  /** The field that is wrong; null for the entry as a whole or its key. */
  readonly field: string | null;
}

/** The first issue decides, so parsing stops there. */
const FIRST_ISSUE = { abortEarly: true } as const;

/**
 * Checks a whole entry as plain JSON (a shared text as a string) against the schema of its root and against its key.
 * @param json - undefined where the entry is absent, which is an issue
 * @returns null when it is right
 */
export function checkEntry(root: Root, key: string, json: unknown): EntryIssue | null {
  switch (root) {
    case 'meta':
      return checkMeta(key, json);
    case 'curves':
      return isCurvePointKey(key) ? issueOf(v.safeParse(curvePointSchema, json, FIRST_ISSUE)) : invalid(null);
    case 'reactions':
      return isReactionKey(key) ? issueOf(v.safeParse(reactionSchema, json, FIRST_ISSUE)) : invalid(null);
    case 'comments':
      return isCommentKey(key) ? issueOf(v.safeParse(commentSchema, json, FIRST_ISSUE)) : invalid(null);
    case 'votes':
      return isNoteId(key) ? issueOf(v.safeParse(noteVotesSchema, json, FIRST_ISSUE)) : invalid(null);
    default: {
      // Typed by what every record schema has in common; the union of their schemas is no schema to the compiler.
      const schema: v.GenericSchema<unknown, { readonly id: string }> = RECORD_SCHEMAS[root];
      const parsed = v.safeParse(schema, json, FIRST_ISSUE);
      if (!parsed.success) return issueOf(parsed);
      return parsed.output.id === key ? null : invalid('id');
    }
  }
}

/**
 * Checks one changed field of a record that was right before: cheaper than the whole entry where only a place changed.
 * @param sibling - reads another field of the same record as it is now
 */
export function checkField(
  root: Root,
  key: string,
  field: string,
  json: unknown,
  sibling: (field: string) => unknown,
): EntryIssue | null {
  if (!isRecordRoot(root)) return invalid(field);
  const entries: Readonly<Record<string, v.GenericSchema>> = RECORD_SCHEMAS[root].entries;
  const schema = Object.hasOwn(entries, field) ? entries[field] : undefined;
  if (schema === undefined) return invalid(field);
  const parsed = v.safeParse(schema, json, FIRST_ISSUE);
  if (!parsed.success) return issueOf(parsed, field);
  if (field === 'id' && json !== key) return invalid('id');
  if (root !== 'notes') return null;
  if (field === 'author') return isNoteId(key) && json === authorOf(key) ? null : invalid('author');
  if (field === 'value') return isValueOfKind(sibling('kind'), json) ? null : invalid('value');
  if (field === 'kind') return isValueOfKind(json, sibling('value')) ? null : invalid('kind');
  return null;
}

function checkMeta(key: string, json: unknown): EntryIssue | null {
  const entries: Readonly<Record<string, v.GenericSchema>> = boardSchema.entries;
  const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
  return schema === undefined ? invalid(null) : issueOf(v.safeParse(schema, json, FIRST_ISSUE));
}

function issueOf(parsed: v.SafeParseResult<v.GenericSchema>, knownField: string | null = null): EntryIssue | null {
  if (parsed.success) return null;
  const issue = parsed.issues[0];
  const head = issue.path?.[0]?.key;
  const field = knownField ?? (typeof head === 'string' ? head : null);
  return field === 'text' && issue.type === 'max_length' ? { rejection: 'textTooLong', field } : invalid(field);
}

function invalid(field: string | null): EntryIssue {
  return { rejection: 'invalid', field };
}
