import { type EmotionValue, type Note, PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { LinkField } from '../comments/LinkField.tsx';
import type { MenuPart } from '../many/menuPart.ts';
import { OnBehalfField } from '../OnBehalfField.tsx';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
import { useListTools } from './listTools.ts';
import { PersonaField } from './PersonaField.tsx';

interface NoteFieldsProps {
  readonly note: Note;
  readonly mayMark: boolean;
}

/** What a note says beside its words, for who may change it. */
export function NoteFields({ note, mayMark }: NoteFieldsProps) {
  const { run } = useListTools();

  function change(fields: {
    readonly value?: EmotionValue;
    readonly perspective?: Perspective;
    readonly persona?: Note['persona'];
    readonly onBehalf?: true | null;
  }): void {
    run({ type: 'editNote', note: note.id, ...fields }, m.list_changed());
  }

  return (
    <div className="list-more-fields">
      {note.value !== null && (
        <SelectField
          label={m.list_feeling()}
          value={note.value}
          options={FEELINGS}
          text={feelingText}
          onValue={(value) => change({ value })}
        />
      )}
      <SelectField
        part={'colour' satisfies MenuPart}
        label={m.list_perspective()}
        value={note.perspective}
        options={PERSPECTIVES}
        text={perspectiveText}
        onValue={(perspective) => change({ perspective })}
      />
      <LinkField note={note} />
      <PersonaField value={note.persona} onValue={(persona) => change({ persona })} />
      {mayMark && <OnBehalfField isOn={note.onBehalf === true} onChange={(isOn) => change({ onBehalf: isOn ? true : null })} />}
    </div>
  );
}
