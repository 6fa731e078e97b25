import type { NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';

/** Why a note is drawn no more: taken away, its phase or journey put away, or its journey hidden. */
export type Gone = 'deleted' | 'unplaced' | 'hidden';

export function whyGone({ notes, lanes, phases }: Pick<BoardSnapshot, 'notes' | 'lanes' | 'phases'>, id: NoteId): Gone {
  const note = notes.get(id);
  if (note === undefined) return 'deleted';
  const isThere = (records: readonly { readonly id: string; readonly archived: boolean }[], wanted: string) =>
    records.some((record) => record.id === wanted && !record.archived);
  return isThere(lanes, note.place.lane) && isThere(phases, note.place.phase) ? 'hidden' : 'unplaced';
}

/** What somebody is told from whose hand notes went; of several the one for which there is most to do. */
export function heldGoneText(gone: ReadonlySet<Gone>): string {
  if (gone.has('unplaced')) return m.canvas_heldUnplaced();
  return gone.has('deleted') ? m.canvas_heldDeleted() : m.canvas_heldHidden();
}

/** What somebody is told under whose pen the note went to where it is not drawn; what it says stays on it. */
export function writtenGoneText(gone: Exclude<Gone, 'deleted'>): string {
  return gone === 'unplaced' ? m.canvas_writtenUnplaced() : m.canvas_writtenHidden();
}
