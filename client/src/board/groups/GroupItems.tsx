import type { ClusterId, NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { BoxSelect, Group, PencilLine, Ungroup } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { NoteDialog, NoteTalk } from '../comments/noteTalk.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import { groupName, joinGroup, leaveGroup } from './groupDeeds.ts';
import { groupingOf } from './groupsOf.ts';
import { withGroups } from './pickGroups.ts';

interface GroupItemsProps {
  readonly notes: readonly Note[];
  readonly talk: NoteTalk;
  readonly onDialog: (dialog: NoteDialog) => void;
  /** Something was chosen: the menu goes. */
  readonly onDone: () => void;
  readonly onPick: (notes: ReadonlySet<NoteId>) => void;
}

/** What the menu offers to put notes together, or apart. */
export function GroupItems({ notes, talk, onDialog, onDone, onPick }: GroupItemsProps) {
  const ids = notes.map(({ id }) => id);
  const { all, joins, isAnyGrouped } = groupingOf(notes);
  const nameOf = (cluster: ClusterId) => groupName(talk.source.snapshot().clusters.get(cluster)?.name ?? '');
  const choose = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <>
      {joins !== null && (
        <MenuItem
          icon={Group}
          label={m.group_join({ name: nameOf(joins.cluster) })}
          onChoose={choose(() => joinGroup(talk, ids))}
        />
      )}
      {all === null && notes.length > 1 && (
        <MenuItem
          icon={Group}
          label={m.group_new()}
          shortcut={keyTip('group')}
          onChoose={() => onDialog({ kind: 'group', notes: ids, cluster: null })}
        />
      )}
      {all !== null && notes.length === 1 && (
        <MenuItem
          icon={BoxSelect}
          label={m.group_pick()}
          shortcut={keyTip('group')}
          onChoose={choose(() => onPick(withGroups(new Set(ids), talk.source.snapshot().notes)))}
        />
      )}
      {all !== null && (
        <MenuItem
          icon={PencilLine}
          label={m.group_nameTitle()}
          onChoose={() => onDialog({ kind: 'group', notes: ids, cluster: all })}
        />
      )}
      {isAnyGrouped && (
        <MenuItem
          icon={Ungroup}
          label={notes.length === 1 ? m.group_leaveOne() : m.group_leave()}
          shortcut={keyTip('ungroup')}
          onChoose={choose(() => leaveGroup(talk, ids))}
        />
      )}
    </>
  );
}
