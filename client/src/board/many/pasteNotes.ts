import type { NoteId } from '@samenreis/shared/base';
import { ADD_NOTES_MAX, type EmotionValue, type NoteKind, PASTED_TEXT_MAX, parsePastedText } from '@samenreis/shared/board';
import { createPacker, type NoteBox } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import type { CanvasCommand } from '../canvas/boardCanvasProps.ts';
import type { BoardModel } from '../canvas/boardModel.ts';
import type { Point } from '../canvas/camera.ts';
import type { ClippedNote } from './noteClip.ts';
import { dividedClip, readClip } from './noteClip.ts';
import type { DeedPorts, NoteDeeds } from './noteDeeds.ts';

export interface PasteContext {
  readonly ports: () => DeedPorts;
  readonly model: Pick<BoardModel, 'layout' | 'catchUp'>;
  readonly deeds: Pick<NoteDeeds, 'picked' | 'report'>;
  /** Where what is pasted comes; `at`: a board point. Null where there is no cell. */
  readonly targetAt: (at: Point | null) => PasteTarget | null;
  /** Brings the first of what was pasted into view. */
  readonly reveal: (box: NoteBox) => void;
}

/** A cell, by its place among those that are shown, and the kind that plain lines become. */
export interface PasteTarget {
  readonly row: number;
  readonly column: number;
  readonly kind: NoteKind;
  /** What plain lines feel, where they become emotions. */
  readonly value?: EmotionValue;
}

/** What lay on the clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** So many at once reach beyond what is in view: that they came is shown, with the way back. */
const SHOWN_FROM = 12;

type AddNotes = Extract<CanvasCommand, { readonly type: 'addNotes' }>;

/** Sticks what was pasted, in one step to take back; says what came of it, and what did not fit. `at`: a board point. */
export function pasteNotes(context: PasteContext, { html, text }: Pasted, at: Point | null): void {
  const { ports } = context;
  const target = context.targetAt(at);
  if (target === null) {
    ports().onNotice(m.canvas_noCell());
    return;
  }
  const clipped = notesOf(html, ports()) ?? linesOf(text, target, ports());
  if (clipped === null) return;
  if (clipped.length === 0) ports().onNotice(m.canvas_paste_nothing());
  else if (clipped.length > ADD_NOTES_MAX) tellTooMany(clipped.length, ports());
  else {
    const isBeyond = reachesBeyond(context, clipped, target);
    if (isBeyond) ports().onNotice(m.canvas_paste_beyond());
    const count = stick(context, placed(context, clipped, target));
    if (count >= SHOWN_FROM && !isBeyond) ports().onNotice(m.canvas_paste_many({ count: numberText(count) }));
    else if (count > 0) context.deeds.report('pasted', count, []);
  }
}

/** Whether there are more columns or journeys than phases and journeys from here on: then those too many share the last. */
function reachesBeyond({ model }: PasteContext, clipped: readonly ClippedNote[], { row, column }: PasteTarget): boolean {
  const { columns, lanes } = model.layout();
  return clipped.some((note) => column + note.column >= columns.length || row + note.row >= lanes.length);
}

/** @returns how many were stuck */
function stick({ ports, model, deeds, reveal }: PasteContext, command: AddNotes): number {
  const done = ports().dispatch(command);
  if (!done.ok) {
    ports().onRejected(done.reason);
    return 0;
  }
  const count = command.notes.length;
  const created = done.value.created as readonly NoteId[]; // addNotes names the notes it made, and after them their clusters
  ports().selection.set(new Set(created.slice(0, count)));
  model.catchUp();
  const first = deeds.picked()[0];
  if (first !== undefined) reveal(first);
  return count;
}

/** @returns null where there are no notes of ours */
function notesOf(html: string, { onNotice }: DeedPorts): readonly ClippedNote[] | null {
  const clipped = readClip(html);
  if (clipped === null) return null;
  const notes = dividedClip(clipped);
  const more = notes.length - clipped.length;
  if (more > 0 && notes.length <= ADD_NOTES_MAX) onNotice(m.canvas_paste_divided({ count: numberText(more) }));
  return notes;
}

/** @returns null where so much was pasted that nothing is done, and that was said */
function linesOf(text: string, { kind, value = 0 }: PasteTarget, ports: DeedPorts): readonly ClippedNote[] | null {
  const { notes, found, divided, isCutOff } = parsePastedText(text);
  if (isCutOff) {
    ports.onNotice(m.canvas_paste_too_long({ max: numberText(PASTED_TEXT_MAX) }));
    return null;
  }
  if (found > notes.length) {
    tellTooMany(found, ports);
    return null;
  }
  if (divided > 0) ports.onNotice(m.canvas_paste_divided({ count: numberText(divided) }));
  return notes.map(({ text, column }) => ({
    text,
    kind,
    value: kind === 'emotion' ? value : null,
    perspective: ports.me.perspective,
    persona: null,
    linkTo: null,
    column,
    row: 0,
    group: null,
  }));
}

function tellTooMany(count: number, { onNotice }: Pick<DeedPorts, 'onNotice'>): void {
  onNotice(m.canvas_paste_too_many({ count: numberText(count), max: numberText(ADD_NOTES_MAX) }));
}

/** Each on a free place of its cell; beyond the last phase or lane they come into the last. */
function placed({ ports, model }: PasteContext, clipped: readonly ClippedNote[], target: PasteTarget): AddNotes {
  const { columns, lanes } = model.layout();
  const packer = createPacker(model.layout());
  const { phases, personas } = ports().source.snapshot();
  const groups = [...new Map(clipped.flatMap(({ group }) => (group === null ? [] : [[group.key, group.name]]))).entries()];
  const notes = clipped.flatMap(({ text, kind, value, perspective, column, row, group, ...about }) => {
    const phase = columns[Math.min(target.column + column, columns.length - 1)]?.phase.id;
    const lane = lanes[Math.min(target.row + row, lanes.length - 1)]?.lane.id;
    const spot = phase === undefined || lane === undefined ? null : packer.place({ lane, phase, kind, text });
    const persona = liveId(personas, about.persona);
    const linkTo = liveId(phases, about.linkTo);
    // Whoever may not mark pastes a note of their own, as any other (B61).
    const onBehalf = ports().me.role === 'facilitator' ? (about.onBehalf ?? null) : null;
    const cluster = group === null ? {} : { cluster: groups.findIndex(([key]) => key === group.key) };
    return spot === null ? [] : [{ ...spot, kind, perspective, value, persona, linkTo, onBehalf, text, ...cluster }];
  });
  return { type: 'addNotes', notes, clusters: groups.map(([, name]) => name) };
}

/** What a note refers to, where this board has it. */
function liveId<Id extends string>(
  records: readonly { readonly id: Id; readonly archived: boolean }[],
  wanted: string | null,
): Id | null {
  return records.find(({ id, archived }) => id === wanted && !archived)?.id ?? null;
}
