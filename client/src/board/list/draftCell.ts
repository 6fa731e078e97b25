import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { Lane } from '@samenreis/shared/board';
import type { BoardList } from '@samenreis/shared/list';
import type { ListPart } from './listPart.ts';
import type { NoteDraft } from './noteDraft.ts';

/** Where a new note comes. */
export interface DraftCell {
  readonly phase: PhaseId;
  readonly lane: LaneId;
  /** Chosen while it was there, and taken away since: it is asked again, and no other takes its place. */
  readonly isPhaseGone: boolean;
  readonly isLaneGone: boolean;
}

/** What was chosen, else the phase that is shown and the journey that is open. @returns null where there is none */
export function draftCell(
  list: BoardList,
  draft: Pick<NoteDraft, 'phase' | 'lane'>,
  part: ListPart,
  isFacilitator: boolean,
): DraftCell | null {
  const phases = list.phases.map(({ phase }) => phase.id);
  const lanes = openLanes(list, isFacilitator);
  const phase = draft.phase ?? (part === 'all' || part === 'unplaced' ? phases[0] : part);
  const lane = draft.lane ?? (lanes.find(({ kind }) => kind === 'current') ?? lanes[0])?.id;
  if (phase === undefined || lane === undefined || phases.length === 0) return null;
  return { phase, lane, isPhaseGone: !phases.includes(phase), isLaneGone: !lanes.some(({ id }) => id === lane) };
}

/** The journeys that this person may stick notes in. */
export function openLanes({ phases }: BoardList, isFacilitator: boolean): readonly Lane[] {
  return (phases[0]?.lanes ?? []).map(({ lane }) => lane).filter(({ locked }) => !locked || isFacilitator);
}

/** The draft for which somebody writes keeps the cell that it was begun for; an empty one goes along with what is shown. */
export function pinned(draft: NoteDraft, cell: DraftCell | null): NoteDraft {
  if (draft.text === '' || cell === null) return draft;
  return { ...draft, phase: draft.phase ?? cell.phase, lane: draft.lane ?? cell.lane };
}
