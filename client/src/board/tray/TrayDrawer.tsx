import type { PhaseId } from '@samenreis/shared/base';
import { type BoardCommand, type Note, unplacedNotes } from '@samenreis/shared/board';
import { freePlace } from '@samenreis/shared/layout';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { BoardSource } from '../canvas/boardCanvasProps.ts';
import type { HeadTools } from '../canvas/heads/headTools.ts';
import { CellFields } from '../moving/CellFields.tsx';
import { firstCell, goneCellText } from '../moving/chosenCell.ts';
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
  const [chosen, setCell] = useState(() => firstCell(snapshot));
  // A board that had none gets its first cell while the drawer is open.
  const cell = chosen ?? firstCell(snapshot);
  if (cell === null) return <p>{m.tray_nowhere()}</p>;
  const { lane, phase } = cell;
  const gone = goneCellText(snapshot, cell);
  const goingTo = (note: Note, spot = { x: 0, y: 0 }): BoardCommand => ({
    type: 'moveNotes',
    moves: [{ note: note.id, lane, phase, ...spot }],
  });

  const putBack = (note: Note) => {
    model.catchUp();
    const spot = gone === null ? freePlace(model.layout(), lane, phase, note.kind) : null;
    // Its phase or journey went, perhaps in this very moment.
    if (spot === null) structure.say(gone ?? m.heads_phaseGone());
    else onPut(goingTo(note, spot), phase);
  };

  function refusalOf(note: Note): string | null {
    // What is gone is said once, by the fields.
    const refusal = gone === null ? structure.can(goingTo(note)) : null;
    return refusal === null ? null : rejectionText(refusal);
  }

  return (
    <div className="tray-drawer" data-carrying={isCarrying ? '' : undefined}>
      <p role="status">{[told, notes.length === 0 ? m.tray_empty() : ''].join(' ').trim()}</p>
      {notes.length > 0 && <p>{m.tray_how()}</p>}
      <CellFields snapshot={snapshot} cell={cell} onCell={setCell} />
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
