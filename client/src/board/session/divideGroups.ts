import type { ParticipantId, PersonaId, PhaseId, Random } from '@samenreis/shared/base';
import type { SubGroup } from '@samenreis/shared/session';

/** What makes the groups differ: nothing, phases of their own in the order of the journey, or a persona each. */
export const GROUP_TASKS = ['same', 'phases', 'personas'] as const;
export type GroupTask = (typeof GROUP_TASKS)[number];

export interface Division {
  readonly count: number;
  readonly task: GroupTask;
  readonly people: readonly ParticipantId[];
  readonly phases: readonly PhaseId[];
  readonly personas: readonly PersonaId[];
}

/** People by chance into as many groups, as large as each other; phases in runs of the journey, personas in turn. */
export function divideGroups({ count, task, people, phases, personas }: Division, random: Random): readonly SubGroup[] {
  const drawn = people
    .map((participant) => ({ participant, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ participant }) => participant);
  return Array.from({ length: count }, (_, at) => ({
    name: '',
    phases: task === 'phases' ? runOf(phases, at, count) : null,
    persona: task === 'personas' ? (personas[at % personas.length] ?? null) : null,
    members: drawn.filter((_, index) => index % count === at),
  }));
}

/** Neighbouring phases; where there are fewer phases than groups, two groups share one. */
function runOf(phases: readonly PhaseId[], at: number, count: number): readonly PhaseId[] | null {
  if (phases.length === 0) return null;
  const from = Math.floor((at * phases.length) / count);
  const to = Math.max(from + 1, Math.floor(((at + 1) * phases.length) / count));
  return phases.slice(from, to);
}
