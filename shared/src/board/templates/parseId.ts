import * as v from 'valibot';

/**
 * An id written in the demo's data, parsed like any other.
 * @throws when it is none: then the data is wrong
 */
export function parseId<Schema extends v.GenericSchema>(schema: Schema, id: string): v.InferOutput<Schema> {
  return v.parse(schema, id);
}
