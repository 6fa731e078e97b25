import type { LaneId, NoteId, PersonaId, PhaseId } from '@samenreis/shared/base';
import type { EmotionValue, Perspective, Rejection } from '@samenreis/shared/board';
import { boxesAsRead, createPacker, type NoteBox, type Packed, tidyCell } from '@samenreis/shared/layout';
import { type CellPosition, movesInto } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import type { BoardCanvasProps, CanvasCommand } from '../canvas/boardCanvasProps.ts';
import type { BoardModel } from '../canvas/boardModel.ts';
import type { BoardNews } from '../canvas/boardNews.ts';
import type { Spot } from '../canvas/dragSession.ts';
import { type Deed, deedText } from './deedText.ts';
import { FACE_VALUES } from './faceValues.ts';
import { type LeftOut, permitted, stayCommand } from './permitted.ts';
import { soughtOf } from './sought.ts';

/** What the deeds need of the view that gives them; the list has it as well. */
export type DeedPorts = Pick<
  BoardCanvasProps,
  'source' | 'selection' | 'find' | 'dispatch' | 'can' | 'me' | 'labels' | 'onRejected' | 'onNotice' | 'onOfferBack'
>;

export interface DeedContext {
  readonly ports: () => DeedPorts;
  readonly model: Pick<BoardModel, 'layout'>;
  readonly tell: (news: BoardNews) => void;
  /** A note that can be picked: on the canvas one that is drawn, in the list also one without a place. */
  readonly boxOf?: (note: NoteId) => NoteBox | undefined;
}

type PlainOrder = 'delete' | 'duplicate' | 'tidy' | 'selectCell' | 'selectAll';

/** Where notes come that are moved without being dragged. */
interface Target {
  readonly lane: LaneId;
  readonly phase: PhaseId;
  readonly position: CellPosition;
}

/** What can be done with the notes that are picked; bars, menu and keys give the same orders. */
export type NoteOrder =
  | { readonly type: PlainOrder }
  | { readonly type: 'perspective'; readonly perspective: Perspective }
  /** About whom they are; null: about nobody in particular. */
  | { readonly type: 'persona'; readonly persona: PersonaId | null }
  | { readonly type: 'value'; readonly value: EmotionValue }
  /** Whether the note was written down for somebody else. */
  | { readonly type: 'onBehalf'; readonly isOn: boolean }
  /** One face nicer or worse. */
  | { readonly type: 'shiftValue'; readonly by: 1 | -1 }
  | ({ readonly type: 'moveTo' } & Target);

export interface NoteDeeds {
  /** The notes that are picked and on the board, in the order of picking. */
  picked(): readonly NoteBox[];
  give(order: NoteOrder): void;
  /** Why none of the picked notes may come there, or null. */
  refusalOf(to: Target): Rejection | null;
  /** Says what came of something done with many, so that everybody gets to know what was left out. */
  report(deed: Deed, done: number, left: readonly LeftOut[]): void;
}

/** One command takes no more; who picks more is told before anything is done. */
export const NOTES_AT_ONCE_MAX = 2_000;

/** So many notes at once may have been taken away by a slip: the way back is shown. */
const OFFERED_BACK_FROM = 3;

type NoteEdit = Extract<CanvasCommand, { readonly type: 'editNotes' }>['edits'][number];
type CommandFor = (some: readonly [NoteBox, ...NoteBox[]]) => CanvasCommand;

export function createNoteDeeds({ ports, model, tell, boxOf = (note) => model.layout().notes.get(note) }: DeedContext): NoteDeeds {
  const picked = (): readonly NoteBox[] => [...ports().selection.get()].flatMap((note) => boxOf(note) ?? []);
  const pick = (boxes: readonly NoteBox[]) => ports().selection.set(new Set(boxes.map(({ id }) => id)));

  function report(deed: Deed, done: number, left: readonly LeftOut[]): void {
    if (left.length > 0) ports().onNotice(deedText(deed, done, left));
    else if (done > 0) tell({ type: 'said', text: deedText(deed, done) });
  }

  /** Gives the command for those notes with which it may be done. @returns the notes that were made */
  function order(
    deed: Deed,
    boxes: readonly NoteBox[],
    commandFor: CommandFor,
    loose: readonly LeftOut[] = [],
  ): readonly string[] | null {
    const { allowed, left: refused } = permitted(boxes, ports(), commandFor);
    const left = [...refused, ...loose];
    if (allowed.length > NOTES_AT_ONCE_MAX) {
      ports().onNotice(ports().labels.tooManyAtOnce(NOTES_AT_ONCE_MAX));
      return null;
    }
    const [first, ...others] = allowed;
    if (first !== undefined) {
      const done = ports().dispatch(commandFor([first, ...others]));
      if (!done.ok) {
        ports().onRejected(done.reason);
        return null;
      }
      const { created, inverse = null } = done.value;
      const { onOfferBack } = ports();
      const isMuch = deed === 'deleted' && allowed.length >= OFFERED_BACK_FROM;
      if (isMuch && inverse !== null && onOfferBack) onOfferBack(deedText(deed, allowed.length, left), inverse);
      else report(deed, allowed.length, left);
      return created;
    }
    report(deed, 0, left);
    return null;
  }

  function remove(): void {
    const boxes = picked();
    order('deleted', boxes, (some) => ({ type: 'deleteNotes', notes: some.map(({ id }) => id) }));
    // What was left out stays picked.
    pick(boxes.filter(({ id }) => ports().source.snapshot().notes.has(id)));
  }

  function duplicate(): void {
    const { placed, loose } = apart();
    const copies: CommandFor = (some) => {
      const packer = createPacker(model.layout());
      return { type: 'copyNotes', copies: some.flatMap((box) => landing(packer.place(packedOf(box)), box.id)) };
    };
    const made = order('duplicated', placed, copies, loose);
    if (made !== null) ports().selection.set(new Set(made as readonly NoteId[])); // copyNotes makes notes and names them
  }

  /** The picked notes that stand somewhere, and how many do not: beside those there is no place. */
  function apart(): { readonly placed: readonly NoteBox[]; readonly loose: readonly LeftOut[] } {
    const boxes = picked();
    const placed = boxes.filter(({ id }) => model.layout().notes.has(id));
    const count = boxes.length - placed.length;
    return { placed, loose: count === 0 ? [] : [{ reason: 'unplaced', count }] };
  }

  function tidy(): void {
    const { placed, loose } = apart();
    const last = placed.at(-1);
    if (last === undefined) {
      report('tidied', 0, loose);
      return;
    }
    const inCell = cellMates(last);
    const { allowed } = permitted(inCell, ports(), stayCommand);
    if (allowed.length === inCell.length) tidyAll(last, inCell.length);
    else tidyAround(inCell, new Set(allowed.map(({ id }) => id)));
  }

  function tidyAll({ lane, phase, note }: NoteBox, count: number): void {
    const moves = tidyCell(model.layout(), lane, phase, note.kind);
    if (moves.length > NOTES_AT_ONCE_MAX) {
      ports().onNotice(ports().labels.tooManyAtOnce(NOTES_AT_ONCE_MAX));
      return;
    }
    const done = moves.length === 0 ? null : ports().dispatch({ type: 'moveNotes', moves });
    if (done !== null && !done.ok) ports().onRejected(done.reason);
    else report('tidied', count, []);
  }

  /** Some notes must stay where they are: the others find free places between and below them. */
  function tidyAround(inCell: readonly NoteBox[], lifted: ReadonlySet<NoteId>): void {
    order('tidied', inCell, (some) => {
      const packer = createPacker(model.layout(), lifted);
      return { type: 'moveNotes', moves: some.flatMap((box) => landing(packer.place(packedOf(box)), box.id)) };
    });
  }

  /** All notes of one kind in a phase of a lane, as they are read. */
  function cellMates({ lane, phase, note: { kind } }: NoteBox): readonly NoteBox[] {
    return boxesAsRead(model.layout(), lane, phase, kind);
  }

  function selectCell(): void {
    const last = picked().at(-1);
    if (last === undefined) return;
    pickSought([...cellMates(last).filter(({ id }) => id !== last.id), last]);
  }

  function selectAll(): void {
    pickSought(model.layout().notesInOrder);
  }

  /** Without what is dimmed; who cannot see that hears it. */
  function pickSought(boxes: readonly NoteBox[]): void {
    const sought = soughtOf(boxes, ports().find.filter.test());
    pick(sought);
    const count = sought.length;
    const text = count === boxes.length ? ports().labels.selected(count) : m.canvas_selectedSought({ count: numberText(count) });
    tell({ type: 'said', text });
  }

  const movesTo =
    ({ position, ...cell }: Target): CommandFor =>
    (some) => ({ type: 'moveNotes', moves: movesInto(ports().source.snapshot(), notesOf(some), cell, position) });

  function refusalOf(to: Target): Rejection | null {
    const { allowed, left } = permitted(picked(), ports(), movesTo(to));
    return allowed.length > 0 ? null : (left[0]?.reason ?? null);
  }

  function edit(boxes: readonly NoteBox[], editOf: (box: NoteBox) => Omit<NoteEdit, 'note'>): void {
    order('changed', boxes, (some) => ({ type: 'editNotes', edits: some.map((box) => ({ note: box.id, ...editOf(box) })) }));
  }

  function setValues(valueFor: (box: NoteBox) => EmotionValue): void {
    edit(
      picked().filter(({ note }) => note.kind === 'emotion'),
      (box) => ({ value: valueFor(box) }),
    );
  }

  /** Of one note the feeling itself is said: whoever changes it step by step must hear where it is. */
  function shiftValues(by: 1 | -1): void {
    const [felt, ...others] = picked().filter(({ note }) => note.kind === 'emotion');
    // From the board itself: what is laid out is a frame behind, and a second press within that frame would be lost.
    const valueNow = (id: NoteId) => ports().source.snapshot().notes.get(id)?.value ?? null;
    const value = felt === undefined ? null : nextValue(valueNow(felt.id), by);
    setValues(({ id }) => nextValue(valueNow(id), by));
    if (felt === undefined || value === null || others.length > 0) return;
    const isSo = valueNow(felt.id) === value;
    if (isSo) tell({ type: 'felt', note: felt.id, value });
  }

  const plain: Readonly<Record<PlainOrder, () => void>> = { delete: remove, duplicate, tidy, selectCell, selectAll };

  function give(wanted: NoteOrder): void {
    switch (wanted.type) {
      case 'perspective':
        edit(picked(), () => ({ perspective: wanted.perspective }));
        break;
      case 'persona':
        edit(picked(), () => ({ persona: wanted.persona }));
        break;
      case 'onBehalf':
        edit(picked(), () => ({ onBehalf: wanted.isOn ? true : null }));
        break;
      case 'value':
        setValues(() => wanted.value);
        break;
      case 'shiftValue':
        shiftValues(wanted.by);
        break;
      case 'moveTo':
        order('moved', picked(), movesTo(wanted));
        break;
      default:
        plain[wanted.type]();
    }
  }

  return { picked, give, report, refusalOf };
}

const notesOf = (boxes: readonly NoteBox[]) => boxes.map(({ note }) => note);

const packedOf = ({ lane, phase, note }: NoteBox): Packed => ({ lane, phase, kind: note.kind, text: note.text });

/** A place for a note, or nothing where there is none. */
const landing = (spot: Spot | null, note: NoteId) => (spot === null ? [] : [{ note, ...spot }]);

function nextValue(value: EmotionValue | null, by: 1 | -1): EmotionValue {
  return FACE_VALUES.find((candidate) => candidate === (value ?? 0) + by) ?? value ?? 0;
}
