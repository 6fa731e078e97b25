import type { NoteBox } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { signsText } from '../comments/signsText.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { NoteDescription } from './canvasLabels.ts';

export function describeNote(box: NoteBox, { names }: Pick<BoardCanvasProps, 'names'>, model: BoardModel): NoteDescription {
  const { columns, lanes } = model.layout();
  const author = names(box.note.author);
  return {
    text: box.note.text,
    kind: box.note.kind,
    value: box.note.value,
    lane: lanes.find((candidate) => candidate.lane.id === box.lane)?.lane.name ?? '',
    phase: columns.find((candidate) => candidate.phase.id === box.phase)?.phase.name ?? '',
    author: author === m.board_unknownPerson() ? perspectiveText(box.note.perspective) : author,
    said: signsText(model.signsOf(box.note)),
  };
}
