import './moving.css';
import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot, Note, Rejection } from '@samenreis/shared/board';
import { isVisibleLane } from '@samenreis/shared/layout';
import { type CellPosition, inReadingOrder } from '@samenreis/shared/list';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { noteShort } from '../list/noteShort.ts';
import { rejectionText } from '../rejectionText.ts';

/** Where notes are to come. */
export interface Destination {
  readonly phase: PhaseId;
  readonly lane: LaneId;
  readonly position: CellPosition;
}

export interface MoveDialogProps {
  readonly snapshot: BoardSnapshot;
  /** At least one. */
  readonly notes: readonly Note[];
  readonly isCopy?: boolean;
  /** Why nothing would come of it, or null. */
  readonly refusal: (to: Destination) => Rejection | null;
  readonly onChoose: (to: Destination) => void;
  readonly onClose: () => void;
}

type Cell = Omit<Destination, 'position'>;

/** Moving without dragging: which phase, which journey, and where among the notes there. */
export function MoveDialog({ snapshot, notes, isCopy = false, refusal, onChoose, onClose }: MoveDialogProps) {
  const [chosenCell, setCell] = useState<Cell | null>(() => notes[0]?.place ?? null);
  const [chosen, setChosen] = useState('last');
  const phases = snapshot.phases.filter(({ archived }) => !archived);
  const lanes = snapshot.lanes.filter(isVisibleLane);
  // The cell that was chosen may be put away meanwhile.
  const phase = phases.find(({ id }) => id === chosenCell?.phase) ?? phases[0];
  const lane = lanes.find(({ id }) => id === chosenCell?.lane) ?? lanes[0];
  if (phase === undefined || lane === undefined) return null;
  const cell = { phase: phase.id, lane: lane.id };
  const others = isCopy ? [] : othersIn(snapshot, notes, cell);
  const to = { ...cell, position: positionOf(chosen, others) };
  const refused = refusal(to);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    onChoose(to);
  }

  return (
    <Dialog title={titleOf(notes.length, isCopy)} startsAt="field" isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        {notes.length === 1 && <p className="moving-quote">{noteShort(notes[0]?.text ?? '')}</p>}
        <SelectField
          label={m.list_phase()}
          value={phase.id}
          options={phases.map(({ id }) => id)}
          text={(id) => `${phases.findIndex((one) => one.id === id) + 1} ${nameIn(phases, id)}`}
          onValue={(id) => setCell({ ...cell, phase: id })}
        />
        <SelectField
          label={m.list_lane()}
          value={lane.id}
          options={lanes.map(({ id }) => id)}
          text={(id) => nameIn(lanes, id)}
          onValue={(id) => setCell({ ...cell, lane: id })}
        />
        {!isCopy && (
          <SelectField
            label={m.list_position()}
            value={chosen}
            options={['first', ...others.slice(0, -1).map(({ id }) => id), 'last']}
            text={(option) => positionText(option, others)}
            onValue={setChosen}
          />
        )}
        {refused !== null && (
          <p className="page-notice" role="status">
            {rejectionText(refused)}
          </p>
        )}
        <DialogFoot label={isCopy ? m.list_copyHere() : m.list_moveHere()} isDisabled={refused !== null} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function titleOf(count: number, isCopy: boolean): string {
  if (isCopy) return m.list_copyTitle();
  return count === 1 ? m.list_moveTitle() : m.canvas_moveTitle_many({ count });
}

/** The notes beside which these come; notes of several kinds go to bands of their own, first or last in each. */
function othersIn({ notes: all }: BoardSnapshot, notes: readonly Note[], { phase, lane }: Cell): readonly Note[] {
  const coming = new Set(notes.map(({ id }) => id));
  const kinds = new Set(notes.map(({ kind }) => kind));
  if (kinds.size > 1) return [];
  const inCell = [...all.values()].filter(
    (note) => !coming.has(note.id) && kinds.has(note.kind) && note.place.phase === phase && note.place.lane === lane,
  );
  return inReadingOrder(inCell);
}

/** A note that was chosen to come after may be gone by now. */
function positionOf(chosen: string, others: readonly Note[]): CellPosition {
  if (chosen === 'first') return 'first';
  const after = others.find(({ id }) => id === chosen);
  return after === undefined ? 'last' : { after: after.id };
}

function positionText(option: string, others: readonly Note[]): string {
  if (option === 'first') return m.list_first();
  const after = others.find(({ id }) => id === option);
  return after === undefined ? m.list_last() : m.list_after({ text: noteShort(after.text) });
}

function nameIn(records: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return records.find((record) => record.id === id)?.name ?? '';
}
