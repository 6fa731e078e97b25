import type { LaneId } from '@samenreis/shared/base';
import type { LaneBox } from '@samenreis/shared/layout';
import { Archive, ArrowDown, ArrowUp, EyeOff, ListPlus, Lock, LockOpen, Pencil, Rows3 } from 'lucide-react';
import { m } from '../../../i18n/messages.ts';
import type { Point } from '../camera.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import { FloatingMenu } from '../many/NoteMenu.tsx';
import { focusHead, type HeadTools } from './headTools.ts';
import { neighbours } from './phaseDrop.ts';

interface LaneMenuProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
  readonly lane: LaneId;
  readonly at: Point;
}

/** Everything that can be done with a journey. */
export function LaneMenu({ tools, lanes, lane: id, at }: LaneMenuProps) {
  const { structure, open } = tools;
  const lane = lanes.find((box) => box.lane.id === id)?.lane;
  if (lane === undefined) return null;
  const { name, locked } = lane;
  const { earlier, later } = neighbours(
    lanes.map((box) => box.lane.id),
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
  const reorder = (before: LaneId | null) => then(() => structure.run({ type: 'reorderLane', lane: id, before }, m.heads_moved()));

  function putAway(away: 'hideLane' | 'archiveLane', back: 'showLane' | 'restoreLane', text: string, label: string): void {
    if (structure.run({ type: away, lane: id }) === null) return;
    structure.offer(text, { label, onPress: () => void structure.run({ type: back, lane: id }, m.list_restored()) });
  }
  const hide = () => putAway('hideLane', 'showLane', m.heads_hidden({ name }), m.heads_show());
  const archive = () => putAway('archiveLane', 'restoreLane', m.heads_archived({ name }), m.list_restore());
  const lock = () =>
    structure.run(
      { type: 'lockLane', lane: id, locked: !locked },
      locked ? m.facilitate_laneUnlocked({ lane: name }) : m.facilitate_laneLocked({ lane: name }),
    );

  return (
    <FloatingMenu at={at} label={m.heads_laneMenu({ name })} onClose={close}>
      <MenuItem icon={Pencil} label={m.heads_describeLane()} onChoose={() => open({ type: 'describeLane', lane: id })} />
      {earlier !== undefined && <MenuItem icon={ArrowUp} label={m.heads_up()} shortcut="Shift+↑" onChoose={reorder(earlier)} />}
      {later !== undefined && <MenuItem icon={ArrowDown} label={m.heads_down()} shortcut="Shift+↓" onChoose={reorder(later)} />}
      <MenuItem icon={locked ? LockOpen : Lock} label={locked ? m.heads_unlock() : m.heads_lock()} onChoose={then(lock)} />
      <MenuItem icon={EyeOff} label={m.heads_hide()} onChoose={then(hide)} />
      <MenuItem icon={Archive} label={m.heads_archiveLane()} onChoose={then(archive)} />
      <MenuItem icon={ListPlus} label={m.heads_addLane()} onChoose={() => open({ type: 'lanes' })} />
      <MenuItem icon={Rows3} label={m.heads_allLanes()} onChoose={() => open({ type: 'lanes' })} />
    </FloatingMenu>
  );
}
