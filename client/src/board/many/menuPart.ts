/** A part of what can be done with a note that has a key of its own; on the canvas it stands in the menu, in the list under “more”. */
export type MenuPart = 'reactions' | 'colour' | 'persona';

export const PART_ATTRIBUTE = 'data-part';
