import type { LaneId, NoteId, ParticipantId } from '@samenreis/shared/base';
import type { NoteBox } from '@samenreis/shared/layout';
import { describe, expect, it, vi } from 'vitest';
import type { BoardCanvasProps, CanvasCommand } from '../canvas/boardCanvasProps.ts';
import { permitted } from './permitted.ts';

const me = { participantId: 'me' as ParticipantId, role: 'participant', perspective: 'client' } as const; // compared, never parsed

const box = (id: string, author: string, lane: string) =>
  ({ id: id as NoteId, lane: lane as LaneId, note: { author } }) as unknown as NoteBox; // the fields that the policy looks at

const remove = (some: readonly NoteBox[]): CanvasCommand => ({ type: 'deleteNotes', notes: some.map(({ id }) => id) });

/** Notes of others and those in a locked lane may not go. */
function policy(boxes: readonly NoteBox[]): BoardCanvasProps['can'] {
  return (command) => {
    const asked = boxes.filter(({ id }) => command.type === 'deleteNotes' && command.notes.includes(id));
    if (asked.some(({ lane }) => (lane as string) === 'locked')) return 'laneLocked';
    return asked.some(({ note }) => note.author !== me.participantId) ? 'notYours' : null;
  };
}

describe('permitted', () => {
  it('C102 leaves out what belongs to others or is locked, and counts each reason', () => {
    const boxes = [
      box('a', 'me', 'x'),
      box('b', 'jan', 'x'),
      box('c', 'me', 'locked'),
      box('d', 'sanne', 'y'),
      box('e', 'me', 'y'),
    ];
    const { allowed, left } = permitted(boxes, { can: policy(boxes), me }, remove);
    expect(allowed.map(({ id }) => id)).toEqual(['a', 'e']);
    expect(left).toEqual([
      { reason: 'notYours', count: 2 },
      { reason: 'laneLocked', count: 1 },
    ]);
  });

  it('C102 asks once for all of one author and lane', () => {
    const boxes = Array.from({ length: 2_000 }, (_, i) => box(`n${i}`, i % 2 ? 'me' : `p${i}`, 'x'));
    const can = vi.fn(policy(boxes));
    expect(permitted(boxes, { can, me }, remove).allowed).toHaveLength(1_000);
    expect(can).toHaveBeenCalledTimes(2);
  });
});
