import type { Persona } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PortraitChoice } from './PortraitChoice.tsx';
import { ageIn, personaChange, personaFields } from './personaFields.ts';
import { RecordForm } from './RecordForm.tsx';
import { useStructureTools } from './structureTools.ts';
import { useFields } from './useFields.ts';

interface PersonaFormProps {
  readonly persona: Persona;
  readonly onDone: () => void;
}

/** Who somebody is whose journey the board tells. */
export function PersonaForm({ persona, onDone }: PersonaFormProps) {
  const { run } = useStructureTools();
  const { before, fields, set } = useFields(() => ({ ...personaFields(persona), name: persona.name }));
  const [isAgeWrong, setAgeWrong] = useState(false);

  function save(name: string): boolean {
    const isWrong = ageIn(fields.age) === undefined;
    setAgeWrong(isWrong);
    if (isWrong) return false;
    const change = personaChange(persona.id, before, { ...fields, name });
    return change === null || run(change, m.list_saved()) !== null;
  }

  return (
    <RecordForm record={persona} onSave={save} onDone={onDone}>
      <TextField
        label={m.persona_age()}
        hint={m.persona_ageHint()}
        inputMode="numeric"
        maxLength={3}
        value={fields.age}
        error={isAgeWrong ? m.persona_ageError() : null}
        onValue={set('age')}
      />
      <TextField label={m.persona_residence()} value={fields.residence} maxLength={80} onValue={set('residence')} />
      <TextArea label={m.persona_situation()} value={fields.situation} maxLength={1_000} onValue={set('situation')} />
      <TextArea
        label={m.persona_quote()}
        hint={m.persona_quoteHint()}
        value={fields.quote}
        maxLength={400}
        onValue={set('quote')}
      />
      <TextArea label={m.persona_needs()} value={fields.needs} maxLength={1_000} onValue={set('needs')} />
      <TextArea
        label={m.persona_attitude()}
        hint={m.persona_attitudeHint()}
        value={fields.attitude}
        maxLength={400}
        onValue={set('attitude')}
      />
      <PortraitChoice chosen={fields.portrait} onChoose={set('portrait')} />
    </RecordForm>
  );
}
