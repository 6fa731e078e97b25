import type { BoardSnapshot } from '@samenreis/shared/board';
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
        return lock && <CheckField key={lane.id} label={lane.name} isChecked={lock.isLocked} onChange={lock.toggle} />;
      })}
    </fieldset>
  );
}
