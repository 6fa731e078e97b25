import type { SceneScript } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CheckField } from '../facilitate/CheckField.tsx';
import { aboutPlace, type ScenePlaces, typedPoints } from './sceneDraft.ts';

interface SceneFormProps {
  readonly places: ScenePlaces;
  readonly script: SceneScript;
  /** A scene that was not prepared before takes its words from where it is played. */
  readonly isNew: boolean;
  readonly onSave: (script: SceneScript) => Promise<void>;
  readonly onCancel: () => void;
}

/** Who is played, where in the journey, and what everybody reads of it. */
export function SceneForm({ places, script, isNew, onSave, onCancel }: SceneFormProps) {
  const [fields, setFields] = useState(script);
  const [points, setPoints] = useState(script.points.join('\n'));
  const set = (change: Partial<SceneScript>) => setFields((now) => ({ ...now, ...change }));

  function move(change: Partial<Pick<SceneScript, 'persona' | 'phase' | 'lane'>>): void {
    const next = { ...fields, ...change };
    const persona = places.personas.find(({ id }) => id === next.persona);
    const phase = places.phases.find(({ id }) => id === next.phase);
    const lane = places.lanes.find(({ id }) => id === next.lane);
    if (!isNew || persona === undefined || phase === undefined || lane === undefined) {
      set(change);
      return;
    }
    const about = aboutPlace(places, { persona, phase, lane });
    // What was typed over stays.
    const before = draftOf(places, fields);
    set({
      ...change,
      ...(fields.setting === before?.setting && { setting: about.setting }),
      ...(fields.opening === before?.opening && { opening: about.opening }),
    });
    if (points === before?.points.join('\n')) setPoints(about.points.join('\n'));
  }

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void onSave({ ...fields, points: typedPoints(points) });
  }

  return (
    <form className="step-form" onSubmit={handleSubmit}>
      <div className="step-form-row">
        <Choice
          label={m.scene_persona()}
          records={places.personas}
          chosen={fields.persona}
          onChoose={(persona) => move({ persona })}
        />
        <Choice label={m.scene_phase()} records={places.phases} chosen={fields.phase} onChoose={(phase) => move({ phase })} />
        <Choice label={m.scene_lane()} records={places.lanes} chosen={fields.lane} onChoose={(lane) => move({ lane })} />
      </div>
      <TextArea
        label={m.scene_setting()}
        hint={m.scene_settingHint()}
        value={fields.setting}
        maxLength={600}
        onValue={(setting) => set({ setting })}
      />
      <TextArea
        label={m.scene_opening()}
        hint={m.scene_openingHint()}
        value={fields.opening}
        rows={2}
        maxLength={300}
        onValue={(opening) => set({ opening })}
      />
      <TextArea
        label={m.scene_points()}
        hint={m.scene_pointsHint()}
        value={points}
        rows={4}
        maxLength={1_700}
        onValue={setPoints}
      />
      <TextArea label={m.scene_rules()} value={fields.rules} rows={2} maxLength={600} onValue={(rules) => set({ rules })} />
      <CheckField
        label={m.scene_observersDial()}
        isChecked={fields.observersDial}
        onChange={(observersDial) => set({ observersDial })}
      />
      <DialogFoot label={m.scene_save()} onCancel={onCancel} />
    </form>
  );
}

function draftOf(places: ScenePlaces, script: SceneScript) {
  const persona = places.personas.find(({ id }) => id === script.persona);
  const phase = places.phases.find(({ id }) => id === script.phase);
  const lane = places.lanes.find(({ id }) => id === script.lane);
  return persona === undefined || phase === undefined || lane === undefined ? null : aboutPlace(places, { persona, phase, lane });
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly records: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ label, records, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <SelectField
      label={label}
      value={chosen}
      options={records.map(({ id }) => id)}
      text={(id) => records.find((record) => record.id === id)?.name ?? id}
      onValue={onChoose}
    />
  );
}
