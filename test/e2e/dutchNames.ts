import type { EmotionValue, NoteKind, Perspective } from '@samenreis/shared/board';

/** What the Dutch page calls perspectives, kinds and feelings. */
export const perspectiveNames = {
  client: 'Inwoner of cliënt',
  informalCarer: 'Mantelzorger',
  consultant: 'Consulent',
  administration: 'Administratie',
  lead: 'Teamleider',
  communication: 'Communicatie',
  other: 'Iemand anders',
} as const satisfies Record<Perspective, string>;

export const kindNames = {
  emotion: 'Emotie',
  moment: 'Wat gebeurt er',
  tip: 'Verbetertip',
} as const satisfies Record<NoteKind, string>;

export const feelingNames = {
  [-2]: 'heel naar',
  [-1]: 'naar',
  0: 'neutraal',
  1: 'fijn',
  2: 'heel fijn',
} as const satisfies Record<EmotionValue, string>;
