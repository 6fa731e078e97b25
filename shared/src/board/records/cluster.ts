import * as v from 'valibot';
import { clusterId, line, timeMs } from './fields.ts';

/** In UTF-16 code units. */
export const CLUSTER_NAME_MAX = 80;

/**
 * A named group of notes. It says nothing of its notes nor of where they are: each note names its cluster, so that two people
 * who group and ungroup at once leave a right document. Never deleted; one without notes is shown nowhere.
 */
export const clusterSchema = v.strictObject({
  id: clusterId,
  /** May be empty: a group need not have a name at once. */
  name: line(CLUSTER_NAME_MAX),
  createdAt: timeMs,
});
export type Cluster = Readonly<v.InferOutput<typeof clusterSchema>>;
