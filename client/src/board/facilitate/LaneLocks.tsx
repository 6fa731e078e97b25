import type { BoardSnapshot, Lane } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { CheckField } from './CheckField.tsx';
import { useLaneLock } from './useLaneLock.ts';

const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;

/** A lock for each lane of the board, hidden ones too. */
export function LaneLocks({ store }: { readonly store: BoardStore }) {
  const lanes = useBoardPart(store, lanesOf).filter(({ archived }) => !archived);
  return (
    <fieldset className="settings-group">
      <legend>{m.facilitate_groupLanes()}</legend>
      <p className="check-hint">{m.facilitate_groupLanesHint()}</p>
      {lanes.map((lane) => (
        <LaneLockField key={lane.id} store={store} lane={lane} />
      ))}
    </fieldset>
  );
}

function LaneLockField({ store, lane }: { readonly store: BoardStore; readonly lane: Lane }) {
  const lock = useLaneLock(store, lane.id);
  return lock && <CheckField label={lane.name} isChecked={lock.isLocked} onChange={lock.toggle} />;
}
