import { FOLLOW_UP_STATUSES, type FollowUp } from '@samenreis/shared/board';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { rebased } from '../canvas/textChange.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useFields } from '../structure/useFields.ts';
import { followUpStatusText } from './followUpStatusText.ts';
import { NotesField } from './NotesField.tsx';
import { rebasedPicks } from './rebasedPicks.ts';

type Written = Pick<FollowUp, 'text' | 'owner' | 'status' | 'reason' | 'dueOn' | 'phase' | 'conclusion' | 'notes'>;

const EMPTY: Written = {
  text: '',
  owner: '',
  status: 'planned',
  reason: '',
  dueOn: null,
  phase: null,
  conclusion: null,
  notes: [],
};
/** Those that ask why. */
const ASKS_WHY: ReadonlySet<FollowUp['status']> = new Set(['waiting', 'notDone']);

interface FollowUpFormProps {
  readonly store: BoardStore;
  /** As it is now; null for a new one. */
  readonly followUp: FollowUp | null;
  readonly onSave: (fields: Partial<Written>) => boolean;
  readonly onDone: () => void;
}

/** What is recommended, who does it, when, and how far it is. */
export function FollowUpForm({ store, followUp, onSave, onDone }: FollowUpFormProps) {
  const { before, fields, set } = useFields<Written>(() => followUp ?? EMPTY);
  const [isMissing, setMissing] = useState(false);
  const { phases, conclusions } = store.snapshot();

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = fields.text.trim();
    setMissing(text === '');
    if (text !== '' && onSave(changed(before, { ...fields, text }, followUp ?? EMPTY))) onDone();
  }

  return (
    <form className="step-form" noValidate onSubmit={handleSubmit}>
      <TextArea
        label={m.outcome_recommendation()}
        value={fields.text}
        maxLength={1_000}
        error={isMissing ? m.outcome_textError() : null}
        onValue={set('text')}
      />
      <div className="step-form-row">
        <TextField
          label={m.outcome_owner()}
          hint={m.outcome_ownerHint()}
          value={fields.owner}
          maxLength={80}
          onValue={set('owner')}
        />
        <TextField
          label={m.outcome_due()}
          type="date"
          value={fields.dueOn ?? ''}
          onValue={(day) => set('dueOn')(day === '' ? null : day)}
        />
      </div>
      <SelectField
        label={m.outcome_status()}
        value={fields.status}
        options={FOLLOW_UP_STATUSES}
        text={followUpStatusText}
        onValue={set('status')}
      />
      {ASKS_WHY.has(fields.status) && (
        <TextField label={m.outcome_reason()} value={fields.reason} maxLength={300} onValue={set('reason')} />
      )}
      <OneOf label={m.outcome_phase()} records={phases} chosen={fields.phase} onChoose={set('phase')} />
      <OneOf
        label={m.outcome_restsOn()}
        records={conclusions.map(({ text: name, ...conclusion }) => ({ ...conclusion, name }))}
        chosen={fields.conclusion}
        onChoose={set('conclusion')}
      />
      <NotesField store={store} chosen={fields.notes} onChoose={set('notes')} />
      <DialogFoot label={followUp === null ? m.outcome_add() : m.ui_save()} onCancel={onDone} />
    </form>
  );
}

/** What differs from when the form was opened, made on how it is now: what somebody else changed meanwhile stays. */
function changed(before: Written, after: Written, now: Written): Partial<Written> {
  const together: Written = {
    ...after,
    text: rebased(before.text, after.text, now.text),
    notes: rebasedPicks(before.notes, after.notes, now.notes),
  };
  const names = Object.keys(EMPTY) as (keyof Written)[]; // its own
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, together[name]]));
}

interface OneOfProps<Id extends string> {
  readonly label: string;
  readonly records: readonly { readonly id: Id; readonly name: string; readonly archived: boolean }[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id | null) => void;
}

function OneOf<Id extends string>({ label, records, chosen, onChoose }: OneOfProps<Id>) {
  const there = records.filter(({ archived, id }) => !archived || id === chosen);
  return (
    <SelectField<Id | ''>
      label={label}
      value={chosen ?? ''}
      options={['', ...there.map(({ id }) => id)]}
      text={(id) => there.find((record) => record.id === id)?.name ?? m.outcome_none()}
      onValue={(id) => onChoose(id === '' ? null : id)}
    />
  );
}
