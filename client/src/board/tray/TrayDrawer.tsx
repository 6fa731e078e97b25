import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { type BoardCommand, type Note, unplacedNotes } from '@samenreis/shared/board';
import { freePlace } from '@samenreis/shared/layout';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { BoardSource } from '../canvas/boardCanvasProps.ts';
import type { HeadTools } from '../canvas/heads/headTools.ts';
import { rejectionText } from '../rejectionText.ts';
import { TrayNote } from './TrayNote.tsx';

interface TrayDrawerProps {
  readonly source: BoardSource;
  readonly tools: HeadTools;
  /** One of them is in the hand: the board shows through. */
  readonly isCarrying: boolean;
  /** What was done last. */
  readonly told: string;
  readonly onPut: (command: BoardCommand, phase: PhaseId) => void;
  readonly onLift: (note: Note, press: PointerEvent, element: HTMLElement) => void;
}

/** The notes without a place, and the cell to put them in for whoever does not drag. */
export function TrayDrawer({ source, tools: { model, structure }, isCarrying, told, onPut, onLift }: TrayDrawerProps) {
  const snapshot = useSyncExternalStore(source.subscribe, source.snapshot);
  const notes = useMemo(() => unplacedNotes(snapshot), [snapshot]);
  const { columns, lanes } = model.layout();
  const [chosenLane, setLane] = useState<LaneId | null>(null);
  const [chosenPhase, setPhase] = useState<PhaseId | null>(null);
  // What was chosen may be put away meanwhile.
  const lane = (lanes.find((box) => box.lane.id === chosenLane) ?? lanes[0])?.lane.id;
  const phase = (columns.find((one) => one.phase.id === chosenPhase) ?? columns[0])?.phase.id;
  if (lane === undefined || phase === undefined) return <p>{m.tray_nowhere()}</p>;
  const names = new Map<string, string>([
    ...lanes.map((box) => [box.lane.id, box.lane.name] as const),
    ...columns.map((column) => [column.phase.id, column.phase.name] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const goingTo = (note: Note, spot = { x: 0, y: 0 }): BoardCommand => ({
    type: 'moveNotes',
    moves: [{ note: note.id, lane, phase, ...spot }],
  });

  const putBack = (note: Note) => {
    model.catchUp();
    const spot = freePlace(model.layout(), lane, phase, note.kind);
    // Its phase or journey went in this very moment.
    if (spot === null) structure.say(m.heads_phaseGone());
    else onPut(goingTo(note, spot), phase);
  };

  function refusalOf(note: Note): string | null {
    const refusal = structure.can(goingTo(note));
    return refusal === null ? null : rejectionText(refusal);
  }

  return (
    <div className="tray-drawer" data-carrying={isCarrying ? '' : undefined}>
      <p role="status">{[told, notes.length === 0 ? m.tray_empty() : ''].join(' ').trim()}</p>
      {notes.length > 0 && <p>{m.tray_how()}</p>}
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
          <TrayNote
            key={note.id}
            snapshot={snapshot}
            note={note}
            refused={refusalOf(note)}
            onPut={() => putBack(note)}
            onLift={(press, element) => onLift(note, press, element)}
          />
        ))}
      </ul>
    </div>
  );
}
