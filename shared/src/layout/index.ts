export {
  BADGE_FONT,
  BADGE_GAP,
  BADGE_HEIGHT,
  BADGE_PADDING,
  BADGE_PATHS,
  BADGE_SIGN,
  type Badge,
  type BadgeRow,
  type BadgeSign,
  badgeColours,
  badgeRow,
  badgesWidth,
  leftBadges,
} from './badges.ts';
export type {
  BandBox,
  BoardLayout,
  ColumnBox,
  CurvePointBox,
  CurveShape,
  LaneBox,
  LegendEntry,
  NoteBox,
  TextBlock,
} from './boardLayout.ts';
export { layoutColumns } from './columns.ts';
export { type CurveSource, type CurveValues, journeyCurves, personaCurves } from './curveSource.ts';
export { emotionAt, emotionY, layoutCurves } from './curves.ts';
export {
  BOARD_MARGIN,
  CHEVRON_POINT,
  CURVE_STRIP_HEIGHT,
  EMOTION_STEP,
  FACE_RADIUS,
  FOLLOWING_RADIUS,
  LANE_RADIUS,
  NOTE_FOLD,
  NOTE_FONT,
  NOTE_FOOTER,
  NOTE_MIN_HEIGHT,
  NOTE_RADIUS,
  NOTE_TYPE,
  NOTE_WIDTH,
} from './dimensions.ts';
export { drawMiniature, MINIATURE_NOTES_MAX } from './drawMiniature.ts';
export { drawSvg, type SvgOptions } from './drawSvg.ts';
export { FONT_FAMILY, type Font, type FontWeight } from './font.ts';
export {
  changedFrames,
  FRAME_MARGIN,
  FRAME_RADIUS,
  FRAME_WIDTH,
  frameColours,
  frameReach,
  type GroupFrame,
  groupFrames,
  TAB_FONT,
  TAB_GROWTH_MAX,
  TAB_HEIGHT,
  TAB_PADDING,
} from './groupFrames.ts';
export { type Hit, hitTest, notesIn } from './hitTest.ts';
export { isVisibleLane } from './lanes.ts';
export { type LayoutOptions, layoutBoard } from './layoutBoard.ts';
export { type CurveSegment, monotoneCurve } from './monotoneCurve.ts';
export { comparePaintOrder } from './noteBoxes.ts';
export { type NoteChanges, noteChanges } from './noteChanges.ts';
export { countMarks, linkOrdinal, type NoteMarks, type NoteSigns, type ReactionCount } from './noteSigns.ts';
export { NOTE_TEXT_WIDTH, type NoteText, noteHeight, noteTextOrigin, setNoteText } from './noteText.ts';
export { createPacker, freePlace, type Packed, type Packer } from './packNotes.ts';
export { placeAt } from './placeAt.ts';
export { type PointingNote, pointingNotes } from './pointingNotes.ts';
export { contains, overlaps, type Point, type Rect } from './rect.ts';
export {
  besideLinePath,
  besidePath,
  chevronPath,
  curveAreaPath,
  curvePath,
  FACE_LINE_WIDTH,
  FACE_SHAPE_RADIUS,
  FACES,
  type FaceShape,
  KIND_ICON_SIZE,
  KIND_ICONS,
  laneHeadPath,
  noteFoldPath,
  notePath,
  PERSPECTIVE_ICON_SIZE,
  PERSPECTIVE_ICONS,
  roundedRectPath,
} from './shapes.ts';
export { type BoardTheme, curveColour, curveDash, type LaneColours, nearestMood, theme } from './theme.ts';
export { boxesAsRead, type NoteMove, tidyCell } from './tidyCell.ts';
export { lineWidth, wrapText, wrapWithEllipsis } from './wrapText.ts';
