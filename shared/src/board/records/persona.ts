import * as v from 'valibot';
import { line, lines, orderKey, personaId } from './fields.ts';

/** An archetype made from interviews; a person or an organisation. */
export const personaSchema = v.strictObject({
  id: personaId,
  name: v.pipe(line(80), v.minLength(1)),
  age: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
  residence: line(80),
  situation: lines(1_000),
  quote: lines(400),
  needs: lines(1_000),
  attitude: lines(400),
  /** Which of the drawn portraits stands for this persona. */
  portrait: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11)),
  order: orderKey,
  archived: v.boolean(),
});
export type Persona = Readonly<v.InferOutput<typeof personaSchema>>;

export const personaDefaults = {
  age: null,
  residence: '',
  situation: '',
  quote: '',
  needs: '',
  attitude: '',
  portrait: 0,
  archived: false,
} as const;
