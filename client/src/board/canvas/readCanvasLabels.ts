import type { EmotionValue } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { CanvasLabels, NoteDescription } from './canvasLabels.ts';

/** The canvas's words from the catalogue, in the language of the moment. Made anew when the language changes. */
export function readCanvasLabels(): CanvasLabels {
  return {
    board: m.canvas_board(),
    keys: m.canvas_keys(),
    bands: { emotion: m.canvas_band_emotion(), moment: m.canvas_band_moment(), tip: m.canvas_band_tip() },
    toolBar: m.canvas_tools(),
    tools: {
      select: m.canvas_tool_select(),
      hand: m.canvas_tool_hand(),
      moment: m.canvas_tool_moment(),
      emotion: m.canvas_tool_emotion(),
      tip: m.canvas_tool_tip(),
    },
    undo: m.canvas_undo(),
    redo: m.canvas_redo(),
    zoomBar: m.canvas_zoom(),
    zoomIn: m.canvas_zoom_in(),
    zoomOut: m.canvas_zoom_out(),
    zoomFit: m.canvas_zoom_fit(),
    percent: (percent) => m.canvas_zoom_percent({ percent }),
    editor: ({ kind, phase, lane }) => m.canvas_editor({ kind: kindName(kind), phase, lane }),
    counter: (used, max) => m.canvas_counter({ used, max }),
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
  };
}

function noteSentence({ text, kind, value, lane, phase, author }: NoteDescription): string {
  const parts = { text: text.trim() === '' ? m.canvas_note_empty() : text, kind: kindName(kind), phase, lane, author };
  return value === null ? m.canvas_note(parts) : m.canvas_note_value({ ...parts, value: faceName(value) });
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
