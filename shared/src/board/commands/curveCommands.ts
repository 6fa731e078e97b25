import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { type CurvePoint, curvePointKey, curvePointSchema, EVERYONE } from '../records/curvePoint.ts';
import { laneId, personaId, phaseId } from '../records/fields.ts';
import { isLive, type Planners, plan } from './plan.ts';

const point = { lane: laneId, persona: personaId, phase: phaseId };
const { value, source } = curvePointSchema.entries;

export const curveCommandSchemas = [
  v.strictObject({ type: v.literal('setCurvePoint'), ...point, value, source: v.optional(source, 'hand') }),
  v.strictObject({ type: v.literal('clearCurvePoint'), ...point }),
] as const;
export type CurveCommand = v.InferOutput<(typeof curveCommandSchemas)[number]>;

export const curvePlanners: Planners<CurveCommand> = {
  setCurvePoint: ({ lane, persona, phase, value, source }, { board }) => {
    const isSomebody = persona === EVERYONE || isLive(board, 'personas', persona);
    if (!isSomebody || !isLive(board, 'lanes', lane) || !isLive(board, 'phases', phase)) return no('notFound');
    const key = curvePointKey(lane, persona, phase);
    return plan([{ root: 'curves', key, field: null, value: { value, source, ...besideOf(board.entry('curves', key), source) } }]);
  },
  clearCurvePoint: ({ lane, persona, phase }, { board }) => {
    const key = curvePointKey(lane, persona, phase);
    return board.has('curves', key) ? plan([{ root: 'curves', key, field: null, value: null }]) : no('notFound');
  },
};

/** What was played does not wipe out what was told in interviews, nor the other way round. */
function besideOf(present: unknown, source: CurvePoint['source']): Pick<CurvePoint, 'beside'> {
  const parsed = v.safeParse(curvePointSchema, present);
  if (!parsed.success) return {};
  const { value, source: by, beside } = parsed.output;
  const kept = source !== 'hand' && by !== 'hand' && by !== source ? { value, source: by } : beside;
  return kept === undefined || kept.source === source ? {} : { beside: kept };
}
