/** The lane that a note's stored place names; null for anything that is no place. */
export function laneOfPlace(place: unknown): string | null {
  return typeof place === 'object' && place !== null && 'lane' in place && typeof place.lane === 'string' ? place.lane : null;
}
