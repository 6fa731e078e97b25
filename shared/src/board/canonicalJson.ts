import * as Y from 'yjs';
import { ROOTS } from './roots.ts';

/**
 * The whole document as JSON text with sorted keys: two documents hold the same exactly when their canonical JSON is
 * equal. Used to verify stored snapshots and to compare replicas; shared texts appear as strings.
 */
export function canonicalJson(doc: Y.Doc): string {
  return `{${ROOTS.map((root) => `"${root}":${mapJson(doc.getMap(root))}`).join(',')}}`;
}

function mapJson(map: Y.Map<unknown>): string {
  const parts: string[] = [];
  for (const key of [...map.keys()].sort()) parts.push(`${JSON.stringify(key)}:${valueJson(map.get(key))}`);
  return `{${parts.join(',')}}`;
}

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
