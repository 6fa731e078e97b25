import type { NoteId } from '@samenreis/shared/base';
import type { Rejection } from '@samenreis/shared/board';
import type { NoteBox } from '@samenreis/shared/layout';
import type { BoardCanvasProps, CanvasCommand } from '../canvas/boardCanvasProps.ts';

/** Notes that were left out of what was asked, and why: by the rules, or because they stand nowhere. */
export interface LeftOut<Reason = Rejection | 'unplaced'> {
  readonly reason: Reason;
  readonly count: number;
}

export interface Permitted {
  readonly allowed: readonly NoteBox[];
  readonly left: readonly LeftOut<Rejection>[];
}

/**
 * Which of these notes this person may do something with. The policy looks at a note's author and its lane alone, so that one
 * question stands for all of one author and lane: asking for thousands one by one would take seconds.
 */
export function permitted(
  boxes: readonly NoteBox[],
  { can, me }: Pick<BoardCanvasProps, 'can' | 'me'>,
  commandFor: (some: readonly [NoteBox, ...NoteBox[]]) => CanvasCommand,
): Permitted {
  if (boxes.length === 0) return { allowed: [], left: [] };
  const groups = new Map<string, NoteBox[]>();
  for (const box of boxes) {
    const key = `${box.note.author === me.participantId}|${box.lane}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [box]);
    else group.push(box);
  }
  const allowed = new Set<NoteId>();
  const counts = new Map<Rejection, number>();
  for (const group of groups.values()) {
    const [first] = group;
    const reason = first === undefined ? null : can(commandFor([first]));
    if (reason === null) for (const box of group) allowed.add(box.id);
    else counts.set(reason, (counts.get(reason) ?? 0) + group.length);
  }
  return {
    allowed: boxes.filter((box) => allowed.has(box.id)),
    left: [...counts].map(([reason, count]) => ({ reason, count })),
  };
}

/** Moves to where the notes are: allowed wherever moving them is. */
export function stayCommand(boxes: readonly NoteBox[]): CanvasCommand {
  return {
    type: 'moveNotes',
    moves: boxes.map(({ id, note: { place } }) => ({ note: id, lane: place.lane, phase: place.phase, x: place.x, y: place.y })),
  };
}
