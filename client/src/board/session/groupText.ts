import type { BoardSnapshot } from '@samenreis/shared/board';
import type { GroupsView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';

type SeenGroup = NonNullable<GroupsView>['groups'][number];

/** What a group is called. */
export function groupName({ name }: Pick<SeenGroup, 'name'>, at: number): string {
  return name === '' ? m.groups_name({ number: at + 1 }) : name;
}

/** What a group works on; null where that is everything. */
export function groupTaskText(
  { phases, persona }: Pick<SeenGroup, 'phases' | 'persona'>,
  board: Pick<BoardSnapshot, 'phases' | 'personas'>,
): string | null {
  if (phases !== null) {
    const names = board.phases.filter(({ id }) => phases.includes(id)).map(({ name }) => name);
    return m.groups_taskPhases({ phases: names.join(', ') });
  }
  const whose = board.personas.find(({ id }) => id === persona);
  return whose === undefined ? null : m.groups_taskPersona({ persona: whose.name });
}
