import type { Font } from './font.ts';

/** Sizes of the board's drawing in board units (1 CSS pixel at 100 %), from the mock-up that shows it at 62 %. */

export const BOARD_MARGIN = 24;
export const LANE_HEAD_WIDTH = 180;
/** Room at the right of the last column, inside the lane. */
export const LANE_END_WIDTH = 26;
export const LANE_GAP = 26;
export const LANE_RADIUS = 22;
export const LANE_PADDING = 14;

export const HEADER_MIN_HEIGHT = 84;
export const HEADER_GAP = 26;
/** How far a phase's chevron points to the right, and how far its left side is notched. */
export const CHEVRON_POINT = 22;
export const CHEVRON_GAP = 6;
export const HEADER_PADDING = 14;

export const PHASE_NAME: Font = { size: 20, weight: 700 };
export const PHASE_DETAIL: Font = { size: 16, weight: 400 };
export const LANE_TITLE: Font = { size: 23, weight: 700 };
export const LANE_SUBTITLE: Font = { size: 18, weight: 400 };
export const BAND_LABEL: Font = { size: 20, weight: 650 };
export const LEGEND: Font = { size: 16, weight: 400 };
/** Distance between baselines as a multiple of the font size, for headings. */
export const HEADING_LEADING = 1.2;

export const NOTE_WIDTH = 112;
export const NOTE_MIN_HEIGHT = 100;
export const NOTE_GAP = 8;
export const NOTE_RADIUS = 6;
export const NOTE_TEXT_INSET = 8;
/** From the note's top to the first line's box. */
export const NOTE_TEXT_TOP = 9;
/** Room under the text for the icon of the kind, the face and the dots. */
export const NOTE_FOOTER = 26;
/** The folded corner of a tip. */
export const NOTE_FOLD = 20;
/** The sizes a note's text is set in, the usual first; the last is the smallest that reads well at 100 %. */
export const NOTE_TYPE = [
  { size: 15, lineHeight: 17.5 },
  { size: 14, lineHeight: 16.5 },
  { size: 13, lineHeight: 15 },
] as const;
export const NOTE_FONT: Font = { size: NOTE_TYPE[0].size, weight: 500 };
/** From so many lines on a text is set in the smallest size, so that 500 characters make a note shorter than a screen. */
export const LONG_NOTE_FROM_LINES = 9;

/** First free place of a cell, from its band's left top. */
export const CELL_PADDING_X = 6;
export const CELL_PADDING_Y = 14;

/** Height of the strip at the top of the emotion band in which the curve runs. */
export const CURVE_STRIP_HEIGHT = 180;
/** Board units between two neighbouring values of the emotion scale. */
export const EMOTION_STEP = 32;
export const FACE_RADIUS = 18;
/** The face of a point that follows the notes, inside a dashed ring as large as the others. */
export const FOLLOWING_RADIUS = 13;
/** Horizontal distance between the points of several personas in one phase: equal values stay visible side by side. */
export const PERSONA_OFFSET = 40;
export const MOMENT_MIN_HEIGHT = 248;
export const TIP_MIN_HEIGHT = 136;
