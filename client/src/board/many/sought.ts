import type { NoteBox } from '@samenreis/shared/layout';
import type { NoteTest } from '../store/filterStore.ts';

/** Of these the notes that are not dimmed: who picks many at once picks nothing of what is not looked for. */
export function soughtOf(boxes: readonly NoteBox[], sought: NoteTest | null): readonly NoteBox[] {
  return sought === null ? boxes : boxes.filter(({ note }) => sought(note));
}
