import type { LaneId, PersonaId, PhaseId } from '@samenreis/shared/base';
import type { EmotionValue, NoteKind, Perspective } from '@samenreis/shared/board';

/** A note that is not on the board yet. It outlives a look at the other view. */
export interface NoteDraft {
  readonly kind: NoteKind;
  /** Null: the one that is shown. */
  readonly phase: PhaseId | null;
  /** Null: the first one that this person may stick notes in. */
  readonly lane: LaneId | null;
  readonly value: EmotionValue;
  readonly perspective: Perspective;
  readonly persona: PersonaId | null;
  /** Whether it is written down for somebody else. */
  readonly onBehalf: true | null;
  readonly text: string;
}

export function emptyDraft(perspective: Perspective): NoteDraft {
  return { kind: 'moment', phase: null, lane: null, value: 0, perspective, persona: null, onBehalf: null, text: '' };
}
