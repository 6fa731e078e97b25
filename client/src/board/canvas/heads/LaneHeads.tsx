import type { LaneId } from '@samenreis/shared/base';
import type { LaneBox } from '@samenreis/shared/layout';
import { Plus } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { m } from '../../../i18n/messages.ts';
import { ariaKeys, keyTip } from '../../gestures/keyTip.ts';
import { HeadButton } from './HeadButton.tsx';
import { HeadNameField } from './HeadNameField.tsx';
import type { HeadTools } from './headTools.ts';
import { titleHeight } from './titleHeight.ts';
import { useHeadRow } from './useHeadRow.ts';
import { useLaneCarry } from './useLaneCarry.tsx';

const LANE_KEYS = [keyTip('headRename'), keyTip('laneMove'), keyTip('laneMove', 1)].map(ariaKeys).join(' ');

interface LaneHeadsProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
  /** A journey whose name is written next; each time it is asked for, an object of its own. */
  readonly fresh: { readonly id: LaneId } | null;
}

/** The heads of the journeys, for whoever may change them: one stop of the Tab key, arrows from head to head. */
export function LaneHeads({ tools, lanes, fresh }: LaneHeadsProps) {
  const ids = useMemo(() => lanes.map(({ lane }) => lane.id), [lanes]);
  const row = useHeadRow<LaneId>({
    tools,
    ids,
    fresh,
    goneText: m.heads_laneGone,
    rename: (lane, name) => ({ type: 'renameLane', lane, name }),
    reorder: (lane, before) => ({ type: 'reorderLane', lane, before }),
  });
  const carry = useLaneCarry(tools, lanes);

  return (
    <div role="toolbar" aria-label={m.heads_lanes()} aria-orientation="vertical" className="lane-heads">
      {lanes.map((box) => (
        <div
          key={box.lane.id}
          className="lane-head"
          data-carried={carry.carried === box.lane.id ? '' : undefined}
          style={placeOf(box)}
        >
          {row.renaming.id === box.lane.id ? (
            <HeadNameField
              label={m.heads_laneName()}
              name={box.lane.name}
              onTyped={row.renaming.typed}
              onDone={(name, byKey) => row.name(box.lane.id, name, byKey)}
            />
          ) : (
            <HeadButton
              id={box.lane.id}
              label={m.heads_lane({ name: box.lane.name })}
              moreLabel={m.heads_laneMenu({ name: box.lane.name })}
              tip={m.heads_tip({ key: keyTip('headRename') })}
              keys={LANE_KEYS}
              axis="y"
              isStop={box.lane.id === row.stopId}
              layer={tools.layer}
              onMenu={(at) => tools.open({ type: 'laneMenu', lane: box.lane.id, at })}
              onRename={() => row.renaming.start(box.lane.id)}
              onPress={(press, element) => carry.lift(box, press, element)}
              onStep={(by) => row.step(box.lane.id, by)}
              onFocus={(byKey) => {
                row.setStop(box.lane.id);
                if (byKey) tools.view.reveal({ ...box.head, height: titleHeight(box) });
              }}
            />
          )}
        </div>
      ))}
      {carry.mark}
      <LaneAdd tools={tools} lanes={lanes} />
    </div>
  );
}

function LaneAdd({ tools, lanes }: Pick<LaneHeadsProps, 'tools' | 'lanes'>) {
  const { header } = tools.model.layout();
  const last = lanes.at(-1)?.rect;
  const below = last === undefined ? header.y + header.height + 26 : last.y + last.height;
  return (
    <button
      type="button"
      className="lane-add"
      data-head="addLane"
      tabIndex={lanes.length === 0 ? 0 : -1}
      style={{ '--x': header.x, '--y': below } as CSSProperties} // React knows no types for variables
      onClick={() => tools.open({ type: 'lanes' })}
    >
      <Plus size={16} aria-hidden="true" />
      {m.heads_addLane()}
    </button>
  );
}

function placeOf(box: LaneBox): CSSProperties {
  const { x, y, width } = box.head;
  return { '--x': x, '--y': y, '--w': width, '--h': titleHeight(box) } as CSSProperties; // React knows no types for variables
}
