import type { Root } from '@samenreis/shared/board';
import * as Y from 'yjs';

/** Where an item stands: an entry of a root, a field of a record, or a piece of a record's shared text. */
export interface DocumentPath {
  readonly part: 'entry' | 'field' | 'text';
  readonly root: Root;
  readonly key: string;
  readonly field: string | null;
  /** The item of the record at `[root, key]`; null where the item is the entry itself. */
  readonly record: Y.Item | null;
}

/** `buried`: inside a record or text that is deleted, where nothing is ever visible again. */
export type PathFault = 'buried' | 'listInMap' | 'attributeOfText' | 'nestedType';

/** The root maps of one document, by identity: an item knows its parent and not the parent's name. */
export type RootNames = ReadonlyMap<object, Root>;

/** Follows an integrated item up to its root. The wire can't be asked: most items name only their neighbours. */
export function documentPath(item: Y.Item, roots: RootNames): DocumentPath | PathFault {
  const parent = item.parent;
  if (!(parent instanceof Y.AbstractType)) return 'buried';
  const inText = parent instanceof Y.Text;
  if (inText && item.parentSub !== null) return 'attributeOfText';
  if (!inText && item.parentSub === null) return 'listInMap';
  const root = roots.get(parent);
  if (root !== undefined) return entryPath(root, item);
  const holder = parent._item;
  if (holder === null) return 'nestedType';
  if (holder.deleted) return 'buried';
  return inText ? textPath(holder, roots) : fieldPath(item, holder, roots);
}

function entryPath(root: Root, { parentSub }: Y.Item): DocumentPath | PathFault {
  return parentSub === null ? 'listInMap' : { part: 'entry', root, key: parentSub, field: null, record: null };
}

function fieldPath(item: Y.Item, record: Y.Item, roots: RootNames): DocumentPath | PathFault {
  const root = record.parent instanceof Y.AbstractType ? roots.get(record.parent) : undefined;
  if (root === undefined || record.parentSub === null || item.parentSub === null) return 'nestedType';
  return { part: 'field', root, key: record.parentSub, field: item.parentSub, record };
}

function textPath(text: Y.Item, roots: RootNames): DocumentPath | PathFault {
  const record = text.parent instanceof Y.AbstractType ? text.parent._item : null;
  if (record === null) return 'nestedType';
  if (record.deleted) return 'buried';
  const path = fieldPath(text, record, roots);
  return typeof path === 'string' ? path : { ...path, part: 'text' };
}
