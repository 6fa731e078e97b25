import * as v from 'valibot';
import { clusterId, line, timeMs } from './fields.ts';

/**
 * A named group of notes. It says nothing of its notes nor of where they are: each note names its cluster, so that two people
 * who group and ungroup at once leave a right document. Never deleted; one without notes is shown nowhere.
 */
export const clusterSchema = v.strictObject({
  id: clusterId,
  /** May be empty: a group need not have a name at once. */
  name: line(80),
  createdAt: timeMs,
});
export type Cluster = Readonly<v.InferOutput<typeof clusterSchema>>;
