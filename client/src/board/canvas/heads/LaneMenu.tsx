import type { LaneId } from '@samenreis/shared/base';
import type { LaneBox } from '@samenreis/shared/layout';
import { Archive, ArrowDown, ArrowUp, EyeOff, ListPlus, Lock, LockOpen, Pencil, Rows3 } from 'lucide-react';
import { m } from '../../../i18n/messages.ts';
import { laneLock } from '../../facilitate/laneLock.ts';
import { keyTip } from '../../gestures/keyTip.ts';
import { FloatingMenu } from '../../many/FloatingMenu.tsx';
import { MenuItem } from '../../many/MenuItem.tsx';
import type { Point } from '../camera.ts';
import { headMenu, putAway } from './headMenu.ts';
import type { HeadTools } from './headTools.ts';

interface LaneMenuProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
  readonly lane: LaneId;
  readonly at: Point;
  readonly onRename: (lane: LaneId) => void;
}

/** Everything that can be done with a journey, as far as this person may. */
export function LaneMenu({ tools, lanes, lane: id, at, onRename }: LaneMenuProps) {
  const { structure, open } = tools;
  const lane = lanes.find((box) => box.lane.id === id)?.lane;
  if (lane === undefined) return null;
  const { name } = lane;
  const { close, then, may, earlier, later } = headMenu<LaneId>({
    tools,
    ids: lanes.map((box) => box.lane.id),
    id,
    reorder: (before) => ({ type: 'reorderLane', lane: id, before }),
  });
  const lock = laneLock(lane, structure);
  const mayName = may({ type: 'renameLane', lane: id, name });
  const hide = () =>
    putAway(structure, {
      away: { type: 'hideLane', lane: id },
      back: { type: 'showLane', lane: id },
      text: m.heads_hidden({ name }),
      label: m.heads_show(),
    });
  const archive = () =>
    putAway(structure, {
      away: { type: 'archiveLane', lane: id },
      back: { type: 'restoreLane', lane: id },
      text: m.heads_archived({ name }),
      label: m.list_restore(),
    });

  return (
    <FloatingMenu at={at} label={m.heads_laneMenu({ name })} onClose={close}>
      {mayName && (
        <MenuItem icon={Pencil} label={m.heads_rename()} shortcut={keyTip('headRename')} onChoose={then(() => onRename(id))} />
      )}
      {mayName && (
        <MenuItem icon={ListPlus} label={m.heads_describeLane()} onChoose={then(() => open({ type: 'describeLane', lane: id }))} />
      )}
      {earlier && <MenuItem icon={ArrowUp} label={m.heads_up()} shortcut={keyTip('laneMove')} onChoose={earlier} />}
      {later && <MenuItem icon={ArrowDown} label={m.heads_down()} shortcut={keyTip('laneMove', 1)} onChoose={later} />}
      {lock && (
        <MenuItem
          icon={lock.isLocked ? LockOpen : Lock}
          label={lock.isLocked ? m.heads_unlock() : m.heads_lock()}
          onChoose={then(lock.toggle)}
        />
      )}
      {may({ type: 'hideLane', lane: id }) && <MenuItem icon={EyeOff} label={m.heads_hide()} onChoose={then(hide)} />}
      {may({ type: 'archiveLane', lane: id }) && <MenuItem icon={Archive} label={m.heads_archiveLane()} onChoose={then(archive)} />}
      <MenuItem icon={Rows3} label={m.heads_allLanes()} onChoose={then(() => open({ type: 'lanes' }))} />
    </FloatingMenu>
  );
}
