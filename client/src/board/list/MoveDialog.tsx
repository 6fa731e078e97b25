import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { type BoardList, type CellPosition, inReadingOrder, movesInto, placeAtEnd } from '@samenreis/shared/list';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { rejectionText } from '../rejectionText.ts';
import { SelectField } from '../SelectField.tsx';
import { useListTools } from './listTools.ts';
import { noteShort } from './noteShort.ts';

interface MoveDialogProps {
  readonly note: Note;
  readonly isCopy: boolean;
  readonly onClose: () => void;
}

interface Cell {
  readonly phase: PhaseId;
  readonly lane: LaneId;
}

/** Moving without dragging: which phase, which lane, and where among the notes there. */
export function MoveDialog({ note, isCopy, onClose }: MoveDialogProps) {
  const { list, run, board, goTo } = useListTools();
  const shown = list();
  const [cell, setCell] = useState<Cell>(() => liveCell(shown, note));
  const [position, setPosition] = useState('last');
  const { phases } = shown;
  const lanes = phases[0]?.lanes.map(({ lane }) => lane) ?? [];
  const others = othersIn(shown, note, cell);
  const command = isCopy ? copyTo(shown, note, cell) : moveTo(shown, note, cell, positionOf(position, others));
  const refused = command === null ? null : board.store.can(command);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (command === null) return;
    const done = run(
      command,
      isCopy
        ? m.list_copied()
        : m.list_moved({
            phase: nameIn(
              phases.map((one) => one.phase),
              cell.phase,
            ),
          }),
    );
    if (done === null) return;
    onClose();
    goTo(isCopy ? ((done.created[0] ?? note.id) as Note['id']) : note.id); // copyNotes makes notes and names them
  }

  return (
    <Dialog title={isCopy ? m.list_copyTitle() : m.list_moveTitle()} isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        <p className="list-quote">{noteShort(note.text)}</p>
        <SelectField
          label={m.list_phase()}
          value={cell.phase}
          options={phases.map(({ phase }) => phase.id)}
          text={(id) =>
            `${phases.find(({ phase }) => phase.id === id)?.ordinal ?? ''} ${nameIn(
              phases.map((one) => one.phase),
              id,
            )}`
          }
          onValue={(phase) => setCell({ ...cell, phase })}
        />
        <SelectField
          label={m.list_lane()}
          value={cell.lane}
          options={lanes.map(({ id }) => id)}
          text={(id) => nameIn(lanes, id)}
          onValue={(lane) => setCell({ ...cell, lane })}
        />
        {!isCopy && (
          <SelectField
            label={m.list_position()}
            value={position}
            options={['first', ...others.slice(0, -1).map(({ id }) => id), 'last']}
            text={(option) => positionText(option, others)}
            onValue={setPosition}
          />
        )}
        {refused !== null && (
          <p className="page-notice" role="status">
            {rejectionText(refused)}
          </p>
        )}
        <div className="page-actions">
          <Button purpose="primary" type="submit" disabled={refused !== null || command === null}>
            {isCopy ? m.list_copyHere() : m.list_moveHere()}
          </Button>
          <Button purpose="secondary" onClick={onClose}>
            {m.list_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Where the note is, or the first cell there is for one that lost its own. */
function liveCell({ phases }: BoardList, { place }: Note): Cell {
  const phase = phases.find((one) => one.phase.id === place.phase) ?? phases[0];
  const lane = phase?.lanes.find((one) => one.lane.id === place.lane) ?? phase?.lanes[0];
  return { phase: phase?.phase.id ?? place.phase, lane: lane?.lane.id ?? place.lane };
}

function othersIn({ source }: BoardList, { id, kind }: Note, { phase, lane }: Cell): readonly Note[] {
  const inCell = [...source.snapshot.notes.values()].filter(
    (note) => note.id !== id && note.kind === kind && note.place.phase === phase && note.place.lane === lane,
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

function moveTo({ source }: BoardList, note: Note, cell: Cell, position: CellPosition) {
  const moves = movesInto(source.snapshot, note, cell, position);
  return moves.length === 0 ? null : ({ type: 'moveNotes', moves } as const);
}

function copyTo({ source }: BoardList, note: Note, cell: Cell) {
  const spot = placeAtEnd(source.snapshot, cell, note.kind);
  return spot === null ? null : ({ type: 'copyNotes', copies: [{ note: note.id, ...cell, ...spot }] } as const);
}

function nameIn(records: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return records.find((record) => record.id === id)?.name ?? '';
}
