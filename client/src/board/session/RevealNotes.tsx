import type { BoardSnapshot } from '@samenreis/shared/board';
import type { WhichNotes } from '@samenreis/shared/protocol';
import { STEP_NOTE_KINDS } from '@samenreis/shared/session';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { kindText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** For who leads: how much waits to be seen, and the button that shows it to everybody. */
export function RevealNotes({ board }: { readonly board: OpenBoard }) {
  const { told, send } = usePrivateNotes(board);
  const { announcer } = useServices();
  const [isOpen, setOpen] = useState(false);
  const [which, setWhich] = useState('all');
  const phases = useBoardPart(board.store, phasesOf).filter(({ archived }) => !archived);
  const waiting = told?.waiting ?? null;
  if (waiting === null || (waiting.notes === 0 && !isOpen)) return null;
  const options = new Map<string, { readonly text: string; readonly which: WhichNotes }>([
    ['all', { text: m.private_all(), which: { of: 'all' } }],
    ...STEP_NOTE_KINDS.map(
      (kind) => [kind, { text: m.private_ofKind({ kind: kindText(kind) }), which: { of: 'kind', kind } }] as const,
    ),
    ...phases.map(({ id, name }) => [id, { text: m.private_inPhase({ phase: name }), which: { of: 'phase', phase: id } }] as const),
  ]);

  function open(): void {
    // What was chosen the time before would go unseen.
    setWhich('all');
    setOpen(true);
  }

  async function reveal(): Promise<void> {
    const chosen = options.get(which);
    // A colleague put the phase away meanwhile: all of it was not asked for, and does not go back.
    if (chosen === undefined) {
      setWhich('all');
      announcer.announce(m.private_choiceGone(), 'problem');
      return;
    }
    const done = await send({ type: 'reveal', which: chosen.which });
    if (done === null) return;
    setOpen(false);
    announcer.announce(revealedText(done.revealed), done.revealed > 0 ? 'success' : 'info');
    if (done.left > 0) announcer.announce(leftText(done.left), 'problem');
  }

  return (
    <>
      <Button purpose="secondary" iconStart={<Eye aria-hidden="true" />} onClick={open}>
        {m.private_waiting({ count: waiting.notes })}
      </Button>
      <Dialog title={m.private_revealTitle()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{waitingText(waiting)}</p>
        <p>{m.private_revealNames()}</p>
        <SelectField
          label={m.private_which()}
          value={which}
          options={[...options.keys()]}
          text={(option) => options.get(option)?.text ?? ''}
          onValue={setWhich}
        />
        <DialogFoot label={m.private_reveal()} onDo={() => void reveal()} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function waitingText({ notes, people }: { readonly notes: number; readonly people: number }): string {
  if (notes === 1) return m.private_revealTextOne();
  return people === 1 ? m.private_revealTextPerson({ notes }) : m.private_revealText({ notes, people });
}

function revealedText(count: number): string {
  if (count === 0) return m.private_revealedNone();
  return count === 1 ? m.private_revealedOne() : m.private_revealed({ count });
}

function leftText(count: number): string {
  return count === 1 ? m.private_leftOne() : m.private_left({ count });
}
