import type { PhaseId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import type { BoardList, ListedPhase } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';

/** What of the board the list shows: one phase, all of them, or the notes without a place. */
export type ListPart = PhaseId | 'all' | 'unplaced';

/** What can be shown: a phase that went gives way to the one behind it, else the one before it; an empty tray to the first. */
export function shownPart(list: BoardList, wanted: ListPart | null): ListPart {
  if (wanted === 'all' || (wanted === 'unplaced' && list.unplaced.length > 0)) return wanted;
  const open = list.phases.map(({ phase }) => phase.id);
  const all = list.source.snapshot.phases.map(({ id }) => id);
  const at = wanted === null || wanted === 'unplaced' ? -1 : all.indexOf(wanted);
  const from = at < 0 ? all : [...all.slice(at), ...all.slice(0, at).reverse()];
  return from.find((id) => open.includes(id)) ?? (list.unplaced.length > 0 ? 'unplaced' : 'all');
}

/** What was shown and is there no more, and what is shown in its place, in words. */
export function goneFromViewText({ phases }: BoardList, went: ListPart, now: ListPart): string {
  const phase = phases.find((listed) => listed.phase.id === now);
  const name = phase?.phase.name ?? (now === 'unplaced' ? m.list_unplaced() : m.list_allPhases());
  return went === 'unplaced' ? m.list_trayEmptied({ name }) : m.list_shownGone({ name });
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
