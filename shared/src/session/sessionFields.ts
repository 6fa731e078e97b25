import * as v from 'valibot';
import { isLaneId, isParticipantId, isPhaseId, type LaneId, type ParticipantId, type PhaseId } from '../base/index.ts';

/** Fields of commands, events and views, each parsed in one place. */
export const participantId = v.custom<ParticipantId>(isParticipantId, 'not a participant id');
export const laneId = v.custom<LaneId>(isLaneId, 'not a lane id');
export const phaseId = v.custom<PhaseId>(isPhaseId, 'not a phase id');
/** Server time in milliseconds since 1970 UTC. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
