import type { StepId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { presentStep, type SessionView } from '@samenreis/shared/session';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { PrivateNoteForm } from './PrivateNoteForm.tsx';
import { PrivateNoteList } from './PrivateNoteList.tsx';
import { aboutOf } from './privateAbout.ts';
import { type PrivateSpots, privateSpots } from './privateSpots.ts';
import { type BegunNote, usePrivateDraft } from './usePrivateDraft.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

interface PrivateNotesProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

/** When every minute to finish is over. */
const AFTERWARDS = Number.POSITIVE_INFINITY;

const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** For who takes part: writing what nobody else sees yet, in every view the same. There while it is asked, and while something waits. */
export function PrivateNotes({ board, view }: PrivateNotesProps) {
  const { told } = usePrivateNotes(board);
  const [isOpen, setOpen] = useState(false);
  const lanes = useBoardPart(board.store, lanesOf);
  const phases = useBoardPart(board.store, phasesOf);
  const draft = usePrivateDraft(board);
  const step = presentStep(view)?.id ?? null;
  const [begunIn, setBegunIn] = useState<StepId | null>(null);
  // What may only be finished is for who began in the step before: whoever begins now writes what this one asks.
  const isFinishing = (isOpen || draft.begun.text !== '') && begunIn !== step;
  const atMs = isFinishing ? board.session.nowMs() : AFTERWARDS;
  const open = () => {
    if (draft.begun.text === '') setBegunIn(step);
    setOpen(true);
  };
  const spots = privateSpots(view, { lanes, phases }, board.info.me, atMs);
  const count = told?.mine.length ?? 0;
  if (told === null || (spots === null && count === 0)) return null;
  return (
    <>
      <Button purpose={spots === null ? 'secondary' : 'primary'} iconStart={<EyeOff aria-hidden="true" />} onClick={open}>
        {spots === null ? m.private_mine({ count }) : m.private_write({ count })}
      </Button>
      <Dialog title={m.private_title()} isOpen={isOpen} onClose={() => setOpen(false)} startsAt="field">
        <p className="private-promise">{promise(spots, draft.begun)}</p>
        {spots !== null && <PrivateNoteForm board={board} spots={spots} draft={draft} />}
        <PrivateNoteList board={board} mine={told.mine} />
      </Dialog>
    </>
  );
}

/** Of the kind that was chosen; until then what holds for whatever is chosen, and where that differs, that it does. */
function promise(spots: PrivateSpots | null, begun: BegunNote): string {
  if (spots === null) return m.private_waits();
  const { kind } = aboutOf(begun, spots);
  const possible = new Set((kind === null ? spots.kinds : [kind]).map((one) => spots.secrecy[one]));
  const [secrecy] = possible;
  if (possible.size > 1) return m.private_promiseByKind();
  return secrecy === 'privateNamed' ? m.private_promiseNamed() : m.private_promiseAnonymous();
}
