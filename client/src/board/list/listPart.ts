import type { PhaseId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import type { BoardList, ListedPhase } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';

/** What of the board the list shows: one phase, all of them, or the notes without a place. */
export type ListPart = PhaseId | 'all' | 'unplaced';

/** What can be shown: a phase that went gives way to the first, an empty tray too. */
export function shownPart(list: BoardList, wanted: ListPart | null): ListPart {
  if (wanted === 'all' || (wanted === 'unplaced' && list.unplaced.length > 0)) return wanted;
  const phase = list.phases.find(({ phase }) => phase.id === wanted) ?? list.phases[0];
  return phase?.phase.id ?? (list.unplaced.length > 0 ? 'unplaced' : 'all');
}

/** The phases that a part shows. */
export function phasesOf(list: BoardList, part: ListPart): readonly ListedPhase[] {
  return part === 'all' ? list.phases : list.phases.filter(({ phase }) => phase.id === part);
}

/** Where a note is shown. */
export function partOf(list: BoardList, note: Note, now: ListPart): ListPart {
  return now === 'all' ? now : homeOf(list, note);
}

/** The phase that a note is in, or the tray. */
export function homeOf(list: BoardList, note: Note): ListPart {
  const isPlaced =
    list.phases.some(({ phase }) => phase.id === note.place.phase) && !list.unplaced.some((one) => one.note.id === note.id);
  return isPlaced ? note.place.phase : 'unplaced';
}

/** The name of the phase that a note is in, or of the tray. */
export function phaseNameOf(list: BoardList, { place }: Note): string {
  return list.phases.find(({ phase }) => phase.id === place.phase)?.phase.name ?? m.list_unplaced();
}
