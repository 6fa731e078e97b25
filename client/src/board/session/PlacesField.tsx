import { m } from '../../i18n/messages.ts';
import { CheckField } from '../facilitate/CheckField.tsx';

interface PlacesFieldProps<Id extends string> {
  readonly label: string;
  readonly places: readonly { readonly id: Id; readonly name: string }[];
  /** Null is everywhere, also where a place is added later. */
  readonly chosen: readonly Id[] | null;
  readonly onChoose: (chosen: readonly Id[] | null) => void;
}

/** Where a step asks for notes: everywhere, or in the places ticked. */
export function PlacesField<Id extends string>({ label, places, chosen, onChoose }: PlacesFieldProps<Id>) {
  const isTicked = (id: Id) => chosen === null || chosen.includes(id);

  function tick(id: Id, isIn: boolean): void {
    const ids = places.map((place) => place.id).filter((one) => (one === id ? isIn : isTicked(one)));
    // All of them is everywhere, and none would be a step that asks for notes nowhere.
    onChoose(ids.length === places.length || ids.length === 0 ? null : ids);
  }

  return (
    <details className="places-field">
      <summary>
        {label}:{' '}
        {chosen === null
          ? m.session_everywhere()
          : places
              .filter(({ id }) => isTicked(id))
              .map(({ name }) => name)
              .join(', ')}
      </summary>
      {places.map(({ id, name }) => (
        <CheckField key={id} label={name} isChecked={isTicked(id)} onChange={(isIn) => tick(id, isIn)} />
      ))}
    </details>
  );
}
