import type { EmotionValue } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import type { CanvasLabels, NoteDescription } from './canvasLabels.ts';
import { isNoteTool, type Tool } from './tool.ts';
import { isTouchOnly } from './touchOnly.ts';

/** The canvas's words from the catalogue, in the language of the moment. Made anew when the language changes. */
export function readCanvasLabels(): CanvasLabels {
  return {
    board: m.canvas_board(),
    keys: m.canvas_keys(),
    bands: { emotion: m.canvas_band_emotion(), moment: m.canvas_band_moment(), tip: m.canvas_band_tip() },
    toolBar: m.canvas_tools(),
    tools: {
      select: toolName('select'),
      hand: toolName('hand'),
      moment: toolName('moment'),
      emotion: toolName('emotion'),
      tip: toolName('tip'),
    },
    notAsked: m.canvas_notAsked(),
    undo: m.canvas_undo(),
    redo: m.canvas_redo(),
    zoomBar: m.canvas_zoom(),
    zoomIn: m.canvas_zoom_in(),
    zoomOut: m.canvas_zoom_out(),
    zoomFit: m.canvas_zoom_fit(),
    percent: (percent) => m.canvas_zoom_percent({ percent }),
    editor({ kind, phase, lane }) {
      const parts = { kind: kindName(kind), phase, lane };
      return isTouchOnly() ? m.canvas_editorTouch(parts) : m.canvas_editor(parts);
    },
    editorDone: m.canvas_editorDone(),
    counter: (used, max) => m.canvas_counter({ used, max }),
    full: m.canvas_full(),
    faces: m.canvas_faces(),
    face: {
      [-2]: faceName(-2),
      [-1]: faceName(-1),
      0: faceName(0),
      1: faceName(1),
      2: faceName(2),
    },
    note: noteSentence,
    noFurtherNote: m.canvas_no_further_note(),
    stuck: ({ kind, phase, lane }) => m.canvas_stuck({ kind: kindName(kind), phase, lane }),
    moved: ({ phase, lane }, count) =>
      count === 1 ? m.canvas_moved({ phase, lane }) : m.canvas_moved_several({ count: numberText(count), phase, lane }),
    notMoved: m.canvas_not_moved(),
    writing: (name) => m.find_writing({ name }),
    alsoHeld: (name) => m.find_alsoHeld({ name }),
    selected: (count) => m.canvas_selected({ count: numberText(count) }),
    tooManyAtOnce: (max) => m.canvas_too_many({ max: numberText(max) }),
    undone: m.canvas_undone(),
    redone: m.canvas_redone(),
    toolChosen: (tool) => {
      const chosen = m.canvas_tool_chosen({ tool: ended(toolName(tool)) });
      return isNoteTool(tool) ? `${chosen} ${m.canvas_tool_how()}` : chosen;
    },
  };
}

function noteSentence({ text, kind, value, lane, phase, author, said }: NoteDescription): string {
  const parts = {
    text: ended(text.trim() === '' ? m.canvas_note_empty() : text.trim()),
    kind: kindName(kind),
    phase,
    lane,
    author,
  };
  const note = value === null ? m.canvas_note(parts) : m.canvas_note_value({ ...parts, value: faceName(value) });
  return said === '' ? note : `${note} ${said}`;
}

/** Texts that are read out one after another: a sentence that has its end gets no second one. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function toolName(tool: Tool): string {
  return {
    select: m.canvas_tool_select,
    hand: m.canvas_tool_hand,
    moment: m.canvas_tool_moment,
    emotion: m.canvas_tool_emotion,
    tip: m.canvas_tool_tip,
  }[tool]();
}

function kindName(kind: NoteDescription['kind']): string {
  return { moment: m.canvas_kind_moment, emotion: m.canvas_kind_emotion, tip: m.canvas_kind_tip }[kind]();
}

function faceName(value: EmotionValue): string {
  return {
    [-2]: m.canvas_face_very_bad,
    [-1]: m.canvas_face_bad,
    0: m.canvas_face_neutral,
    1: m.canvas_face_good,
    2: m.canvas_face_very_good,
  }[value]();
}
