import type { PhaseId } from '@samenreis/shared/base';
import { m } from '../../i18n/messages.ts';
import { CheckField } from '../facilitate/CheckField.tsx';
import type { BoardStore } from '../store/boardStore.ts';

interface PhasesFieldProps {
  readonly store: BoardStore;
  readonly chosen: readonly PhaseId[];
  readonly onChoose: (chosen: readonly PhaseId[]) => void;
}

/** About which phases something is. */
export function PhasesField({ store, chosen, onChoose }: PhasesFieldProps) {
  const phases = store.snapshot().phases.filter(({ archived }) => !archived);
  return (
    <details className="places-field">
      <summary>{m.outcome_phasesChosen({ count: phases.filter(({ id }) => chosen.includes(id)).length })}</summary>
      {phases.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          isChecked={chosen.includes(id)}
          onChange={(isIn) => onChoose(isIn ? [...chosen, id] : chosen.filter((phase) => phase !== id))}
        />
      ))}
    </details>
  );
}
