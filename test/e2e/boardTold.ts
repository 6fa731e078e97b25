import type { BoardSnapshot } from '@samenreis/shared/board';

/** What is on a board, without what says who made it, when, and where exactly it lies. */
export function boardTold({ phases, lanes, personas, notes, curves }: BoardSnapshot) {
  const names = new Map<string, string>([...phases, ...lanes, ...personas].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    phases: phases.map(({ name, description, touchpoints, term, width, archived }) => {
      return { name, description, touchpoints, term, width, archived };
    }),
    lanes: lanes.map(({ name, subtitle, kind, hidden, locked, archived }) => ({ name, subtitle, kind, hidden, locked, archived })),
    personas: personas.map(({ id: _id, order: _order, ...persona }) => persona),
    notes: [...notes.values()]
      .map(({ place, kind, perspective, value, persona, text }) => {
        return { text, phase: nameOf(place.phase), lane: nameOf(place.lane), kind, perspective, value, persona };
      })
      .sort((one, other) => (one.text < other.text ? -1 : 1)),
    curves: [...curves].map(([key, { value }]) => `${key.split('|').map(nameOf).join(' · ')}: ${value}`).sort(),
  };
}
