import './tray.css';
import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { type BoardSnapshot, type Note, unplacedNotes } from '@samenreis/shared/board';
import { freePlace } from '@samenreis/shared/layout';
import { Inbox } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BoardSource } from '../canvas/boardCanvasProps.ts';
import type { BoardModel } from '../canvas/boardModel.ts';
import { SelectField } from '../SelectField.tsx';
import type { StructurePorts } from '../structure/structurePorts.ts';

interface UnplacedTrayProps {
  readonly source: BoardSource;
  readonly model: BoardModel;
  readonly structure: StructurePorts;
}

/** The notes whose phase or journey was put away: how many, and a drawer from which they go back on the board. */
export function UnplacedTray(props: UnplacedTrayProps) {
  const { source } = props;
  const [isOpen, setOpen] = useState(false);
  const count = useSyncExternalStore(source.subscribe, () => unplacedNotes(source.snapshot()).length);
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <button type="button" className="tray-button" onClick={() => setOpen(true)}>
        <Inbox size={18} aria-hidden="true" />
        {m.tray_count({ count })}
      </button>
      <Dialog title={m.list_unplaced()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Drawer {...props} />
      </Dialog>
    </>
  );
}

function Drawer({ source, model, structure }: UnplacedTrayProps) {
  const snapshot = useSyncExternalStore(source.subscribe, source.snapshot);
  const notes = useMemo(() => unplacedNotes(snapshot), [snapshot]);
  const { columns, lanes } = model.layout();
  const [lane, setLane] = useState<LaneId | undefined>(lanes[0]?.lane.id);
  const [phase, setPhase] = useState<PhaseId | undefined>(columns[0]?.phase.id);
  if (lane === undefined || phase === undefined) return <p>{m.tray_nowhere()}</p>;
  const names = new Map<string, string>([
    ...lanes.map((box) => [box.lane.id, box.lane.name] as const),
    ...columns.map((column) => [column.phase.id, column.phase.name] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';

  function putBack(note: Note): void {
    if (lane === undefined || phase === undefined) return;
    model.catchUp();
    const spot = freePlace(model.layout(), lane, phase, note.kind);
    // Its phase or journey went in this very moment.
    if (spot === null) {
      structure.say(m.heads_phaseGone());
      return;
    }
    structure.run(
      { type: 'moveNotes', moves: [{ note: note.id, lane, phase, ...spot }] },
      m.tray_putBack({ phase: nameOf(phase) }),
    );
  }

  return (
    <>
      <p>{notes.length === 0 ? m.tray_empty() : m.list_unplacedText()}</p>
      <SelectField label={m.list_lane()} value={lane} options={lanes.map((box) => box.lane.id)} text={nameOf} onValue={setLane} />
      <SelectField
        label={m.list_phase()}
        value={phase}
        options={columns.map((one) => one.phase.id)}
        text={nameOf}
        onValue={setPhase}
      />
      <ul className="tray-notes">
        {notes.map((note) => (
          <li key={note.id} className="tray-note">
            <span>
              {note.text === '' ? m.tray_noText() : note.text}
              <small>{whereFrom(snapshot, note)}</small>
            </span>
            <Button purpose="secondary" onClick={() => putBack(note)}>
              {m.tray_putHere()}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The names of what was put away, so that somebody knows what to bring back. */
function whereFrom({ lanes, phases }: BoardSnapshot, { place }: Note): string {
  const names = [phases.find(({ id }) => id === place.phase)?.name, lanes.find(({ id }) => id === place.lane)?.name];
  return names.filter((name) => name !== undefined).join(' · ');
}
