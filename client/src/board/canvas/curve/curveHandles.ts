import type { PersonaId, PhaseId } from '@samenreis/shared/base';
import type { Persona } from '@samenreis/shared/board';
import { type ColumnBox, emotionY, type LaneBox } from '@samenreis/shared/layout';
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
  readonly x: number;
  readonly y: number;
}

/** Between the handles of several personas in one phase, in board units: as between their points. */
const APART = 40;

/** The handles of a lane, phase by phase, for the personas whose curves are shown. */
export function curveHandles(lane: LaneBox, columns: readonly ColumnBox[], personas: readonly Persona[]): readonly CurveHandle[] {
  return columns.flatMap((column) =>
    personas.map((persona, place) => {
      const point = lane.curves
        .find((curve) => curve.persona === persona.id)
        ?.points.find(({ phase }) => phase === column.phase.id);
      const aside = (place - (personas.length - 1) / 2) * APART;
      return {
        persona: persona.id,
        label: persona.name,
        phase: column.phase.id,
        phaseName: column.phase.name,
        value: point?.value ?? null,
        isSet: point?.isSet ?? false,
        x: point?.x ?? column.x + column.width / 2 + aside,
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
