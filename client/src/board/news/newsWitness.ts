import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import type { RecordRoot, Role } from '@samenreis/shared/board';

export interface Witnessed {
  readonly participantId: ParticipantId;
  readonly role: Role;
}

/** Who did it, as far as the document and presence can tell. */
export interface NewsWitness {
  /** Who wrote a field of a record last. */
  writerOf(root: RecordRoot, key: string, field: string): ParticipantId | null;
  /** Who has the note open to write in it. */
  typistIn(note: NoteId): ParticipantId | null;
  /** The one person on the board who may have done it; null where there is none, or more than one. */
  onlyOne(may: (person: Witnessed) => boolean): ParticipantId | null;
}
