import { m } from '../../i18n/messages.ts';
import { type KeyGroup, type KeyName, SPACE } from '../gestures/keyList.ts';

const GROUPS = {
  notes: m.canvas_keys_notes,
  many: m.canvas_keys_many,
  board: m.canvas_keys_board,
  phases: m.canvas_keys_phases,
  lanes: m.canvas_keys_lanes,
  curve: m.canvas_keys_curve,
  writing: m.canvas_keys_writing,
  find: m.find_title,
} satisfies Record<KeyGroup, () => string>;

const NAMES = {
  go: m.canvas_key_go,
  edges: m.canvas_key_edges,
  newMoment: m.canvas_tool_moment,
  newEmotion: m.canvas_tool_emotion,
  newTip: m.canvas_tool_tip,
  write: m.canvas_menu_write,
  nudge: m.canvas_key_nudge,
  toCell: m.canvas_key_to_cell,
  value: m.canvas_key_value,
  comments: m.comment_open,
  react: m.comment_react,
  link: m.comment_linkTitle,
  colour: m.canvas_perspective,
  persona: m.list_persona,
  minimap: m.canvas_key_minimap,
  group: m.group_key,
  ungroup: m.group_leave,
  menu: m.canvas_key_menu,
  delete: m.canvas_delete,
  selectAll: m.canvas_select_all,
  selectCell: m.canvas_select_cell,
  pickMore: m.canvas_key_pickMore,
  duplicate: m.canvas_duplicate,
  tidy: m.canvas_tidy,
  moveTo: m.canvas_moveTo,
  cut: m.canvas_cut,
  copy: m.canvas_copy,
  paste: m.canvas_paste,
  escape: m.canvas_let_go,
  undo: m.canvas_undo,
  redo: m.canvas_redo,
  select: m.canvas_tool_select,
  hand: m.canvas_tool_hand,
  pan: m.canvas_key_pan,
  find: m.find_title,
  zoom: m.canvas_key_zoom,
  zoomFit: m.canvas_zoom_fit,
  zoomActual: m.canvas_key_actual,
  fitPhase: m.minimap_fitPhase,
  fitLane: m.minimap_fitLane,
  help: m.canvas_keys_title,
  headGo: m.canvas_key_headGo,
  headEdges: m.canvas_key_headEdges,
  headMenu: m.canvas_key_headMenu,
  headRename: m.heads_rename,
  phaseMove: m.canvas_key_phaseMove,
  phaseWidth: m.canvas_key_phaseWidth,
  laneMove: m.canvas_key_laneMove,
  curveGo: m.canvas_key_curveGo,
  curveStep: m.canvas_key_curveStep,
  curveLeap: m.canvas_key_curveLeap,
  curveEdge: m.canvas_key_curveEdge,
  curveFollow: m.curve_follow,
  writeLeave: m.canvas_key_writeLeave,
  writeDone: m.canvas_key_writeDone,
  findNext: m.find_next,
  findPrevious: m.find_previous,
  findClose: m.find_close,
} satisfies Record<KeyName, () => string>;

export const groupText = (group: KeyGroup): string => GROUPS[group]();

/** What a key does, in the reader's language. */
export const keyText = (name: KeyName): string => NAMES[name]();

/** What stands on the key itself; the space bar alone has nothing on it. */
export const wordOnKey = (key: string): string => (key === SPACE ? m.canvas_key_space() : key);
