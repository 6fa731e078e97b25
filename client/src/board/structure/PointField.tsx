import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Face } from '../canvas/FacePicker.tsx';
import { feelingWord } from '../list/feelingText.ts';
import { FACE_VALUES } from '../many/faceValues.ts';
import type { PointChoice, PointOption } from './pointChoice.ts';

const OPTIONS: readonly PointOption[] = [...FACE_VALUES, 'notes', 'number'];

interface PointFieldProps {
  /** Of the persona, or everyone. */
  readonly name: string;
  /** Where the value comes from now. */
  readonly hint: string;
  readonly choice: PointChoice;
  readonly isWrong: boolean;
  readonly onChoice: (choice: PointChoice) => void;
}

/** What one persona feels in one phase: a face with its word, as the notes say, or a number by hand. */
export function PointField({ name, hint, choice, isWrong, onChoice }: PointFieldProps) {
  const group = useId();
  return (
    <>
      <RadioCards<PointOption>
        name={group}
        legend={name}
        hint={hint}
        options={OPTIONS}
        chosen={choice.option}
        onChoose={(option) => onChoice({ ...choice, option })}
        face={(option) => <OptionFace option={option} />}
        className="curve-faces"
      />
      {choice.option === 'number' && (
        <TextField
          label={m.list_curveNumber({ name })}
          inputMode="decimal"
          value={choice.typed}
          error={isWrong ? m.list_curveError() : null}
          onValue={(typed) => onChoice({ ...choice, typed })}
        />
      )}
    </>
  );
}

function OptionFace({ option }: { readonly option: PointOption }) {
  if (option === 'notes') return <span>{m.list_curveNotes()}</span>;
  if (option === 'number') return <span>{m.list_curveOther()}</span>;
  return (
    <>
      <Face value={option} />
      <span>{feelingWord(option)}</span>
    </>
  );
}
