/** What a new board can begin with. */
export const TEMPLATES = ['empty', 'wmo', 'jeugdwet', 'participatiewet', 'bijzondereBijstand'] as const;
export type Template = (typeof TEMPLATES)[number];
