import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { personaId } from '../records/fields.ts';
import { personaDefaults, personaSchema } from '../records/persona.ts';
import { orderOfNew, reordered } from './ordering.ts';
import { newRecordId, type Planners, plan, planFields } from './plan.ts';

const { name, age, residence, situation, quote, needs, attitude, portrait } = personaSchema.entries;
const details = {
  age: v.exactOptional(age),
  residence: v.exactOptional(residence),
  situation: v.exactOptional(situation),
  quote: v.exactOptional(quote),
  needs: v.exactOptional(needs),
  attitude: v.exactOptional(attitude),
  portrait: v.exactOptional(portrait),
};

export const personaCommandSchemas = [
  v.strictObject({ type: v.literal('addPersona'), name, ...details }),
  v.strictObject({ type: v.literal('editPersona'), persona: personaId, name: v.exactOptional(name), ...details }),
  v.strictObject({ type: v.literal('reorderPersona'), persona: personaId, before: v.nullable(personaId) }),
  v.strictObject({ type: v.literal('archivePersona'), persona: personaId }),
  v.strictObject({ type: v.literal('restorePersona'), persona: personaId }),
] as const;
export type PersonaCommand = v.InferOutput<(typeof personaCommandSchemas)[number]>;

export const personaPlanners: Planners<PersonaCommand> = {
  addPersona: ({ type: _, ...fields }, context) => {
    const id = newRecordId('persona', context.env.random);
    const { order, siblings } = orderOfNew(context, 'personas', id, null);
    return plan([{ root: 'personas', key: id, field: null, value: { ...personaDefaults, ...fields, id, order } }, ...siblings]);
  },
  editPersona: ({ type: _, persona, ...fields }, context) => planFields(context, 'personas', persona, fields),
  reorderPersona: ({ persona, before }, context) =>
    context.board.has('personas', persona) ? plan(reordered(context, 'personas', persona, before)) : no('notFound'),
  archivePersona: ({ persona }, context) => planFields(context, 'personas', persona, { archived: true }),
  restorePersona: ({ persona }, context) => planFields(context, 'personas', persona, { archived: false }),
};
