import '../facilitate/facilitate.css';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { type AgendaStep, SECRECIES, type Secrecy, STEP_KINDS, STEP_MINUTES_MAX } from '@samenreis/shared/session';
import { type SubmitEvent, useEffect, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { ofKind } from './newStep.ts';
import { PlacesField } from './PlacesField.tsx';
import { StepMay } from './StepMay.tsx';
import { stepKindText } from './stepKindText.ts';

interface StepFormProps {
  readonly store: BoardStore;
  readonly step: AgendaStep;
  readonly onSave: (step: AgendaStep) => Promise<void>;
  readonly onCancel: () => void;
}

const secrecyTexts = {
  open: m.session_secrecy_open,
  privateNamed: m.session_secrecy_privateNamed,
  privateAnonymous: m.session_secrecy_privateAnonymous,
} satisfies Record<Secrecy, () => string>;

const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** Everything about one step of the agenda. */
export function StepForm({ store, step, onSave, onCancel }: StepFormProps) {
  const lanes = useBoardPart(store, lanesOf).filter(({ archived }) => !archived);
  const phases = useBoardPart(store, phasesOf).filter(({ archived }) => !archived);
  const [fields, setFields] = useState(step);
  const [minutes, setMinutes] = useState(String(step.minutes));
  const [wrong, setWrong] = useState({ title: false, minutes: false });
  const { form, onTry } = useFocusOnWrong();
  // What opened it went with the press.
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const set = (change: Partial<AgendaStep>) => setFields((now) => ({ ...now, ...change }));
  const setRule = (change: Partial<AgendaStep['rule']>) => set({ rule: { ...fields.rule, ...change } });

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const planned = Number(minutes.trim());
    const found = {
      title: fields.title.trim() === '',
      minutes: !(Number.isInteger(planned) && planned >= 1 && planned <= STEP_MINUTES_MAX),
    };
    setWrong(found);
    onTry();
    if (!found.title && !found.minutes) void onSave({ ...fields, title: fields.title.trim(), minutes: planned });
  }

  return (
    <form ref={form} className="step-form" noValidate onSubmit={handleSubmit}>
      <TextField
        label={m.session_stepTitle()}
        value={fields.title}
        maxLength={80}
        error={wrong.title ? m.session_stepTitleError() : null}
        onValue={(title) => set({ title })}
      />
      <div className="step-form-row">
        <SelectField
          label={m.session_stepKind()}
          value={fields.kind}
          options={STEP_KINDS}
          text={stepKindText}
          onValue={(kind) => set(ofKind(fields, kind))}
        />
        <TextField
          label={m.session_stepMinutes()}
          inputMode="numeric"
          maxLength={4}
          value={minutes}
          error={wrong.minutes ? m.session_stepMinutesError({ max: STEP_MINUTES_MAX }) : null}
          onValue={setMinutes}
        />
      </div>
      <TextArea
        label={m.session_stepAsked()}
        hint={m.session_stepAskedHint()}
        value={fields.instruction}
        maxLength={500}
        onValue={(instruction) => set({ instruction })}
      />
      <StepMay rule={fields.rule} onRule={setRule} />
      {fields.rule.kinds.length > 0 && (
        <>
          <SelectField
            label={m.session_secrecy()}
            value={fields.rule.secrecy}
            options={SECRECIES}
            text={(secrecy) => secrecyTexts[secrecy]()}
            onValue={(secrecy) => setRule({ secrecy })}
          />
          <PlacesField
            label={m.session_mayLanes()}
            places={lanes}
            chosen={fields.rule.lanes}
            onChoose={(chosen) => setRule({ lanes: chosen })}
          />
          <PlacesField
            label={m.session_mayPhases()}
            places={phases}
            chosen={fields.rule.phases}
            onChoose={(chosen) => setRule({ phases: chosen })}
          />
        </>
      )}
      <DialogFoot label={m.session_save()} onCancel={onCancel} />
    </form>
  );
}
