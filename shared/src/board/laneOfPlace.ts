/** The lane that a note's stored place names; null for anything that is no place. */
export function laneOfPlace(place: unknown): string | null {
  return part(place, 'lane');
}

/** The phase that a note's stored place names; null for anything that is no place. */
export function phaseOfPlace(place: unknown): string | null {
  return part(place, 'phase');
}

function part(place: unknown, name: 'lane' | 'phase'): string | null {
  if (typeof place !== 'object' || place === null || !(name in place)) return null;
  const value = (place as Record<string, unknown>)[name]; // an object with this key, by the line before
  return typeof value === 'string' ? value : null;
}
