import type { Note } from '@samenreis/shared/board';
import type { CellPosition } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { goneOption, withGone } from '../list/goneText.ts';
import { noteShort } from '../list/noteShort.ts';

/** First, last, or after a note. */
export type ChosenPosition = 'first' | 'last' | Note;

interface PositionFieldProps {
  readonly chosen: ChosenPosition;
  /** The notes among which it comes, as they are read. */
  readonly others: readonly Note[];
  readonly onChosen: (position: ChosenPosition) => void;
}

/** Where among the notes of a cell. */
export function PositionField({ chosen, others, onChosen }: PositionFieldProps) {
  const options = ['first', ...others.slice(0, -1).map(({ id }) => id), 'last'];
  const value = optionOf(chosen, others);

  function text(option: string): string {
    if (option === 'first') return m.list_first();
    if (option === 'last') return m.list_last();
    const after = others.find(({ id }) => id === option);
    if (after !== undefined) return m.list_after({ text: noteShort(after.text) });
    return goneOption(
      [{ id: option, name: typeof chosen === 'string' ? '' : m.list_after({ text: noteShort(chosen.text) }) }],
      option,
    );
  }
  return (
    <SelectField
      label={m.list_position()}
      value={value}
      options={withGone(options, value)}
      text={text}
      onValue={(option) => onChosen(option === 'first' ? option : (others.find(({ id }) => id === option) ?? 'last'))}
    />
  );
}

/** @returns null where the note to come after is there no more */
export function positionOf(chosen: ChosenPosition, others: readonly Note[]): CellPosition | null {
  if (typeof chosen === 'string') return chosen;
  return others.some(({ id }) => id === chosen.id) ? { after: chosen.id } : null;
}

/** After the last one is last, also where the others behind it went. */
function optionOf(chosen: ChosenPosition, others: readonly Note[]): string {
  if (typeof chosen === 'string') return chosen;
  return chosen.id === others.at(-1)?.id ? 'last' : chosen.id;
}
