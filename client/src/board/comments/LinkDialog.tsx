import type { NoteId, PhaseId } from '@samenreis/shared/base';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../SelectField.tsx';
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

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    onClose();
    setLink(talk, note, chosen === NONE ? null : chosen);
  }

  return (
    <Dialog title={m.comment_linkTitle()} isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        <SelectField
          label={m.comment_linkField()}
          value={chosen}
          options={[NONE, ...phases.map(({ phase }) => phase.id)]}
          text={(option) => optionText(option, phases)}
          onValue={setChosen}
        />
        <div className="page-actions">
          <Button purpose="primary" type="submit">
            {m.comment_save()}
          </Button>
          <Button purpose="secondary" onClick={onClose}>
            {m.comment_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function optionText(option: PhaseId | typeof NONE, phases: ReturnType<typeof linkablePhases>): string {
  const found = phases.find(({ phase }) => phase.id === option);
  return found === undefined ? m.comment_linkNone() : `${found.ordinal} ${found.phase.name}`;
}
