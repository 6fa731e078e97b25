import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { EmotionValue, NoteKind } from '@samenreis/shared/board';
import type { PrivateSpots } from './privateSpots.ts';
import type { BegunNote } from './usePrivateDraft.ts';

/** What a note for oneself is about, as far as it is chosen; what only one thing can be is that. */
export interface ChosenAbout {
  readonly kind: NoteKind | null;
  readonly phase: PhaseId | null;
  readonly lane: LaneId | null;
  readonly feeling: EmotionValue | null;
}

/** All of it chosen. */
export interface AboutNote {
  readonly kind: NoteKind;
  readonly phase: PhaseId;
  readonly lane: LaneId;
  /** Of an emotion alone. */
  readonly feeling: EmotionValue | null;
}

export type Missing = 'text' | 'kind' | 'feeling' | 'phase';

/**
 * What was chosen, of what is asked now. Nothing stands there beforehand where there is a choice, for who just writes would put it in
 * the wrong place; only the journey does: a tip is for the one we want, what happens and how it feels for the one of today.
 */
export function aboutOf(begun: Omit<BegunNote, 'text' | 'other'>, spots: PrivateSpots): ChosenAbout {
  const kind = chosenOf(spots.kinds, (one) => one === begun.kind);
  const phase = chosenOf(spots.phases, ({ id }) => id === begun.phase);
  const fits = kind === 'tip' ? 'desired' : 'current';
  const lane = spots.lanes.find(({ id }) => id === begun.lane) ?? spots.lanes.find((one) => one.kind === fits) ?? spots.lanes[0];
  return { kind, phase: phase?.id ?? null, lane: lane?.id ?? null, feeling: kind === 'emotion' ? begun.value : null };
}

/** @returns what is to be filled in still, in the order of the form; whole where that is nothing */
export function missingIn(
  text: string,
  { kind, phase, lane, feeling }: ChosenAbout,
): { readonly missing: readonly Missing[]; readonly whole: AboutNote | null } {
  const missing: Missing[] = [];
  if (text.trim() === '') missing.push('text');
  if (kind === null) missing.push('kind');
  if (kind === 'emotion' && feeling === null) missing.push('feeling');
  if (phase === null) missing.push('phase');
  const isWhole = missing.length === 0 && kind !== null && phase !== null && lane !== null;
  return { missing, whole: isWhole ? { kind, phase, lane, feeling } : null };
}

function chosenOf<Option>(options: readonly Option[], isChosen: (option: Option) => boolean): Option | null {
  const [only] = options;
  if (options.length === 1 && only !== undefined) return only;
  return options.find(isChosen) ?? null;
}
