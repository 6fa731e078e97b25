import { m } from '../../i18n/messages.ts';
import type { BoardNews } from '../canvas/boardNews.ts';
import type { NoteDialog } from '../comments/noteTalk.ts';
import type { DeedPorts } from '../many/noteDeeds.ts';
import { joinGroup, leaveGroup } from './groupDeeds.ts';
import { groupingOf } from './groupsOf.ts';
import { withGroups } from './pickGroups.ts';

interface GroupKeyParts {
  readonly ports: () => DeedPorts;
  readonly openDialog: (dialog: NoteDialog) => void;
  readonly tell: (news: BoardNews) => void;
}

/** What the keys do with groups. */
export interface GroupKeys {
  /** Several notes: a group of them, or with the group that some are in. One note of a group: picks all of it. */
  group(): void;
  ungroup(): void;
}

export function createGroupKeys({ ports, openDialog, tell }: GroupKeyParts): GroupKeys {
  const say = (text: string) => tell({ type: 'said', text });

  function group(): void {
    const { source, selection, labels } = ports();
    const { notes } = source.snapshot();
    const ids = [...selection.get()].filter((id) => notes.has(id));
    const { all, joins } = groupingOf(ids.flatMap((id) => notes.get(id) ?? []));
    const whole = withGroups(new Set(ids), notes);
    if (all !== null && whole.size > ids.length) {
      selection.set(whole);
      say(labels.selected(whole.size));
    } else if (joins !== null) joinGroup(ports(), ids);
    else if (all !== null) openDialog({ kind: 'group', notes: ids, cluster: all });
    else if (ids.length > 1) openDialog({ kind: 'group', notes: ids, cluster: null });
    else say(m.group_pickMore());
  }

  function ungroup(): void {
    if (!leaveGroup(ports(), [...ports().selection.get()])) say(m.group_none());
  }

  return { group, ungroup };
}
