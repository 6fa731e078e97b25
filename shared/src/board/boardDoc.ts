import * as Y from 'yjs';
import { isSilent, laterFields } from './laterFields.ts';
import { isRecordRoot, isTextRoot, type RecordRoot, type Root, type TextRoot } from './roots.ts';

/** A plain JSON value as the document keeps it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one typed view of a board's document: the only code that knows which Y type stands where. Everything it makes, it
 * makes whole; it never adds a container "because it is missing", for two people who do so at once lose one side.
 */
export interface BoardDoc {
  readonly doc: Y.Doc;
  keys(root: Root): Iterable<string>;
  /** Visits one field of every record under a root: what a command needs to know of all notes costs one walk. */
  eachField(root: RecordRoot, field: string, visit: (value: unknown, key: string) => void): void;
  has(root: Root, key: string): boolean;
  /** Whether there is or ever was such an entry. */
  everHad(root: Root, key: string): boolean;
  /** The whole entry as plain JSON, a shared text as a string; undefined where there is none. */
  entry(root: Root, key: string): unknown;
  /** One field of a record (a shared text as a string); undefined where there is none. */
  field(root: RecordRoot, key: string, field: string): unknown;
  /** The shared text of a record, to bind an input to; null where there is none. */
  text(root: TextRoot, key: string): Y.Text | null;
  /** The client id of whoever wrote a field of a record last; null where there is no such field. */
  writerOf(root: RecordRoot, key: string, field: string): number | null;
  /** Sets a single value (`meta`, `curves`, `reactions`) or makes a record whole, its text as a shared text. */
  put(root: Root, key: string, json: Json): void;
  setField(root: RecordRoot, key: string, field: string, value: Json): void;
  remove(root: Root, key: string): void;
}

export function boardDoc(doc: Y.Doc): BoardDoc {
  // Looked up once: `getMap` costs more than reading an entry.
  const maps = new Map<Root, Y.Map<unknown>>();
  const map = (root: Root): Y.Map<unknown> => {
    const known = maps.get(root);
    if (known !== undefined) return known;
    const found = doc.getMap(root);
    maps.set(root, found);
    return found;
  };
  const record = (root: RecordRoot, key: string): Y.Map<unknown> | null => {
    const found = map(root).get(key);
    return found instanceof Y.Map ? found : null;
  };
  return {
    doc,
    keys: (root) => map(root).keys(),
    eachField(root, field, visit) {
      // `forEach` is several times as fast as the iterator of a Y.Map.
      map(root).forEach((found, key) => {
        if (found instanceof Y.Map) visit(fieldOf(root, found, field), key);
      });
    },
    has: (root, key) => map(root).has(key),
    // Yjs keeps the last item of every key it ever saw, a deleted one too; it has no public question for it.
    everHad: (root, key) => map(root)._map.has(key),
    entry(root, key) {
      const found = map(root).get(key);
      return found instanceof Y.Map && isRecordRoot(root) ? { ...laterFields(root), ...found.toJSON() } : plain(found);
    },
    field(root, key, field) {
      const found = record(root, key);
      return found === null ? undefined : fieldOf(root, found, field);
    },
    text(root, key) {
      const found = record(root, key)?.get('text');
      return found instanceof Y.Text ? found : null;
    },
    // Yjs keeps the item behind every value; it has no public question for who made it.
    writerOf: (root, key, field) => record(root, key)?._map.get(field)?.id.client ?? null,
    put: (root, key, json) => {
      map(root).set(key, isRecordRoot(root) ? newRecord(root, json) : json);
    },
    setField(root, key, field, value) {
      record(root, key)?.set(field, value);
    },
    remove: (root, key) => map(root).delete(key),
  };
}

function newRecord(root: RecordRoot, json: Json): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(json ?? {})) {
    // What reads the same when absent is left out: it costs nothing, and earlier releases can read the record.
    if (isSilent(root, field, value)) continue;
    record.set(field, field === 'text' && isTextRoot(root) ? new Y.Text(String(value)) : value);
  }
  return record;
}

function fieldOf(root: RecordRoot, record: Y.Map<unknown>, field: string): unknown {
  const value = plain(record.get(field));
  return value === undefined ? laterFields(root)[field] : value;
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value;
}
