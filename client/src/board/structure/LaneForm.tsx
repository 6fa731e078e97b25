import type { Lane } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { TextField } from '../../ui/TextField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useStructureTools } from './structureTools.ts';

interface LaneFormProps {
  readonly lane: Lane;
  readonly onDone: () => void;
}

/** The name of a journey and the line below it. */
export function LaneForm({ lane, onDone }: LaneFormProps) {
  const { run } = useStructureTools();
  const [subtitle, setSubtitle] = useState(lane.subtitle);
  const save = (name: string) =>
    run({ type: 'renameLane', lane: lane.id, name, subtitle: subtitle.trim() }, m.list_saved()) !== null;

  return (
    <RecordForm record={lane} onSave={save} onDone={onDone}>
      <TextField label={m.list_subtitle()} value={subtitle} maxLength={120} onValue={setSubtitle} />
    </RecordForm>
  );
}
