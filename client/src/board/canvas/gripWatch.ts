import type { ParticipantId } from '@samenreis/shared/base';
import type { RemotePerson } from './boardCanvasProps.ts';
import type { DragSession } from './dragSession.ts';

/** Notices when somebody else takes hold of a note in my hand, and tells it once for each person and drag. */
export function createGripWatch(tell: (name: string) => void): (drag: DragSession | null, people: readonly RemotePerson[]) => void {
  const told = new Set<ParticipantId>();
  return (drag, people) => {
    if (drag === null) {
      told.clear();
      return;
    }
    for (const { drags, user } of people) {
      if (told.has(user.participantId) || !drags.some(({ note }) => drag.notes.has(note))) continue;
      told.add(user.participantId);
      tell(user.name);
    }
  };
}
