import { evenOrderKeys } from '../../base/index.ts';
import { personaId } from '../records/fields.ts';
import { type Persona, personaDefaults } from '../records/persona.ts';
import { parseId } from './parseId.ts';

/** A persona as a template writes it, under a word that becomes its id. */
export type TemplatePersona = Partial<Persona> & Pick<Persona, 'name'> & { readonly key: string };

/** The personas of a new board, in the order of the list, each with a portrait of its own. */
export function templatePersonas(list: readonly TemplatePersona[]): readonly Persona[] {
  const orders = evenOrderKeys(list.length);
  return list.map(({ key, ...persona }, index) => ({
    ...personaDefaults,
    portrait: index,
    ...persona,
    id: parseId(personaId, key),
    order: orders[index] ?? '',
  }));
}
