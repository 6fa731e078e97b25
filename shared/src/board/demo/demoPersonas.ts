import type { CurvePointKey, LaneId, PersonaId } from '../../base/index.ts';
import { type CurvePoint, curvePointKey } from '../records/curvePoint.ts';
import { personaId } from '../records/fields.ts';
import type { Persona } from '../records/persona.ts';
import { parseId } from '../templates/parseId.ts';
import { CURRENT_LANE, DESIRED_LANE } from '../templates/standardLanes.ts';
import { templatePersonas } from '../templates/templatePersonas.ts';
import { templatePhaseId } from '../templates/templatePhases.ts';

const ANS = parseId(personaId, 'ans');
const DAAN = parseId(personaId, 'daan');

export const demoPersonas: readonly Persona[] = templatePersonas([
  {
    key: 'ans',
    name: 'Ans',
    age: 78,
    residence: 'Wassenaar',
    situation: 'Gebruikt buiten een rolstoel. Haar man Piet is mantelzorger.',
    needs: 'Huishoudelijke hulp en vervoer.',
    quote: 'De helling is te steil. Niemand zei dat er achter een lift is.',
  },
  {
    key: 'daan',
    name: 'Daan',
    age: 23,
    residence: 'Voorschoten',
    situation: 'Heeft hersenletsel na een ongeluk.',
    needs: 'Begeleiding.',
    quote: 'Ik dacht: de Wmo is voor oude mensen.',
  },
]);

/** Emotion per phase 1–9, −2..+2. */
const CURVES: readonly (readonly [PersonaId, LaneId, CurvePoint['source'], readonly number[]])[] = [
  [ANS, CURRENT_LANE, 'interviewed', [-1, -1, 0, -2, 1, 0, 1, 2, -1]],
  [ANS, DESIRED_LANE, 'hand', [0, 1, 1, 0, 2, 1, 1, 2, 1]],
  [DAAN, CURRENT_LANE, 'interviewed', [-2, -2, -1, -1, -1, 0, -1, 1, -2]],
  [DAAN, DESIRED_LANE, 'hand', [-1, 1, 1, 0, 1, 1, 1, 2, 1]],
];

export const demoCurves: ReadonlyMap<CurvePointKey, CurvePoint> = new Map(
  CURVES.flatMap(([persona, lane, source, values]) =>
    values.map((value, index) => [curvePointKey(lane, persona, templatePhaseId(index + 1)), { value, source }] as const),
  ),
);
