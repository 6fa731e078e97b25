import type { NoteBox } from '@samenreis/shared/layout';
import { signsText } from '../comments/signsText.ts';
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
    said: signsText(model.signsOf(box.note)),
  };
}
