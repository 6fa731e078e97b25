import type { PersonaId } from '@samenreis/shared/base';
import type { Persona } from '@samenreis/shared/board';
import { useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { curvesOnDevice } from '../curvesOnDevice.ts';
import type { BoardStore } from '../store/boardStore.ts';

/** Whose feelings somebody looks at: what they chose on the canvas too. */
export function useWhose(store: BoardStore) {
  const [curves] = useState(curvesOnDevice);
  const whose = useSyncExternalStore(curves.subscribe, () => curves.chosen(store.snapshot()));
  return { whose, choose: curves.choose };
}

interface WhoseFeltProps {
  readonly personas: readonly Persona[];
  readonly whose: PersonaId | null;
  readonly onWhose: (persona: PersonaId | null) => void;
}

const ALL = 'all';

/** Whose feelings are told: one persona's, or everybody's beside each other. */
export function WhoseFelt({ personas, whose, onWhose }: WhoseFeltProps) {
  const there = personas.filter(({ archived }) => !archived);
  if (there.length < 2) return null;
  return (
    <SelectField<PersonaId | typeof ALL>
      label={m.curve_whose()}
      value={whose ?? ALL}
      options={[ALL, ...there.map(({ id }) => id)]}
      text={(option) => there.find(({ id }) => id === option)?.name ?? m.curve_all()}
      onValue={(option) => onWhose(option === ALL ? null : option)}
    />
  );
}
