import type { BoardDoc } from '../boardDoc.ts';
import { isSameCell, placeOf, type Spot } from './notePlacing.ts';
import type { Write } from './plan.ts';

/** The notes of each of the clusters asked for. */
export function membersOf(board: BoardDoc, clusters: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const members = new Map([...clusters].map((cluster): [string, string[]] => [cluster, []]));
  if (clusters.size === 0) return members;
  board.eachField('notes', 'cluster', (cluster, note) => {
    if (typeof cluster === 'string') members.get(cluster)?.push(note);
  });
  return members;
}

/** A cluster stands in one cell: a note that moves to another leaves its cluster, unless all of it goes there. */
export function leavingWrites(board: BoardDoc, moves: readonly (Spot & { readonly note: string })[]): readonly Write[] {
  const target = new Map(moves.map((move) => [move.note, move]));
  const departing = moves.filter(({ note, ...spot }) => !isSameCell(placeOf(board, note), spot));
  const clusterOf = (note: string) => board.field('notes', note, 'cluster');
  const clusters = new Set(departing.map(({ note }) => clusterOf(note)).filter((cluster) => typeof cluster === 'string'));
  const members = membersOf(board, clusters);
  return departing.flatMap((move): readonly Write[] => {
    const cluster = clusterOf(move.note);
    const others = typeof cluster === 'string' ? (members.get(cluster) ?? []) : [];
    const staysTogether = others.every((other) => isSameCell(target.get(other) ?? placeOf(board, other), move));
    return staysTogether ? [] : [{ root: 'notes', key: move.note, field: 'cluster', value: null }];
  });
}
