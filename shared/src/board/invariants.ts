import type * as Y from 'yjs';
import type { ClusterId, NoteId } from '../base/index.ts';
import { boardDoc } from './boardDoc.ts';
import { checkEntry, type EntryIssue } from './checkEntry.ts';
import { BOARD_LIMITS } from './limits.ts';
import { boardSchema } from './records/board.ts';
import { EVERYONE } from './records/curvePoint.ts';
import { type ArchivedRoot, isRoot, ROOTS, type Root } from './roots.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { readSnapshot } from './snapshotReader.ts';

/** What no document may show that went through admission. */
export type Violation =
  | { readonly kind: 'unknownRoot'; readonly root: string }
  | { readonly kind: 'missingSetting'; readonly key: string }
  | { readonly kind: 'unreadable'; readonly root: Root; readonly key: string; readonly issue: EntryIssue }
  | { readonly kind: 'missingReference'; readonly root: Root; readonly key: string; readonly to: ArchivedRoot; readonly id: string }
  | { readonly kind: 'missingCluster'; readonly note: NoteId; readonly cluster: ClusterId }
  | { readonly kind: 'tooMany'; readonly root: Root; readonly count: number };

/**
 * Everything that is wrong with a board's document; empty on a right one. A link to a note that is gone is not a
 * violation: notes are deleted while others refer to them, and views leave such a link out.
 */
export function findViolations(doc: Y.Doc): readonly Violation[] {
  const board = boardDoc(doc);
  const violations: Violation[] = [...doc.share.keys()]
    .filter((root) => !isRoot(root))
    .map((root) => ({ kind: 'unknownRoot', root }));
  for (const key of Object.keys(boardSchema.entries)) if (!board.has('meta', key)) violations.push({ kind: 'missingSetting', key });
  for (const root of ROOTS) {
    const keys = [...board.keys(root)];
    if (keys.length > BOARD_LIMITS[root]) violations.push({ kind: 'tooMany', root, count: keys.length });
    for (const key of keys) {
      const issue = checkEntry(root, key, board.entry(root, key));
      if (issue !== null) violations.push({ kind: 'unreadable', root, key, issue });
    }
  }
  const snapshot = readSnapshot(doc);
  return [...violations, ...missingReferences(snapshot), ...missingClusters(snapshot)];
}

interface Reference {
  readonly root: Root;
  readonly key: string;
  readonly to: ArchivedRoot;
  readonly id: string;
}

/** Clusters are never deleted, so a note's is always there. */
function missingClusters({ notes, clusters }: BoardSnapshot): readonly Violation[] {
  return [...notes].flatMap(([note, { cluster }]) =>
    cluster === null || clusters.has(cluster) ? [] : [{ kind: 'missingCluster', note, cluster }],
  );
}

/** References to what is archived and never deleted, so always there. */
function missingReferences(snapshot: BoardSnapshot): readonly Violation[] {
  const ids = {
    phases: idsOf(snapshot.phases),
    lanes: idsOf(snapshot.lanes),
    personas: idsOf(snapshot.personas),
    conclusions: idsOf(snapshot.conclusions),
    followUps: idsOf(snapshot.followUps),
  } satisfies Record<ArchivedRoot, ReadonlySet<string>>;
  return [...references(snapshot)]
    .filter(({ to, id }) => !ids[to].has(id))
    .map((reference) => ({ kind: 'missingReference', ...reference }));
}

function* references(snapshot: BoardSnapshot): Generator<Reference> {
  for (const [key, { place, persona, linkTo }] of snapshot.notes) {
    yield { root: 'notes', key, to: 'lanes', id: place.lane };
    yield { root: 'notes', key, to: 'phases', id: place.phase };
    if (linkTo !== null) yield { root: 'notes', key, to: 'phases', id: linkTo };
    if (persona !== null) yield { root: 'notes', key, to: 'personas', id: persona };
  }
  for (const key of snapshot.curves.keys()) {
    const [lane = '', persona = '', phase = ''] = key.split('|');
    yield { root: 'curves', key, to: 'lanes', id: lane };
    if (persona !== EVERYONE) yield { root: 'curves', key, to: 'personas', id: persona };
    yield { root: 'curves', key, to: 'phases', id: phase };
  }
  for (const { id: key, phases } of snapshot.conclusions)
    for (const id of phases) yield { root: 'conclusions', key, to: 'phases', id };
  for (const { id: key, conclusion } of snapshot.followUps)
    if (conclusion !== null) yield { root: 'followUps', key, to: 'conclusions', id: conclusion };
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
