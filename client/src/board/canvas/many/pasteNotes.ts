import type { NoteId } from '@samenreis/shared/base';
import { ADD_NOTES_MAX, type NoteKind, PASTED_TEXT_MAX, parsePastedText } from '@samenreis/shared/board';
import { hitTest } from '@samenreis/shared/layout';
import { m } from '../../../i18n/messages.ts';
import type { BoardCanvasProps, CanvasCommand } from '../boardCanvasProps.ts';
import type { BoardModel } from '../boardModel.ts';
import { type Point, visibleBoard } from '../camera.ts';
import { cellInView } from '../noteCommands.ts';
import type { ViewStore } from '../viewStore.ts';
import type { ClippedNote } from './noteClip.ts';
import { readClip } from './noteClip.ts';
import type { NoteDeeds } from './noteDeeds.ts';
import { createPacker } from './packNotes.ts';

export interface PasteContext {
  readonly ports: () => BoardCanvasProps;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly deeds: NoteDeeds;
}

/** What lay on the clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

type NewNotes = Extract<CanvasCommand, { readonly type: 'addNotes' }>['notes'];

/** Sticks what was pasted, in one step to take back; says what came of it, and what did not fit. `at`: a board point. */
export function pasteNotes(context: PasteContext, { html, text }: Pasted, at: Point | null): void {
  const { ports } = context;
  const target = targetOf(context, at);
  if (target === null) return;
  const clipped = readClip(html) ?? linesOf(text, target.kind, ports());
  if (clipped === null) return;
  if (clipped.length === 0) ports().onNotice(m.canvas_paste_nothing());
  else if (clipped.length > ADD_NOTES_MAX) tellTooMany(clipped.length, ports());
  else stick(context, placed(context, clipped, target));
}

function stick({ ports, model, view, deeds }: PasteContext, notes: NewNotes): void {
  const done = ports().dispatch({ type: 'addNotes', notes });
  if (!done.ok) {
    ports().onRejected(done.reason);
    return;
  }
  ports().selection.set(new Set(done.value.created as readonly NoteId[])); // addNotes names the notes it made
  model.catchUp();
  const first = deeds.picked()[0];
  if (first !== undefined) view.reveal(first.rect);
  deeds.report('pasted', done.value.created.length, []);
}

interface Target {
  readonly row: number;
  readonly column: number;
  readonly kind: NoteKind;
}

/** The cell under the pointer, else of the note that is picked, else the first in view. */
function targetOf({ ports, model, view, deeds }: PasteContext, at: Point | null): Target | null {
  const layout = model.layout();
  const hit = at === null ? null : hitTest(layout, at);
  const picked = deeds.picked().at(-1);
  const { tool } = ports();
  const inHand = tool === 'select' || tool === 'hand' ? null : tool;
  const cell =
    hit?.kind === 'cell'
      ? { lane: hit.lane, phase: hit.phase, kind: hit.band }
      : (boxCell(hit?.kind === 'note' ? layout.notes.get(hit.id) : picked) ??
        cellInView(layout, visibleBoard(view.camera(), view.viewport())));
  if (cell === null) return null;
  return {
    row: layout.lanes.findIndex(({ lane }) => lane.id === cell.lane),
    column: layout.columns.findIndex(({ phase }) => phase.id === cell.phase),
    kind: inHand ?? ('kind' in cell ? cell.kind : 'moment'),
  };
}

type Box = ReturnType<NoteDeeds['picked']>[number];
const boxCell = (box: Box | undefined) => (box === undefined ? null : { lane: box.lane, phase: box.phase, kind: box.note.kind });

/** @returns null where so much was pasted that nothing is done, and that was said */
function linesOf(text: string, kind: NoteKind, ports: BoardCanvasProps): readonly ClippedNote[] | null {
  const { notes, found, divided, isCutOff } = parsePastedText(text);
  if (isCutOff) {
    ports.onNotice(m.canvas_paste_too_long({ max: PASTED_TEXT_MAX.toLocaleString(document.documentElement.lang) }));
    return null;
  }
  if (found > notes.length) {
    tellTooMany(found, ports);
    return null;
  }
  if (divided > 0) ports.onNotice(m.canvas_paste_divided({ count: divided }));
  const value = kind === 'emotion' ? 0 : null;
  return notes.map(({ text, column }) => ({
    text,
    kind,
    value,
    perspective: ports.me.perspective,
    persona: null,
    linkTo: null,
    column,
    row: 0,
  }));
}

function tellTooMany(count: number, { onNotice }: Pick<BoardCanvasProps, 'onNotice'>): void {
  onNotice(m.canvas_paste_too_many({ count: count.toLocaleString(document.documentElement.lang), max: ADD_NOTES_MAX }));
}

/** Each on a free place of its cell; beyond the last phase or lane they come into the last. */
function placed({ ports, model }: PasteContext, clipped: readonly ClippedNote[], target: Target): NewNotes {
  const { columns, lanes } = model.layout();
  const packer = createPacker(model.layout());
  const { phases, personas } = ports().source.snapshot();
  return clipped.flatMap(({ text, kind, value, perspective, column, row, ...about }) => {
    const phase = columns[Math.min(target.column + column, columns.length - 1)]?.phase.id;
    const lane = lanes[Math.min(target.row + row, lanes.length - 1)]?.lane.id;
    const spot = phase === undefined || lane === undefined ? null : packer.place({ lane, phase, kind, text });
    const persona = liveId(personas, about.persona);
    const linkTo = liveId(phases, about.linkTo);
    return spot === null ? [] : [{ ...spot, kind, perspective, value, persona, linkTo, text }];
  });
}

/** What a note refers to, where this board has it. */
function liveId<Id extends string>(
  records: readonly { readonly id: Id; readonly archived: boolean }[],
  wanted: string | null,
): Id | null {
  return records.find(({ id, archived }) => id === wanted && !archived)?.id ?? null;
}
