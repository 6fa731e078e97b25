import * as v from 'valibot';

/** One line a person reads, without control characters. `maxLength` in UTF-16 code units. */
export const line = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.regex(/^[^\p{Cc}]*$/u));
/** Text of several lines; tab and line feed are the only control characters. `maxLength` in UTF-16 code units. */
export const lines = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.regex(/^(?:[^\p{Cc}]|[\t\n])*$/u));
