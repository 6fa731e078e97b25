import type { ParticipantId } from '@samenreis/shared/base';
import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import type { RemotePerson } from './boardCanvasProps.ts';
import { liftNotes } from './dragSession.ts';
import { createGripWatch } from './gripWatch.ts';

const layout = layoutBoard(demoBoard(0));
const [mine, other] = layout.notesInOrder;
if (mine === undefined || other === undefined) throw new Error('the demo has notes');
const holding = (note: typeof mine.id): RemotePerson => ({
  clientId: 7,
  // An id of this test's own.
  user: { participantId: 'p-sanne' as ParticipantId, name: 'Sanne', perspective: 'client', role: 'participant' },
  cursor: null,
  drags: [{ note, x: 0, y: 0, place: null }],
  selection: [],
  editing: null,
});

describe('gripWatch', () => {
  it('C165 tells once a drag of who holds my note too, and nothing of who holds another', () => {
    const told: string[] = [];
    const watch = createGripWatch((name) => told.push(name));
    const drag = liftNotes(layout, new Set([mine.id]));
    watch(drag, [holding(other.id)]);
    expect(told).toEqual([]);
    watch(drag, [holding(mine.id)]);
    watch(drag, [holding(mine.id)]);
    expect(told).toEqual(['Sanne']);
    watch(null, [holding(mine.id)]);
    watch(drag, [holding(mine.id)]);
    expect(told).toEqual(['Sanne', 'Sanne']);
  });
});
