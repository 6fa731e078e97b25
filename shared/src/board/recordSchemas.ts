import { clusterSchema } from './records/cluster.ts';
import { conclusionSchema } from './records/conclusion.ts';
import { followUpSchema } from './records/followUp.ts';
import { laneSchema } from './records/lane.ts';
import { noteSchema } from './records/note.ts';
import { personaSchema } from './records/persona.ts';
import { phaseSchema } from './records/phase.ts';
import { isRecordRoot, isRoot, isTextRoot, type RecordRoot } from './roots.ts';

/** The schema of the records under each root that holds records. */
export const RECORD_SCHEMAS = {
  phases: phaseSchema,
  lanes: laneSchema,
  notes: noteSchema,
  personas: personaSchema,
  conclusions: conclusionSchema,
  followUps: followUpSchema,
  clusters: clusterSchema,
} as const satisfies Record<RecordRoot, unknown>;

/** What may stand at a path: a map of fields, a shared text, or one plain value. */
export type Content = 'map' | 'text' | 'value';

/**
 * Which content the path `[root, key]` (`field` null) or `[root, key, field]` may hold.
 * @returns null where the document has no such path
 */
export function expectedContent(root: string, field: string | null): Content | null {
  if (isRecordRoot(root)) {
    if (field === null) return 'map';
    if (!Object.hasOwn(RECORD_SCHEMAS[root].entries, field)) return null;
    return field === 'text' && isTextRoot(root) ? 'text' : 'value';
  }
  return field === null && isRoot(root) ? 'value' : null;
}
