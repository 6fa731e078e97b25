import type { BoardCommand, Persona } from '@samenreis/shared/board';

/** A persona as its form has it: everything but the name. */
export interface PersonaFields extends Pick<Persona, 'residence' | 'situation' | 'quote' | 'needs' | 'attitude' | 'portrait'> {
  /** In years, as it was typed; empty for none, as for an organisation. */
  readonly age: string;
}

/** How many faces are drawn. */
export const PORTRAITS: readonly number[] = Array.from({ length: 12 }, (_, portrait) => portrait);
const AGE_MAX = 120;

export function personaFields({ age, residence, situation, quote, needs, attitude, portrait }: Persona): PersonaFields {
  return { age: age === null ? '' : String(age), residence, situation, quote, needs, attitude, portrait };
}

/** @returns null for no age, undefined for what is none */
export function ageIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const age = Number(text);
  return Number.isInteger(age) && age >= 0 && age <= AGE_MAX ? age : undefined;
}

/**
 * What was changed since the form was opened: a field that was left alone keeps what somebody else wrote in it meanwhile.
 * @returns null when nothing was
 */
export function personaChange(
  persona: Persona['id'],
  before: PersonaFields & { readonly name: string },
  after: PersonaFields & { readonly name: string },
): BoardCommand | null {
  const { age: typed, ...texts } = after;
  const age = ageIn(typed);
  const changed = Object.entries(texts).filter(([field, value]) => before[field as keyof typeof texts] !== value); // the fields of one form
  const fields = {
    ...Object.fromEntries(changed),
    ...(typed !== before.age && age !== undefined ? { age } : {}),
  };
  return Object.keys(fields).length === 0 ? null : { type: 'editPersona', persona, ...fields };
}
