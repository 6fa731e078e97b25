/** What a new board can begin with. */
export const TEMPLATES = ['empty', 'wmo', 'jeugdwet', 'participatiewet', 'bijzondereBijstand'] as const;
export type Template = (typeof TEMPLATES)[number];

/** What a new board begins with: a template, or the whole example with its notes, to look around in. */
export const BEGINNINGS = [...TEMPLATES, 'example'] as const;
export type Beginning = (typeof BEGINNINGS)[number];
