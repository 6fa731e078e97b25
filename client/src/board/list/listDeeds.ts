import type { Note } from '@samenreis/shared/board';
import { type BoardLayout, layoutBoard, type NoteBox } from '@samenreis/shared/layout';
import type { BoardNews } from '../canvas/boardNews.ts';
import { createNoteDeeds, type DeedPorts, type NoteDeeds } from '../many/noteDeeds.ts';

export interface ListDeeds {
  readonly deeds: NoteDeeds;
  /** Where everything stands on the canvas, worked out when it is asked for. */
  readonly model: { layout(): BoardLayout; catchUp(): void };
}

/** What is done with the picked notes in the list: the deeds of the canvas, also for notes without a place. */
export function createListDeeds(ports: () => DeedPorts, tell: (news: BoardNews) => void): ListDeeds {
  let read: { readonly snapshot: ReturnType<DeedPorts['source']['snapshot']>; readonly layout: BoardLayout } | null = null;

  function layout(): BoardLayout {
    const snapshot = ports().source.snapshot();
    if (read?.snapshot !== snapshot) read = { snapshot, layout: layoutBoard(snapshot, {}, read?.layout) };
    return read.layout;
  }

  const model = { layout, catchUp: () => {} };
  const deeds = createNoteDeeds({
    ports,
    model,
    tell,
    boxOf(id) {
      const note = ports().source.snapshot().notes.get(id);
      return layout().notes.get(id) ?? (note === undefined ? undefined : looseBox(note));
    },
  });
  return { deeds, model };
}

/** A note of the tray: it stands nowhere. */
function looseBox(note: Note): NoteBox {
  const { lane, phase } = note.place;
  return { id: note.id, note, lane, phase, rect: { x: 0, y: 0, width: 0, height: 0 }, lines: [], fontSize: 0, lineHeight: 0 };
}
