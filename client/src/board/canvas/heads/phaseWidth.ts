/** Bounds of a phase's width, in board units: one note is always seen whole, and no column is wider than a screen or two. */
const WIDTH_MAX = 2_000;
/** A note with the gap beside it, and what a column has beside its notes, in board units. */
const PER_NOTE = 120;
const BESIDE = 4;
const MOST_NOTES = Math.floor((WIDTH_MAX - BESIDE) / PER_NOTE);
/** So near to a whole number of notes that it is meant, in board units. */
const SNAP = 16;

/** The width of a column with room for so many notes beside each other. */
export const widthFor = (notes: number): number => BESIDE + PER_NOTE * notes;

/** How many notes fit beside each other. */
export const notesAcross = (width: number): number => Math.max(1, Math.floor((width - BESIDE) / PER_NOTE));

/** The width that a drag of the edge asks for: whole, within bounds, and just right for notes where it nearly is. */
export function snappedWidth(width: number): number {
  const notes = Math.min(MOST_NOTES, Math.max(1, Math.round((width - BESIDE) / PER_NOTE)));
  if (Math.abs(widthFor(notes) - width) <= SNAP) return widthFor(notes);
  return Math.round(Math.min(WIDTH_MAX, Math.max(widthFor(1), width)));
}

/** One note wider; null where it is as wide as can be. */
export function widerThan(width: number): number | null {
  const next = widthFor(notesAcross(width) + 1);
  return next > WIDTH_MAX ? null : next;
}

/** One note narrower; null where there is room for one alone. */
export function narrowerThan(width: number): number | null {
  const fits = notesAcross(width);
  const next = widthFor(fits) < width ? fits : fits - 1;
  return next < 1 ? null : widthFor(next);
}
