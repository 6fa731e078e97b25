import type { PersonaId } from '@samenreis/shared/base';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { MenuPart } from '../many/menuPart.ts';
import { useListTools } from './listTools.ts';

interface PersonaFieldProps {
  readonly value: PersonaId | null;
  readonly onValue: (persona: PersonaId | null) => void;
}

const NOBODY = '';

/** About which persona a note is; nothing to choose where the board has none. */
export function PersonaField({ value, onValue }: PersonaFieldProps) {
  const { list } = useListTools();
  const personas = list().source.snapshot.personas.filter(({ id, archived }) => !archived || id === value);
  if (personas.length === 0) return null;
  const nameOf = (id: string) => personas.find((persona) => persona.id === id)?.name ?? m.list_nobody();
  return (
    <SelectField<string>
      part={'persona' satisfies MenuPart}
      label={m.list_persona()}
      value={value ?? NOBODY}
      options={[NOBODY, ...personas.map(({ id }) => id)]}
      text={nameOf}
      onValue={(chosen) => onValue(personas.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
