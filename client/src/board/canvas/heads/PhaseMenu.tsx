import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import { Archive, ArrowLeft, ArrowRight, Columns3, ListPlus, Minimize2, MoveHorizontal, Pencil, Plus } from 'lucide-react';
import { m } from '../../../i18n/messages.ts';
import type { Point } from '../camera.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import { FloatingMenu } from '../many/NoteMenu.tsx';
import { focusHead, type HeadTools } from './headTools.ts';
import { neighbours } from './phaseDrop.ts';
import { narrowerThan, notesAcross, widerThan } from './phaseWidth.ts';

interface PhaseMenuProps {
  readonly tools: HeadTools;
  readonly columns: readonly ColumnBox[];
  readonly phase: PhaseId;
  readonly at: Point;
  readonly onAdd: (before: PhaseId | null) => void;
  readonly onRename: (phase: PhaseId) => void;
}

/** Everything that can be done with a phase. */
export function PhaseMenu({ tools, columns, phase: id, at, onAdd, onRename }: PhaseMenuProps) {
  const { structure, open } = tools;
  const index = columns.findIndex(({ phase }) => phase.id === id);
  const column = columns[index];
  if (column === undefined) return null;
  const { phase, width } = column;
  const { earlier, later } = neighbours(
    columns.map((one) => one.phase.id),
    id,
  );
  const close = (givesFocusBack: boolean) => {
    open(null);
    if (givesFocusBack) focusHead(tools, id);
  };
  const then = (act: () => void) => () => {
    close(true);
    act();
  };
  const reorder = (before: PhaseId | null) =>
    then(() => structure.run({ type: 'reorderPhase', phase: id, before }, m.heads_moved()));
  const widen = (next: number) =>
    then(() => structure.run({ type: 'widenPhase', phase: id, width: next }, m.heads_across({ count: notesAcross(next) })));
  const [wider, narrower] = [widerThan(width), narrowerThan(width)];

  function archive(): void {
    if (structure.run({ type: 'archivePhase', phase: id }) === null) return;
    const restore = () => void structure.run({ type: 'restorePhase', phase: id }, m.list_restored());
    structure.offer(m.heads_archived({ name: phase.name }), { label: m.list_restore(), onPress: restore });
  }

  return (
    <FloatingMenu at={at} label={m.heads_phaseMenu({ name: phase.name })} onClose={close}>
      <MenuItem icon={Pencil} label={m.heads_rename()} shortcut="F2" onChoose={then(() => onRename(id))} />
      <MenuItem icon={ListPlus} label={m.heads_describe()} onChoose={() => open({ type: 'describePhase', phase: id })} />
      <MenuItem icon={Plus} label={m.heads_addLeft()} onChoose={then(() => onAdd(id))} />
      <MenuItem icon={Plus} label={m.heads_addRight()} onChoose={then(() => onAdd(columns[index + 1]?.phase.id ?? null))} />
      {earlier !== undefined && <MenuItem icon={ArrowLeft} label={m.heads_left()} shortcut="Shift+←" onChoose={reorder(earlier)} />}
      {later !== undefined && <MenuItem icon={ArrowRight} label={m.heads_right()} shortcut="Shift+→" onChoose={reorder(later)} />}
      {wider !== null && <MenuItem icon={MoveHorizontal} label={m.heads_wider()} onChoose={widen(wider)} />}
      {narrower !== null && <MenuItem icon={Minimize2} label={m.heads_narrower()} onChoose={widen(narrower)} />}
      <MenuItem icon={Archive} label={m.heads_archivePhase()} onChoose={then(archive)} />
      <MenuItem icon={Columns3} label={m.heads_allPhases()} onChoose={() => open({ type: 'phases' })} />
    </FloatingMenu>
  );
}
