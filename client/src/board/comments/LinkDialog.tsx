import type { NoteId, PhaseId } from '@samenreis/shared/base';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { rejectionText } from '../rejectionText.ts';
import { linkablePhases, setLink } from './noteLinks.ts';
import type { NoteTalk } from './noteTalk.ts';

interface LinkDialogProps {
  readonly note: NoteId;
  readonly talk: NoteTalk;
  readonly onClose: () => void;
}

const NONE = 'none';

/** Which other phase a note belongs to as well. */
export function LinkDialog({ note, talk, onClose }: LinkDialogProps) {
  const snapshot = talk.source.snapshot();
  const phases = linkablePhases(snapshot, note);
  const now = snapshot.notes.get(note)?.linkTo ?? null;
  const [chosen, setChosen] = useState<PhaseId | typeof NONE>(phases.some(({ phase }) => phase.id === now) ? (now ?? NONE) : NONE);
  const [refused, setRefused] = useState<string | null>(null);
  // What it says of why not stands here, over the board; the dialog stays, with what was chosen.
  const heard: NoteTalk = { ...talk, onRejected: (reason) => setRefused(rejectionText(reason)) };

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (setLink(heard, note, chosen === NONE ? null : chosen)) onClose();
  }

  return (
    <Dialog title={m.comment_linkTitle()} startsAt="field" isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        <SelectField
          label={m.comment_linkField()}
          value={chosen}
          options={[NONE, ...phases.map(({ phase }) => phase.id)]}
          text={(option) => optionText(option, phases)}
          onValue={setChosen}
        />
        <div role="status">{refused !== null && <p className="page-notice">{refused}</p>}</div>
        <DialogFoot label={m.ui_save()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function optionText(option: PhaseId | typeof NONE, phases: ReturnType<typeof linkablePhases>): string {
  const found = phases.find(({ phase }) => phase.id === option);
  return found === undefined ? m.comment_linkNone() : `${found.ordinal} ${found.phase.name}`;
}
