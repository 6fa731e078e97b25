import type { PersonaId, PhaseId } from '@samenreis/shared/base';
import { type CurvePoint, EVERYONE, type Persona } from '@samenreis/shared/board';
import { type ColumnBox, type CurveShape, emotionY, type LaneBox } from '@samenreis/shared/layout';
import type { CurveIntent } from '../../gestures/curveKey.ts';

/** Where a value of a curve is taken hold of: at its point, or where it has none yet on the neutral line. Board units. */
export interface CurveHandle {
  readonly persona: PersonaId;
  readonly label: string;
  readonly phase: PhaseId;
  readonly phaseName: string;
  /** Null: nobody said anything yet. */
  readonly value: number | null;
  readonly isSet: boolean;
  readonly source: CurvePoint['source'] | null;
  readonly beside: CurvePoint['beside'] | null;
  readonly x: number;
  readonly y: number;
}

/** Between the handles of several personas in one phase, in board units: as between their points. */
const APART = 40;
/** From the end of a phase to the middle of a handle without a value: a double click amid the cell is for a note. */
const FROM_END = 24;

/** Whose curve a handle changes. */
export type Whose = Pick<Persona, 'id' | 'name'>;

/**
 * Whose values can be taken hold of: of the persona who is chosen, else of those whose curves are drawn, so that what is pulled is
 * what is seen; where no persona has one, of everyone.
 */
export function handledIn(
  lane: LaneBox,
  personas: readonly Persona[],
  chosen: Persona['id'] | null,
  everyone: Whose,
): readonly Whose[] {
  if (chosen !== null) return personas.filter(({ id }) => id === chosen);
  const drawn = personas.filter(({ id }) => lane.curves.some(({ persona }) => persona === id));
  return drawn.length > 0 ? drawn : [everyone];
}

/** The curve on which somebody's values are seen: their own, or everyone's in its place. */
export function curveSeenAs(lane: LaneBox, whose: Whose['id']): CurveShape | undefined {
  const own = lane.curves.find(({ persona }) => (persona ?? EVERYONE) === whose);
  return own ?? lane.curves.find(({ persona }) => persona === null);
}

/** The handles of a lane, phase by phase. */
export function curveHandles(lane: LaneBox, columns: readonly ColumnBox[], handled: readonly Whose[]): readonly CurveHandle[] {
  return columns.flatMap((column) =>
    handled.map((persona, place) => {
      const curve = curveSeenAs(lane, persona.id);
      const point = curve?.points.find(({ phase }) => phase === column.phase.id);
      const isOwn = (curve?.persona ?? EVERYONE) === persona.id;
      const fromEnd = FROM_END + (handled.length - 1 - place) * APART;
      return {
        persona: persona.id,
        label: persona.name,
        phase: column.phase.id,
        phaseName: column.phase.name,
        value: point?.value ?? null,
        isSet: isOwn && (point?.isSet ?? false),
        source: isOwn ? (point?.source ?? null) : null,
        beside: isOwn ? (point?.beside ?? null) : null,
        x: point?.x ?? column.x + column.width - fromEnd,
        y: point?.y ?? emotionY(lane.strip, 0),
      };
    }),
  );
}

/** Halves of a step are as fine as a hand can mean; the number field takes any. */
export const handValue = (value: number): number => Math.round(Math.min(2, Math.max(-2, value)) * 2) / 2 + 0;

/** What a key that changes a value makes of it; null for a key that does something else. */
export function keyedValue(intent: CurveIntent, value: number | null): number | null {
  if (intent.type === 'edge') return intent.value;
  return intent.type === 'step' || intent.type === 'leap' ? handValue((value ?? 0) + intent.by) : null;
}
