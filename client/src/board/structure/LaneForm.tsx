import type { Lane } from '@samenreis/shared/board';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useStructureTools } from './structureTools.ts';

interface LaneFormProps {
  readonly lane: Lane;
  readonly onDone: () => void;
}

/** The name of a journey and the line below it. */
export function LaneForm({ lane, onDone }: LaneFormProps) {
  const { run } = useStructureTools();
  const [name, setName] = useState(lane.name);
  const [subtitle, setSubtitle] = useState(lane.subtitle);
  const [isNameMissing, setNameMissing] = useState(false);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setNameMissing(name.trim() === '');
    if (name.trim() === '') return;
    const done = run({ type: 'renameLane', lane: lane.id, name: name.trim(), subtitle: subtitle.trim() }, m.list_saved());
    if (done !== null) onDone();
  }

  return (
    <form className="list-record-form" onSubmit={handleSubmit} noValidate>
      <TextField
        label={m.list_name()}
        value={name}
        maxLength={80}
        error={isNameMissing ? m.list_nameError() : null}
        onValue={setName}
      />
      <TextField label={m.list_subtitle()} value={subtitle} maxLength={120} onValue={setSubtitle} />
      <div className="page-actions">
        <Button purpose="primary" type="submit">
          {m.list_save()}
        </Button>
        <Button purpose="secondary" onClick={onDone}>
          {m.list_cancel()}
        </Button>
      </div>
    </form>
  );
}
