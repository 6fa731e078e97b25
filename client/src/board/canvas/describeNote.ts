import type { NoteBox } from '@samenreis/shared/layout';
import { marksText } from '../comments/marksText.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { NoteDescription } from './canvasLabels.ts';

export function describeNote(box: NoteBox, { names }: Pick<BoardCanvasProps, 'names'>, model: BoardModel): NoteDescription {
  const { columns, lanes } = model.layout();
  return {
    text: box.note.text,
    kind: box.note.kind,
    value: box.note.value,
    lane: lanes.find((candidate) => candidate.lane.id === box.lane)?.lane.name ?? '',
    phase: columns.find((candidate) => candidate.phase.id === box.phase)?.phase.name ?? '',
    author: names(box.note.author),
    said: marksText(model.marks().get(box.id)),
  };
}
