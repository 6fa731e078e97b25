import './moving.css';
import type { BoardSnapshot, Note, Rejection } from '@samenreis/shared/board';
import { type CellPosition, inReadingOrder } from '@samenreis/shared/list';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { useAnnouncer } from '../../ui/announcerInUse.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { noteShort } from '../list/noteShort.ts';
import { rejectionText } from '../rejectionText.ts';
import { CellFields } from './CellFields.tsx';
import { type Cell, firstCell, goneCellText } from './chosenCell.ts';
import { type ChosenPosition, PositionField, positionOf } from './PositionField.tsx';

/** Where notes are to come. */
export interface Destination extends Cell {
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

/**
 * Moving without dragging: which phase, which journey, and where among the notes there. What others take away of it while
 * somebody chooses is asked anew.
 */
export function MoveDialog({ snapshot, notes, isCopy = false, refusal, onChoose, onClose }: MoveDialogProps) {
  const [cell, setCell] = useState<Cell | null>(() => firstCell(snapshot, notes[0]?.place));
  const [chosen, setChosen] = useState<ChosenPosition>('last');
  const announcer = useAnnouncer();
  const others = cell === null || isCopy ? [] : othersIn(snapshot, notes, cell);
  const position = positionOf(chosen, others);
  const gonePlace = position === null ? m.list_gonePlace() : null;
  if (cell === null)
    return (
      <Dialog title={titleOf(notes.length, isCopy)} isOpen onClose={onClose}>
        <Paragraph>{m.canvas_noCell()}</Paragraph>
      </Dialog>
    );
  const gone = goneCellText(snapshot, cell) ?? gonePlace;
  const to = gone === null && position !== null ? { ...cell, position } : null;
  const refused = to === null ? null : refusal(to);
  const notice = refused === null ? gonePlace : rejectionText(refused);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (to !== null) onChoose(to);
    else if (gone !== null) announcer?.announce(gone);
  }

  return (
    <Dialog title={titleOf(notes.length, isCopy)} startsAt="field" isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        {notes.length === 1 && <p className="moving-quote">{noteShort(notes[0]?.text ?? '')}</p>}
        <CellFields
          snapshot={snapshot}
          cell={cell}
          onCell={(next) => {
            setCell(next);
            // A note of one cell is none to come after in another.
            setChosen('last');
          }}
        />
        {!isCopy && <PositionField chosen={chosen} others={others} onChosen={setChosen} />}
        <div role="status">{notice !== null && <p className="page-notice">{notice}</p>}</div>
        <DialogFoot label={isCopy ? m.list_copyHere() : m.list_moveHere()} isDisabled={refused !== null} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function titleOf(count: number, isCopy: boolean): string {
  if (isCopy) return m.list_copyTitle();
  return count === 1 ? m.list_moveTitle() : m.canvas_moveTitle_many({ count: numberText(count) });
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
