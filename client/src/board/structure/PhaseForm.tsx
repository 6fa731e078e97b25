import type { Phase } from '@samenreis/shared/board';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TextArea } from '../list/TextArea.tsx';
import { useStructureTools } from './structureTools.ts';

interface PhaseFormProps {
  readonly phase: Phase;
  readonly onDone: () => void;
}

interface PhaseFields {
  readonly name: string;
  readonly description: string;
  /** One on each line. */
  readonly touchpoints: string;
  readonly label: string;
  readonly days: string;
  readonly source: string;
}

/** Bounds of the record, so that the form says no before the board does. */
const TOUCHPOINTS_MAX = 12;
const TOUCHPOINT_LENGTH_MAX = 60;

/** Everything about a phase but its notes. */
export function PhaseForm({ phase, onDone }: PhaseFormProps) {
  const { run } = useStructureTools();
  const [fields, setFields] = useState(() => fieldsOf(phase));
  const [isNameMissing, setNameMissing] = useState(false);
  const set = (field: keyof PhaseFields) => (value: string) => setFields({ ...fields, [field]: value });

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const name = fields.name.trim();
    setNameMissing(name === '');
    if (name === '') return;
    if (run({ type: 'renamePhase', phase: phase.id, name }) === null) return;
    const { description } = fields;
    const touchpoints = touchpointsIn(fields.touchpoints);
    if (run({ type: 'describePhase', phase: phase.id, description, touchpoints, term: termOf(fields) }, m.list_saved()) !== null)
      onDone();
  }

  return (
    <form className="list-record-form" onSubmit={handleSubmit} noValidate>
      <TextField
        label={m.list_name()}
        value={fields.name}
        maxLength={80}
        error={isNameMissing ? m.list_nameError() : null}
        onValue={set('name')}
      />
      <TextArea label={m.list_description()} value={fields.description} maxLength={1_000} onValue={set('description')} />
      <TextArea
        label={m.list_touchpointsLabel()}
        hint={m.list_touchpointsHint()}
        value={fields.touchpoints}
        maxLength={TOUCHPOINTS_MAX * (TOUCHPOINT_LENGTH_MAX + 1)}
        onValue={set('touchpoints')}
      />
      <TextField label={m.list_termLabel()} hint={m.list_termHint()} value={fields.label} maxLength={120} onValue={set('label')} />
      <TextField label={m.list_termDays()} type="number" min={0} max={3_650} value={fields.days} onValue={set('days')} />
      <TextField label={m.list_termSourceLabel()} value={fields.source} maxLength={200} onValue={set('source')} />
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

function fieldsOf({ name, description, touchpoints, term }: Phase): PhaseFields {
  return {
    name,
    description,
    touchpoints: touchpoints.join('\n'),
    label: term?.label ?? '',
    days: term?.days == null ? '' : String(term.days),
    source: term?.source ?? '',
  };
}

function touchpointsIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, TOUCHPOINT_LENGTH_MAX));
  return lines.filter((line) => line !== '').slice(0, TOUCHPOINTS_MAX);
}

/** Null where nothing was filled in: there is no term. */
function termOf({ label, days, source }: PhaseFields): Phase['term'] {
  const count = days.trim() === '' ? null : Math.round(Number(days));
  if (label.trim() === '' && source.trim() === '' && count === null) return null;
  return { label: label.trim(), days: count, source: source.trim() };
}
