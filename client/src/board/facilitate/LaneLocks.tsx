import type { BoardSnapshot } from '@samenreis/shared/board';
import { isVisibleLane } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useStructure } from '../structure/useStructure.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { CheckField } from './CheckField.tsx';
import { laneLock } from './laneLock.ts';

const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;

/** A lock for each lane of the board, hidden ones too. */
export function LaneLocks({ store }: { readonly store: BoardStore }) {
  const structure = useStructure(store);
  const lanes = useBoardPart(store, lanesOf).filter(({ archived }) => !archived);
  return (
    <fieldset className="settings-group">
      <legend>{m.facilitate_groupLanes()}</legend>
      <p className="check-hint">{m.facilitate_groupLanesHint()}</p>
      {lanes.map((lane) => {
        const lock = laneLock(lane, structure);
        const label = isVisibleLane(lane) ? lane.name : m.facilitate_laneHidden({ lane: lane.name });
        return lock && <CheckField key={lane.id} label={label} isChecked={lock.isLocked} onChange={lock.toggle} />;
      })}
    </fieldset>
  );
}
