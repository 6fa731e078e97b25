import type { NoteId } from '@samenreis/shared/base';
import type { NoteKind } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { GestureEffect } from '../gestures/gestureEvent.ts';
import { createGroupPicker } from '../groups/pickGroups.ts';
import { NOTES_AT_ONCE_MAX, type NoteDeeds } from '../many/noteDeeds.ts';
import { type LeftOut, permitted, stayCommand } from '../many/permitted.ts';
import { soughtOf } from '../many/sought.ts';
import { valueOnScale } from '../many/valueOnScale.ts';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import { type Point, type Rect, toBoard } from './camera.ts';
import { carryNotes, type DragSession, type Felt, landingOf, liftNotes, presenceDrags, withoutNotes } from './dragSession.ts';
import { type Gone, heldGoneText, whyGone } from './goneNotes.ts';
import { hasCell, noteAtPoint } from './noteCommands.ts';
import type { PresenceSender } from './presenceSender.ts';
import { stickNote } from './stickNote.ts';
import { isNoteTool } from './tool.ts';
import type { ViewStore } from './viewStore.ts';

export interface HandContext {
  readonly ports: () => BoardCanvasProps;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly presence: PresenceSender;
  readonly startEditing: (note: NoteId, isFresh: boolean) => void;
  readonly deeds: NoteDeeds;
  /** Everything that can be done with what is picked, beside this point of the screen. */
  readonly openMenu: (at: Point) => void;
}

type Moves = Extract<CanvasCommand, { readonly type: 'moveNotes' }>['moves'];

type EffectHandlers = {
  readonly [Type in GestureEffect['type']]: (effect: Extract<GestureEffect, { readonly type: Type }>) => void;
};

/** Does what the gestures say, with the board's own commands. */
export interface HandActions {
  apply(effect: GestureEffect): void;
  /** Sticks a note at this point of the screen: of the band there, and beside the bands one about what happens. */
  stickAt(at: Point): void;
  drag(): DragSession | null;
  /** These are drawn no more: what of them was in the hand is not, and that is said. @returns whether the hand is empty now */
  lose(notes: readonly NoteId[]): boolean;
  band(): Rect | null;
}

export function createHandActions({ ports, model, view, presence, startEditing, deeds, openMenu }: HandContext): HandActions {
  let drag: DragSession | null = null;
  /** Where the hand took hold, in board units: the view may move while it holds. */
  let grip: Point = { x: 0, y: 0 };
  /** What is picked too and may not be moved. */
  let stayed: readonly LeftOut[] = [];
  /** The emotions in the hand whose value this person may change. */
  let feeling: ReadonlySet<NoteId> = new Set();
  let band: Rect | null = null;
  /** Where the selection rectangle began, in board units: it stays there while the view moves. */
  let bandFrom: Point | null = null;
  const boardAt = (screen: Point): Point => toBoard(view.camera(), screen);

  function give(command: CanvasCommand): void {
    const done = ports().dispatch(command);
    if (!done.ok) ports().onRejected(done.reason);
  }

  const groups = createGroupPicker(() => ports().source.snapshot().notes);

  function select(notes: ReadonlySet<NoteId>): void {
    const { selection } = ports();
    selection.set(groups.pick(notes, selection.get()));
  }

  function carry(at: Point): void {
    if (drag === null) return;
    const now = boardAt(at);
    drag = { ...carryNotes(drag, { x: now.x - grip.x, y: now.y - grip.y }), felt: feltAt(now) };
    presence.note({ drags: [...presenceDrags(drag, model.layout())] });
  }

  function letGo(): void {
    drag = null;
    presence.note({ drags: [] });
  }

  function drop(at: Point): void {
    carry(at);
    const landing = drag === null ? [] : landingOf(drag, model.layout());
    const moves = withFeeling(
      landing.map(({ note, spot }) => ({ note, ...spot })),
      drag?.felt ?? null,
    );
    letGo();
    if (moves.length > NOTES_AT_ONCE_MAX) ports().onNotice(ports().labels.tooManyAtOnce(NOTES_AT_ONCE_MAX));
    else if (moves.length > 0) give({ type: 'moveNotes', moves });
    if (stayed.length > 0) deeds.report('moved', moves.length, stayed);
  }

  function feltAt(at: Point): Felt | null {
    const value = feeling.size === 0 ? null : valueOnScale(model.layout(), at);
    return value === null ? null : { notes: feeling, value };
  }

  /** Emotions that are let go on the scale take the value at that height, where this person may change it. */
  function withFeeling(moves: Moves, felt: Felt | null): Moves {
    if (felt === null) return moves;
    return moves.map((move) => (felt.notes.has(move.note) ? { ...move, value: felt.value } : move));
  }

  function feelingAmong(notes: ReadonlySet<NoteId>): ReadonlySet<NoteId> {
    const emotions = [...notes].flatMap((id) => model.layout().notes.get(id) ?? []).filter(({ note }) => note.kind === 'emotion');
    const { allowed } = permitted(emotions, ports(), ([{ id }]) => ({ type: 'editNotes', edits: [{ note: id, value: 0 }] }));
    return new Set(allowed.map(({ id }) => id));
  }

  function lose(notes: readonly NoteId[]): boolean {
    const held = drag === null ? [] : notes.filter((id) => drag?.notes.has(id));
    if (drag === null || held.length === 0) return false;
    const snapshot = ports().source.snapshot();
    ports().onNotice(heldGoneText(new Set(held.map((id): Gone => whyGone(snapshot, id)))));
    drag = withoutNotes(drag, new Set(held));
    presence.note({ drags: drag === null ? [] : [...presenceDrags(drag, model.layout())] });
    return drag === null;
  }

  function giveBack(isAsked: boolean): void {
    const wasHeld = drag !== null;
    letGo();
    if (wasHeld && !isAsked) ports().onNotice(m.canvas_dragEnded());
  }

  function endBand(from: Point, to: Point, extend: boolean): void {
    const frame = rectBetween(bandFrom ?? boardAt(from), boardAt(to));
    const sought = ports().find.filter.test();
    const inside = soughtOf(model.index.within(frame), sought).map((box) => box.id);
    ports().selection.set(new Set(extend ? [...ports().selection.get(), ...inside] : inside));
    putBandAway();
  }

  function putBandAway(): void {
    band = null;
    bandFrom = null;
  }

  function create(at: Point, elsewhere: NoteKind | null = null): void {
    const { tool, me } = ports();
    const stick = (kind: NoteKind | null) => noteAtPoint(model.layout(), boardAt(at), kind, me.perspective);
    const command = stick(isNoteTool(tool) ? tool : null) ?? (elsewhere === null ? null : stick(elsewhere));
    if (command !== null) stickNote({ ports, startEditing }, command);
    // A press on the bare board beside the cells is a slip; where there are none it would be a riddle.
    else if (!hasCell(model.layout())) ports().onNotice(m.canvas_noCell());
  }

  const does: EffectHandlers = {
    pan: ({ by }) => view.pan(by),
    zoom: ({ at, factor }) => view.zoom(at, factor),
    select: ({ notes }) => select(notes),
    lift({ at, notes, asked }) {
      grip = boardAt(at);
      stayed = asked.size === notes.size ? [] : permitted(deeds.picked(), ports(), stayCommand).left;
      drag = liftNotes(model.layout(), notes);
      feeling = feelingAmong(notes);
    },
    drag: ({ at }) => carry(at),
    drop: ({ at }) => drop(at),
    cancelDrag: ({ isAsked }) => giveBack(isAsked),
    band({ from, to }) {
      bandFrom ??= boardAt(from);
      band = rectBetween(bandFrom, boardAt(to));
    },
    endBand: ({ from, to, extend }) => endBand(from, to, extend),
    cancelBand: putBandAway,
    create: ({ at }) => create(at),
    edit: ({ note }) => startEditing(note, false),
    menu: ({ at }) => openMenu(at),
    refuse: ({ reason }) => ports().onRejected(reason),
  };

  return {
    // The effect's type chose its handler, which the compiler cannot follow through the look-up.
    apply: (effect) => (does[effect.type] as (effect: GestureEffect) => void)(effect),
    stickAt: (at) => create(at, 'moment'),
    drag: () => drag,
    lose,
    band: () => band,
  };
}

function rectBetween(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
