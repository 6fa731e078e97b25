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

  async function reveal(): Promise<void> {
    const done = await send({ type: 'reveal', which: options.get(which)?.which ?? { of: 'all' } });
    if (done === null) return;
    setOpen(false);
    announcer.announce(m.private_revealed({ count: done.revealed }), 'success');
    if (done.left > 0) announcer.announce(m.private_left({ count: done.left }), 'problem');
  }

  return (
    <>
      <Button purpose="secondary" iconStart={<Eye aria-hidden="true" />} onClick={() => setOpen(true)}>
        {m.private_waiting({ count: waiting.notes })}
      </Button>
      <Dialog title={m.private_revealTitle()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{m.private_revealText({ notes: waiting.notes, people: waiting.people })}</p>
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
