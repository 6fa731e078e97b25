import * as v from 'valibot';
import { isParticipantId, type ParticipantId } from '../base/index.ts';

/** Fields of commands, events and views, each parsed in one place. */
export const participantId = v.custom<ParticipantId>(isParticipantId, 'not a participant id');
/** Server time in milliseconds since 1970 UTC. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
