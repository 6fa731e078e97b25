import * as v from 'valibot';
import {
  type ClusterId,
  type ConclusionId,
  type FollowUpId,
  isClusterId,
  isConclusionId,
  isFollowUpId,
  isLaneId,
  isNoteId,
  isOrderKey,
  isParticipantId,
  isPersonaId,
  isPhaseId,
  type LaneId,
  type NoteId,
  type ParticipantId,
  type PersonaId,
  type PhaseId,
} from '../../base/index.ts';

export { line, lines } from '../../base/index.ts';

/** Fields that several records share, each parsed in one place. */
export const participantId = v.custom<ParticipantId>(isParticipantId, 'not a participant id');
export const noteId = v.custom<NoteId>(isNoteId, 'not a note id');
export const clusterId = v.custom<ClusterId>(isClusterId, 'not a cluster id');
export const phaseId = v.custom<PhaseId>(isPhaseId, 'not a phase id');
export const laneId = v.custom<LaneId>(isLaneId, 'not a lane id');
export const personaId = v.custom<PersonaId>(isPersonaId, 'not a persona id');
export const conclusionId = v.custom<ConclusionId>(isConclusionId, 'not a conclusion id');
export const followUpId = v.custom<FollowUpId>(isFollowUpId, 'not a follow-up id');

/** Fractional index (base 62), compared by code unit; only keys that new ones can be made beside. */
export const orderKey = v.custom<string>(isOrderKey, 'not an order key');
/** How many people or dots; no board has more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** Milliseconds since 1970 UTC, up to the year 2200. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7_258_118_400_000));
/** Position in board units (1 unit = 1 CSS pixel at 100 %), relative to the cell's band; 500 long notes fit below each other. */
export const COORDINATE_MAX = 100_000;
export const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-10_000), v.maxValue(COORDINATE_MAX));
/** How something felt: −2 heel naar, −1 naar, 0 neutraal, +1 fijn, +2 heel fijn. */
export const emotionValue = v.picklist([-2, -1, 0, 1, 2]);
export type EmotionValue = v.InferOutput<typeof emotionValue>;

/** From whom somebody looks; the colour of the paper. */
export const PERSPECTIVES = ['client', 'informalCarer', 'consultant', 'administration', 'lead', 'communication', 'other'] as const;
export const perspective = v.picklist(PERSPECTIVES);
export type Perspective = (typeof PERSPECTIVES)[number];
