import { LANE_KINDS, type Lane, type LaneKind } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { LaneForm } from './LaneForm.tsx';
import { NameForm } from './NameForm.tsx';
import { RecordButton, RecordList } from './RecordList.tsx';
import { useStructureTools } from './structureTools.ts';

const kindTexts = {
  shadow: m.list_laneShadow,
  current: m.list_laneCurrent,
  desired: m.list_laneDesired,
  individual: m.list_laneIndividual,
} satisfies Record<LaneKind, () => string>;

/** The journeys of the board: made, named, put in order, hidden, locked, put away and brought back. */
export function LanesDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, run } = useStructureTools();
  const { lanes } = snapshot;
  const [chosenKind, setKind] = useState<LaneKind | null>(null);
  const kind = chosenKind ?? likelyKind(lanes);

  function add(name: string): boolean {
    const isAdded = run({ type: 'addLane', kind, name }, m.list_added()) !== null;
    if (isAdded) setKind(null);
    return isAdded;
  }

  return (
    <Dialog title={m.list_manageLanes()} startsAt="field" isOpen onClose={onClose}>
      <RecordList
        records={lanes}
        onMove={(lane, before) => run({ type: 'reorderLane', lane, before }, m.list_reordered())}
        onArchive={(lane) => run({ type: 'archiveLane', lane }, m.list_archived())}
        onRestore={(lane) => run({ type: 'restoreLane', lane }, m.list_restored())}
        form={(lane, onDone) => <LaneForm lane={lane} onDone={onDone} />}
        actions={(lane) => <LaneSwitches lane={lane} />}
      >
        <NameForm label={m.list_newLane()} button={m.list_addLane()} error={m.list_nameError()} onName={add}>
          <SelectField
            label={m.list_laneKind()}
            value={kind}
            options={LANE_KINDS}
            text={(option) => kindTexts[option]()}
            onValue={setKind}
          />
        </NameForm>
      </RecordList>
    </Dialog>
  );
}

/** A board begins with the journey as it is now; after that people tell their own. */
function likelyKind(lanes: readonly Lane[]): LaneKind {
  return lanes.some(({ kind, archived }) => kind === 'current' && !archived) ? 'individual' : 'current';
}

function LaneSwitches({ lane: { id: lane, name, hidden, locked } }: { readonly lane: Lane }) {
  const { run } = useStructureTools();
  return (
    <>
      <RecordButton
        text={m.list_lock()}
        about={name}
        aria-pressed={locked}
        onClick={() => run({ type: 'lockLane', lane, locked: !locked }, m.list_changed())}
      />
      <RecordButton
        text={m.list_hide()}
        about={name}
        aria-pressed={hidden}
        onClick={() => run({ type: hidden ? 'showLane' : 'hideLane', lane }, m.list_changed())}
      />
    </>
  );
}
