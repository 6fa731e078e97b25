import type { Cluster, Note } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useListTools } from '../list/listTools.ts';
import { groupName } from './groupDeeds.ts';
import { groupsInCell } from './groupsOf.ts';

interface GroupFieldProps {
  readonly note: Note;
  readonly group: Cluster | null;
}

const NONE = 'none';
const NEW = 'new';

/** In the list: the group of a note, by choice, and its name. */
export function GroupField({ note, group }: GroupFieldProps) {
  const { list, run, openDialog } = useListTools();
  const groups = groupsInCell(list().source.snapshot, note);

  function choose(option: string): void {
    const chosen = groups.find(({ id }) => id === option);
    if (chosen !== undefined) {
      run({ type: 'addToCluster', cluster: chosen.id, notes: [note.id] }, m.group_joined({ name: groupName(chosen.name) }));
    } else if (option === NONE) run({ type: 'ungroupNotes', notes: [note.id] }, m.group_left());
    else openDialog({ kind: 'note', dialog: { kind: 'group', notes: [note.id], cluster: null } });
  }

  return (
    <div className="group-field">
      <SelectField
        label={m.group_field()}
        value={group?.id ?? NONE}
        options={[NONE, ...groups.map(({ id }) => id), NEW]}
        text={(option) => optionText(option, groups)}
        onValue={choose}
      />
      {group !== null && (
        <button
          type="button"
          onClick={() => openDialog({ kind: 'note', dialog: { kind: 'group', notes: [note.id], cluster: group.id } })}
        >
          {m.group_nameTitle()}
        </button>
      )}
    </div>
  );
}

function optionText(option: string, groups: readonly Cluster[]): string {
  if (option === NONE) return m.group_without();
  return option === NEW ? m.group_newHere() : groupName(groups.find(({ id }) => id === option)?.name ?? '');
}
