import * as Y from 'yjs';
import { isSilent } from './laterFields.ts';
import { isRecordRoot, type RecordRoot, ROOTS, type Root } from './roots.ts';

/**
 * The whole document as JSON text with sorted keys: two documents hold the same exactly when their canonical JSON is
 * equal. Used to verify stored snapshots and to compare replicas; shared texts appear as strings.
 */
export function canonicalJson(doc: Y.Doc): string {
  return [...canonicalJsonParts(doc)].join('');
}

/**
 * The same text in pieces, about one record each, for whoever must not stop for a large board.
 * @param asText - what to write for a shared text instead of the text itself
 */
export function* canonicalJsonParts(doc: Y.Doc, asText: (text: string) => string = (text) => text): Generator<string, void> {
  yield '{';
  for (const [index, root] of ROOTS.entries()) {
    yield `${index === 0 ? '' : ','}"${root}":`;
    yield* rootParts(doc.getMap(root), root, asText);
  }
  yield '}';
}

function* rootParts(map: Y.Map<unknown>, root: Root, asText: (text: string) => string): Generator<string, void> {
  let separator = '{';
  for (const key of [...map.keys()].sort()) {
    yield `${separator}${JSON.stringify(key)}:${entryJson(map.get(key), root, asText)}`;
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

function entryJson(entry: unknown, root: Root, asText: (text: string) => string): string {
  return entry instanceof Y.Map && isRecordRoot(root) ? recordJson(entry, root, asText) : canonicalJsonOf(entry);
}

/** Without what reads the same when it is absent: whether it was ever written is no difference. */
function recordJson(record: Y.Map<unknown>, root: RecordRoot, asText: (text: string) => string): string {
  const parts: string[] = [];
  for (const field of [...record.keys()].sort()) {
    const value = record.get(field);
    const written = value instanceof Y.Text ? asText(value.toJSON()) : value;
    if (!isSilent(root, field, value)) parts.push(`${JSON.stringify(field)}:${canonicalJsonOf(written)}`);
  }
  return `{${parts.join(',')}}`;
}

/** The same text of one value: JSON, or a shared type of Yjs. */
export function canonicalJsonOf(value: unknown): string {
  if (value instanceof Y.AbstractType) return canonicalJsonOf(value.toJSON());
  // Yjs can hold undefined, JSON cannot; no schema admits it, and null keeps the text well formed.
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJsonOf).join(',')}]`;
  const parts: string[] = [];
  for (const [key, part] of Object.entries(value).sort(byKey)) parts.push(`${JSON.stringify(key)}:${canonicalJsonOf(part)}`);
  return `{${parts.join(',')}}`;
}

/** By code unit: the order of a locale would differ between machines. */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
