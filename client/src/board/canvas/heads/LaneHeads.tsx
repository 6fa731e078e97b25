import type { LaneId } from '@samenreis/shared/base';
import type { LaneBox } from '@samenreis/shared/layout';
import { Plus } from 'lucide-react';
import { type CSSProperties, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { m } from '../../../i18n/messages.ts';
import { HeadButton } from './HeadButton.tsx';
import { HeadNameField } from './HeadNameField.tsx';
import { focusHead, type HeadTools } from './headTools.ts';
import { neighbours } from './phaseDrop.ts';
import { useRenaming } from './useRenaming.ts';

interface LaneHeadsProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
}

/** The heads of the journeys, for whoever may change them: one stop of the Tab key, arrows from head to head. */
export function LaneHeads({ tools, lanes }: LaneHeadsProps) {
  const { structure, open, onLostText } = tools;
  const ids = useMemo(() => lanes.map(({ lane }) => lane.id), [lanes]);
  const [stop, setStop] = useState<LaneId | null>(null);
  const renaming = useRenaming(ids, (typed) => {
    structure.say(m.heads_laneGone());
    if (typed !== null) onLostText(typed, 'notWritten');
    if (document.activeElement === document.body) tools.board()?.focus({ preventScroll: true });
  });
  const stopId = stop !== null && ids.includes(stop) ? stop : ids[0];

  function rename(lane: LaneId, name: string | null, byKey: boolean): void {
    flushSync(renaming.stop);
    if (name !== null) structure.run({ type: 'renameLane', lane, name });
    if (byKey) focusHead(tools, lane);
  }

  function step(lane: LaneId, by: -1 | 1): void {
    const { earlier, later } = neighbours(ids, lane);
    const before = by === -1 ? earlier : later;
    if (before === undefined) structure.say(m.heads_atEnd());
    else if (structure.run({ type: 'reorderLane', lane, before }) !== null) structure.say(m.heads_moved());
  }

  return (
    <div role="toolbar" aria-label={m.heads_lanes()} aria-orientation="vertical" className="lane-heads">
      {lanes.map((box) => (
        <div key={box.lane.id} className="lane-head" style={placeOf(box)}>
          {renaming.id === box.lane.id ? (
            <HeadNameField
              label={m.heads_laneName()}
              name={box.lane.name}
              onTyped={renaming.typed}
              onDone={(name, byKey) => rename(box.lane.id, name, byKey)}
            />
          ) : (
            <HeadButton
              id={box.lane.id}
              label={m.heads_lane({ name: box.lane.name })}
              moreLabel={m.heads_laneMenu({ name: box.lane.name })}
              axis="y"
              isStop={box.lane.id === stopId}
              layer={tools.layer}
              onMenu={(at) => open({ type: 'laneMenu', lane: box.lane.id, at })}
              onRename={() => renaming.start(box.lane.id)}
              onStep={(by) => step(box.lane.id, by)}
              onFocus={(byKey) => {
                setStop(box.lane.id);
                if (byKey) tools.view.reveal({ ...box.head, height: titleHeight(box) });
              }}
            />
          )}
        </div>
      ))}
      <LaneAdd tools={tools} lanes={lanes} />
    </div>
  );
}

function LaneAdd({ tools, lanes }: LaneHeadsProps) {
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

/** From the lane's top to its first band: where its name and the line below it stand. */
export function titleHeight({ rect, bands: [{ label }] }: LaneBox): number {
  return label.baseline - label.font.size - rect.y;
}

function placeOf(box: LaneBox): CSSProperties {
  const { x, y, width } = box.head;
  return { '--x': x, '--y': y, '--w': width, '--h': titleHeight(box) } as CSSProperties; // React knows no types for variables
}
