import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import {
  Archive,
  ArrowLeft,
  ArrowRight,
  Columns3,
  Flashlight,
  ListPlus,
  Minimize2,
  MoveHorizontal,
  Pencil,
  Plus,
} from 'lucide-react';
import { m } from '../../../i18n/messages.ts';
import { keyTip } from '../../gestures/keyTip.ts';
import { usePointing } from '../../leading/pointAt.ts';
import { FloatingMenu } from '../../many/FloatingMenu.tsx';
import { MenuItem } from '../../many/MenuItem.tsx';
import type { Point } from '../camera.ts';
import { headMenu, putAway } from './headMenu.ts';
import type { HeadTools } from './headTools.ts';
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
  const { pointAt } = usePointing();
  const index = columns.findIndex(({ phase }) => phase.id === id);
  const column = columns[index];
  if (column === undefined) return null;
  const { phase, width } = column;
  const { close, then, may, earlier, later } = headMenu<PhaseId>({
    tools,
    ids: columns.map((one) => one.phase.id),
    id,
    reorder: (before) => ({ type: 'reorderPhase', phase: id, before }),
  });
  const widening = (to: number | null) => {
    if (to === null || !may({ type: 'widenPhase', phase: id, width: to })) return null;
    return then(() => structure.run({ type: 'widenPhase', phase: id, width: to }, m.heads_across({ count: notesAcross(to) })));
  };
  const [wider, narrower] = [widening(widerThan(width)), widening(narrowerThan(width))];
  const mayName = may({ type: 'renamePhase', phase: id, name: phase.name });
  const mayAdd = may({ type: 'addPhase', name: m.heads_newPhase() });
  const archive = () =>
    putAway(structure, {
      away: { type: 'archivePhase', phase: id },
      back: { type: 'restorePhase', phase: id },
      text: m.heads_archived({ name: phase.name }),
      label: m.list_restore(),
    });

  return (
    <FloatingMenu at={at} label={m.heads_phaseMenu({ name: phase.name })} onClose={close}>
      {mayName && (
        <>
          <MenuItem icon={Pencil} label={m.heads_rename()} shortcut={keyTip('headRename')} onChoose={then(() => onRename(id))} />
          <MenuItem icon={ListPlus} label={m.heads_describe()} onChoose={then(() => open({ type: 'describePhase', phase: id }))} />
        </>
      )}
      {mayAdd && (
        <>
          <MenuItem icon={Plus} label={m.heads_addLeft()} onChoose={then(() => onAdd(id))} />
          <MenuItem icon={Plus} label={m.heads_addRight()} onChoose={then(() => onAdd(columns[index + 1]?.phase.id ?? null))} />
        </>
      )}
      {pointAt !== null && (
        <MenuItem icon={Flashlight} label={m.leading_point()} onChoose={then(() => pointAt({ type: 'phase', phase: id }))} />
      )}
      {earlier && <MenuItem icon={ArrowLeft} label={m.heads_left()} shortcut={keyTip('phaseMove')} onChoose={earlier} />}
      {later && <MenuItem icon={ArrowRight} label={m.heads_right()} shortcut={keyTip('phaseMove', 1)} onChoose={later} />}
      {wider && <MenuItem icon={MoveHorizontal} label={m.heads_wider()} shortcut={keyTip('phaseWidth')} onChoose={wider} />}
      {narrower && <MenuItem icon={Minimize2} label={m.heads_narrower()} shortcut={keyTip('phaseWidth', 1)} onChoose={narrower} />}
      {may({ type: 'archivePhase', phase: id }) && (
        <MenuItem icon={Archive} label={m.heads_archivePhase()} onChoose={then(archive)} />
      )}
      <MenuItem icon={Columns3} label={m.heads_allPhases()} onChoose={then(() => open({ type: 'phases' }))} />
    </FloatingMenu>
  );
}
