import * as v from 'valibot';
import type { Result } from '../../base/index.ts';
import type { Rejection } from '../rejection.ts';
import { clusterCommandSchemas, clusterPlanners } from './clusterCommands.ts';
import { commentCommandSchemas, commentPlanners } from './commentCommands.ts';
import { conclusionCommandSchemas, conclusionPlanners } from './conclusionCommands.ts';
import { curveCommandSchemas, curvePlanners } from './curveCommands.ts';
import { followUpCommandSchemas, followUpPlanners } from './followUpCommands.ts';
import { laneCommandSchemas, lanePlanners } from './laneCommands.ts';
import { noteCommandSchemas, notePlanners } from './noteCommands.ts';
import { personaCommandSchemas, personaPlanners } from './personaCommands.ts';
import { phaseCommandSchemas, phasePlanners } from './phaseCommands.ts';
import type { Plan, PlanContext, Planner, Planners } from './plan.ts';
import { reactionCommandSchemas, reactionPlanners } from './reactionCommands.ts';
import { removalCommandSchemas, removalPlanners } from './removalCommand.ts';
import { revertCommandSchemas, revertPlanners } from './revertCommand.ts';
import { settingCommandSchemas, settingPlanners } from './settingCommands.ts';

/** Every change that somebody can ask of a board. */
export const boardCommandSchema = v.variant('type', [
  ...noteCommandSchemas,
  ...clusterCommandSchemas,
  ...commentCommandSchemas,
  ...removalCommandSchemas,
  ...phaseCommandSchemas,
  ...laneCommandSchemas,
  ...curveCommandSchemas,
  ...reactionCommandSchemas,
  ...settingCommandSchemas,
  ...personaCommandSchemas,
  ...conclusionCommandSchemas,
  ...followUpCommandSchemas,
  ...revertCommandSchemas,
]);
/** A command as it is parsed, with its defaults filled in. */
export type ParsedCommand = Readonly<v.InferOutput<typeof boardCommandSchema>>;
/** A command as it is given: what has a default may be left out. */
export type BoardCommand = Given<v.InferInput<typeof boardCommandSchema>>;

/** Readonly down to its lists, which valibot's input types leave writable. */
type Given<Command> = Command extends unknown ? { readonly [Part in keyof Command]: ReadonlyList<Command[Part]> } : never;
type ReadonlyList<Part> = Part extends readonly (infer Item)[] ? readonly Item[] : Part;

const planners: Planners<ParsedCommand> = {
  ...notePlanners,
  ...clusterPlanners,
  ...commentPlanners,
  ...removalPlanners,
  ...phasePlanners,
  ...lanePlanners,
  ...curvePlanners,
  ...reactionPlanners,
  ...settingPlanners,
  ...personaPlanners,
  ...conclusionPlanners,
  ...followUpPlanners,
  ...revertPlanners,
};

export function planCommand(command: ParsedCommand, context: PlanContext): Result<Plan, Rejection> {
  // The type of the command chose its planner, which the compiler cannot follow through the look-up.
  return (planners[command.type] as Planner<ParsedCommand>)(command, context);
}
