import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';

/** A board as it was on this screen before it was loaded anew. */
export interface FormerBoard {
  readonly snapshot: BoardSnapshot;
  /** Notes the person typed in. */
  readonly writtenIn: ReadonlySet<NoteId>;
  readonly me: ParticipantId;
}

/** What the person wrote that is not on the board as the server has it: offered back, so that no text is lost. */
export function lostTexts({ snapshot, writtenIn, me }: FormerBoard, present: BoardSnapshot): readonly string[] {
  return [...snapshot.notes.values()]
    .filter(({ id, author }) => author === me || writtenIn.has(id))
    .filter(({ id, text }) => text.trim() !== '' && present.notes.get(id)?.text !== text)
    .map(({ text }) => text);
}
