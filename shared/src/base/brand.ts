/** Nominal typing: a `Brand<string, 'NoteId'>` is a string at run time that only its own parser hands out. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
