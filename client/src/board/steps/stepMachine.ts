import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import type { EmotionValue, Perspective } from '@samenreis/shared/board';

/** What a note is about: a feeling with its value, something that happened, or an idea. */
export type Topic = { readonly kind: 'emotion'; readonly value: EmotionValue } | { readonly kind: 'moment' | 'tip' };

export const QUESTIONS = ['phase', 'topic', 'text'] as const;
export type Question = (typeof QUESTIONS)[number];

/** How far somebody is with one note. What was answered stays answered when they go back. */
export interface Steps {
  /** The question on the screen; `stuck` once the note is on the board. */
  readonly at: Question | 'stuck';
  readonly lane: LaneId | null;
  readonly phase: PhaseId | null;
  readonly topic: Topic | null;
  readonly text: string;
  /** Whose side somebody else looks from, for whom it is written down; null: it is one's own. */
  readonly forOther: Perspective | null;
  /** The note that was stuck last. */
  readonly stuck: NoteId | null;
  /** What was chosen and is not open any more; asked anew. */
  readonly gone: 'phase' | 'lane' | null;
  /** The scene chose the phase, and not a press: the focus stays with the scene. */
  readonly isLed?: boolean | undefined;
}

/** Where a note may be stuck now, in the order in which it is asked. */
export interface OpenPlaces {
  readonly lanes: readonly LaneId[];
  readonly phases: readonly PhaseId[];
}

export type StepEvent =
  | { readonly type: 'chooseLane'; readonly lane: LaneId }
  | { readonly type: 'choosePhase'; readonly phase: PhaseId; readonly isLed?: boolean }
  | { readonly type: 'chooseTopic'; readonly topic: Topic }
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'speakFor'; readonly other: Perspective | null }
  | { readonly type: 'stick'; readonly note: NoteId }
  | { readonly type: 'back' }
  /** One more, about the same phase or about whatever is chosen then. */
  | { readonly type: 'another'; readonly inSamePhase: boolean }
  /** The board changed. */
  | { readonly type: 'look'; readonly places: OpenPlaces };

export const FIRST_STEP: Steps = {
  at: 'phase',
  lane: null,
  phase: null,
  topic: null,
  text: '',
  forOther: null,
  stuck: null,
  gone: null,
};

/** One question at a time: which phase, what about, which words. @returns the same object where nothing changed */
export function takeStep(steps: Steps, event: StepEvent): Steps {
  switch (event.type) {
    case 'chooseLane':
      return { ...steps, lane: event.lane, gone: null };
    case 'choosePhase':
      return { ...steps, phase: event.phase, at: 'topic', gone: null, isLed: event.isLed };
    case 'chooseTopic':
      return steps.at === 'topic' ? { ...steps, topic: event.topic, at: 'text' } : steps;
    case 'write':
      return { ...steps, text: event.text };
    case 'speakFor':
      return { ...steps, forOther: event.other };
    case 'stick':
      return { ...steps, at: 'stuck', text: '', topic: null, stuck: event.note };
    case 'back':
      return { ...steps, at: before(steps.at) };
    case 'another':
      return { ...steps, at: event.inSamePhase && steps.phase !== null ? 'topic' : 'phase' };
    case 'look':
      return look(steps, event.places);
  }
}

function before(at: Steps['at']): Steps['at'] {
  if (at === 'stuck') return 'phase';
  return QUESTIONS[Math.max(0, QUESTIONS.indexOf(at) - 1)] ?? 'phase';
}

/** What was chosen and went is asked anew, and nothing else takes its place unsaid; the words stay. */
function look(steps: Steps, { lanes, phases }: OpenPlaces): Steps {
  if (steps.phase !== null && !phases.includes(steps.phase)) {
    const asked = { ...steps, phase: null, at: steps.at === 'stuck' ? ('stuck' as const) : ('phase' as const) };
    return look({ ...asked, gone: steps.at === 'stuck' ? null : 'phase' }, { lanes, phases });
  }
  // While nothing is asked there is nothing to choose from: what was chosen waits.
  if (lanes.length === 0 || (steps.lane !== null && lanes.includes(steps.lane))) return steps;
  const lane = lanes[0] ?? null;
  if (steps.lane === lane) return steps;
  return { ...steps, lane, gone: steps.lane === null ? steps.gone : 'lane' };
}
