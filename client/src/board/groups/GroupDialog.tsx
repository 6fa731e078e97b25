import type { ClusterId, NoteId } from '@samenreis/shared/base';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { NoteTalk } from '../comments/noteTalk.ts';
import { rejectionText } from '../rejectionText.ts';
import { makeGroup } from './groupDeeds.ts';

interface GroupDialogProps {
  readonly notes: readonly NoteId[];
  /** Null: makes a new group. */
  readonly cluster: ClusterId | null;
  readonly talk: NoteTalk;
  readonly onClose: () => void;
}

const NAME_MAX = 80;

/** The name of a group, new or there already. */
export function GroupDialog({ notes, cluster, talk, onClose }: GroupDialogProps) {
  const before = cluster === null ? '' : (talk.source.snapshot().clusters.get(cluster)?.name ?? '');
  const [name, setName] = useState(before);
  const [error, setError] = useState<string | null>(null);
  // What it says of why not stands here, over the board; the dialog stays, with what was typed.
  const heard: NoteTalk = { ...talk, onRejected: (reason) => setError(rejectionText(reason)) };

  function rename(to: ClusterId): boolean {
    if (name.trim() === before) return true;
    const done = talk.dispatch({ type: 'renameCluster', cluster: to, name: name.trim() });
    if (!done.ok) heard.onRejected(done.reason);
    else talk.onNotice(m.group_renamed());
    return done.ok;
  }

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const there = notes.filter((note) => talk.source.snapshot().notes.has(note));
    if (cluster === null ? makeGroup(heard, there, name.trim()) : rename(cluster)) onClose();
  }

  return (
    <Dialog title={cluster === null ? m.group_newTitle() : m.group_nameTitle()} startsAt="field" isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        <TextField
          label={m.group_name()}
          hint={m.group_nameHint()}
          value={name}
          error={error}
          maxLength={NAME_MAX}
          onValue={setName}
        />
        <DialogFoot label={cluster === null ? m.group_make() : m.ui_save()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
