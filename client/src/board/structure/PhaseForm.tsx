import type { Phase } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  areTouchpointsWrong,
  DAYS_MAX,
  daysIn,
  phaseChanges,
  phaseFields,
  TOUCHPOINT_LENGTH_MAX,
  TOUCHPOINTS_MAX,
} from './phaseFields.ts';
import { RecordForm } from './RecordForm.tsx';
import { useStructureTools } from './structureTools.ts';
import { useFields } from './useFields.ts';

interface PhaseFormProps {
  readonly phase: Phase;
  readonly onDone: () => void;
}

/** How many notes fit beside each other in the phase; wider ones are dragged on the canvas. */
const ACROSS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Everything about a phase but its notes. */
export function PhaseForm({ phase, onDone }: PhaseFormProps) {
  const { run } = useStructureTools();
  const { before, fields, set } = useFields(() => ({ ...phaseFields(phase), name: phase.name }));
  const [wrong, setWrong] = useState({ days: false, touchpoints: false });
  const { across } = fields;

  function save(name: string): boolean {
    const found = { days: daysIn(fields.days) === undefined, touchpoints: areTouchpointsWrong(fields.touchpoints) };
    setWrong(found);
    if (found.days || found.touchpoints) return false;
    return phaseChanges(phase.id, before, { ...fields, name }).every((command) => run(command, m.list_saved()) !== null);
  }

  return (
    <RecordForm record={phase} onSave={save} onDone={onDone}>
      <TextArea label={m.list_description()} value={fields.description} maxLength={1_000} onValue={set('description')} />
      <TextArea
        label={m.list_touchpointsLabel()}
        hint={m.list_touchpointsHint()}
        value={fields.touchpoints}
        // Room for a line too many: what is too much is said, not cut off.
        maxLength={2 * TOUCHPOINTS_MAX * (TOUCHPOINT_LENGTH_MAX + 1)}
        error={wrong.touchpoints ? m.list_touchpointsError({ count: TOUCHPOINTS_MAX, max: TOUCHPOINT_LENGTH_MAX }) : null}
        onValue={set('touchpoints')}
      />
      <TextField label={m.list_termLabel()} hint={m.list_termHint()} value={fields.label} maxLength={120} onValue={set('label')} />
      <TextField
        label={m.list_termDays()}
        inputMode="numeric"
        maxLength={12}
        value={fields.days}
        error={wrong.days ? m.list_termDaysError({ max: DAYS_MAX }) : null}
        onValue={set('days')}
      />
      <TextField label={m.list_termSourceLabel()} value={fields.source} maxLength={200} onValue={set('source')} />
      <SelectField
        label={m.list_phaseWidth()}
        value={across}
        options={ACROSS.includes(across) ? ACROSS : [...ACROSS, across]}
        text={(count) => (count === 1 ? m.list_acrossOne() : m.heads_across({ count }))}
        onValue={set('across')}
      />
    </RecordForm>
  );
}
