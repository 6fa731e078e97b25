import type { NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot, Conclusion } from '@samenreis/shared/board';

/** The conclusions that rest on a note, but those that were put away. */
export function conclusionsOn({ conclusions }: Pick<BoardSnapshot, 'conclusions'>, note: NoteId): readonly Conclusion[] {
  return conclusions.filter(({ archived, notes }) => !archived && notes.includes(note));
}
