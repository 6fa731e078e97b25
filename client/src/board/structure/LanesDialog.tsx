import './structure.css';
import type { LaneId } from '@samenreis/shared/base';
import { LANE_KINDS, type Lane, type LaneKind } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../SelectField.tsx';
import { LaneForm } from './LaneForm.tsx';
import { NameForm } from './NameForm.tsx';
import { ArchivedList } from './PhasesDialog.tsx';
import { RecordRow } from './RecordRow.tsx';
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
  const [open, setOpen] = useState<LaneId | null>(null);
  const { lanes } = snapshot;
  const [chosenKind, setKind] = useState<LaneKind | null>(null);
  const kind = chosenKind ?? likelyKind(lanes);
  // One that is put away while somebody writes in its form stays until they are done.
  const shown = lanes.filter(({ archived, id }) => !archived || id === open);

  function move(lane: LaneId, before: LaneId | null): () => void {
    return () => void run({ type: 'reorderLane', lane, before }, m.list_reordered());
  }

  function add(name: string): boolean {
    const isAdded = run({ type: 'addLane', kind, name }, m.list_added()) !== null;
    if (isAdded) setKind(null);
    return isAdded;
  }

  return (
    <Dialog title={m.list_manageLanes()} startsAt="field" isOpen onClose={onClose}>
      <ol className="list-records">
        {shown.map((lane, index) => {
          const above = shown[index - 1];
          return (
            <RecordRow
              key={lane.id}
              name={lane.name}
              onUp={above === undefined ? null : move(lane.id, above.id)}
              onDown={index === shown.length - 1 ? null : move(lane.id, shown[index + 2]?.id ?? null)}
              actions={<LaneActions lane={lane} isOpen={open === lane.id} onOpen={setOpen} />}
            >
              {open === lane.id && <LaneForm lane={lane} onDone={() => setOpen(null)} />}
            </RecordRow>
          );
        })}
      </ol>
      <NameForm label={m.list_newLane()} button={m.list_addLane()} error={m.list_nameError()} onName={add}>
        <SelectField
          label={m.list_laneKind()}
          value={kind}
          options={LANE_KINDS}
          text={(option) => kindTexts[option]()}
          onValue={setKind}
        />
      </NameForm>
      <ArchivedList
        records={lanes.filter(({ archived }) => archived)}
        onRestore={(lane) => run({ type: 'restoreLane', lane: lane.id }, m.list_restored())}
      />
    </Dialog>
  );
}

/** A board begins with the journey as it is now; after that people tell their own. */
function likelyKind(lanes: readonly Lane[]): LaneKind {
  return lanes.some(({ kind, archived }) => kind === 'current' && !archived) ? 'individual' : 'current';
}

interface LaneActionsProps {
  readonly lane: Lane;
  readonly isOpen: boolean;
  readonly onOpen: (lane: LaneId | null) => void;
}

function LaneActions({ lane: { id: lane, name, hidden, locked }, isOpen, onOpen }: LaneActionsProps) {
  const { run } = useStructureTools();
  const about = <span className="visually-hidden">: {name}</span>;
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : lane)}>
        {m.list_edit()}
        {about}
      </button>
      <button
        type="button"
        aria-pressed={locked}
        onClick={() => run({ type: 'lockLane', lane, locked: !locked }, m.list_changed())}
      >
        {m.list_lock()}
        {about}
      </button>
      <button
        type="button"
        aria-pressed={hidden}
        onClick={() => run({ type: hidden ? 'showLane' : 'hideLane', lane }, m.list_changed())}
      >
        {m.list_hide()}
        {about}
      </button>
      <button type="button" onClick={() => run({ type: 'archiveLane', lane }, m.list_archived())}>
        {m.list_archive()}
        {about}
      </button>
    </>
  );
}
