import * as Y from 'yjs';
import { ROOTS } from './roots.ts';

/**
 * The whole document as JSON text with sorted keys: two documents hold the same exactly when their canonical JSON is
 * equal. Used to verify stored snapshots and to compare replicas; shared texts appear as strings.
 */
export function canonicalJson(doc: Y.Doc): string {
  return [...canonicalJsonParts(doc)].join('');
}

/** The same text in pieces, about one record each, for whoever must not stop for a large board. */
export function* canonicalJsonParts(doc: Y.Doc): Generator<string, void> {
  yield '{';
  for (const [index, root] of ROOTS.entries()) {
    yield `${index === 0 ? '' : ','}"${root}":`;
    yield* mapParts(doc.getMap(root));
  }
  yield '}';
}

function* mapParts(map: Y.Map<unknown>): Generator<string, void> {
  let separator = '{';
  for (const key of [...map.keys()].sort()) {
    yield `${separator}${JSON.stringify(key)}:${valueJson(map.get(key))}`;
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

const mapJson = (map: Y.Map<unknown>): string => [...mapParts(map)].join('');

function valueJson(value: unknown): string {
  if (value instanceof Y.Map) return mapJson(value);
  if (value instanceof Y.AbstractType) return valueJson(value.toJSON());
  // Yjs can hold undefined, JSON cannot; no schema admits it, and null keeps the text well formed.
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(valueJson).join(',')}]`;
  const parts: string[] = [];
  for (const [key, part] of Object.entries(value).sort(byKey)) parts.push(`${JSON.stringify(key)}:${valueJson(part)}`);
  return `{${parts.join(',')}}`;
}

/** By code unit: the order of a locale would differ between machines. */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
