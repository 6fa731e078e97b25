import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import type { NoteKind } from '@samenreis/shared/board';
import type { NoteBox } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import type { NoteDialog } from '../comments/noteTalk.ts';
import type { Direction, KeyIntent, PlainIntent } from '../gestures/keyIntent.ts';
import { createGroupKeys } from '../groups/groupKeys.ts';
import type { MenuPart } from '../many/menuPart.ts';
import type { NoteDeeds } from '../many/noteDeeds.ts';
import { createPartKeys } from '../many/partKeys.ts';
import { permitted, stayCommand } from '../many/permitted.ts';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { BoardNews } from './boardNews.ts';
import { visibleBoard, ZOOM_STEP } from './camera.ts';
import { type BoardPart, partAt, rectOfPart } from './fitPart.ts';
import { cellInView, hasCell, movedByKey, noteInCell } from './noteCommands.ts';
import { inReadingOrder, nextNote } from './noteNavigation.ts';
import { stickNote } from './stickNote.ts';
import { isNoteTool, type Tool } from './tool.ts';
import type { ViewStore } from './viewStore.ts';

export interface KeyContext {
  readonly ports: () => BoardCanvasProps;
  readonly model: BoardModel;
  readonly view: ViewStore;
  /** Ends a gesture under way. @returns whether there was one. */
  readonly interrupt: () => boolean;
  readonly startEditing: (note: NoteId, isFresh: boolean) => void;
  /** Keeps the picked note in view once the board has followed the command, and tells where it is. */
  readonly followPicked: () => void;
  readonly deeds: NoteDeeds;
  /** Everything that can be done, beside this note or in the middle of the board. */
  readonly openMenu: (box: NoteBox | null, part?: MenuPart) => void;
  /** Shows or hides the small map. */
  readonly toggleMinimap: () => void;
  /** Asks where the picked notes go. */
  readonly openMove: () => void;
  /** The list of all keys. */
  readonly openHelp: () => void;
  /** What people say of a note, or what belongs together. */
  readonly openDialog: (dialog: NoteDialog) => void;
  /** Said to whoever cannot see it. */
  readonly tell: (news: BoardNews) => void;
}

export interface KeyActions {
  apply(intent: KeyIntent): void;
  /** Sticks a note of this kind where the keys are, and opens it. */
  place(kind: NoteKind): void;
  undo(): void;
  redo(): void;
}

/** Does what the keys say. The note that was picked last is where the keys are. */
export function createKeyActions(context: KeyContext): KeyActions {
  const { ports, model, view, tell, deeds } = context;
  /** Where the keys were when the last picked note went away or was let go. */
  let lastCell: { readonly lane: LaneId; readonly phase: PhaseId } | null = null;

  const { picked } = deeds;

  function focus(box: NoteBox | null | undefined): void {
    tell({ type: 'focused', box: box ?? null });
    if (box == null) return;
    lastCell = box;
    ports().selection.set(new Set([box.id]));
    view.reveal(box.rect);
  }

  function focusNext(direction: Direction): void {
    const from = picked().at(-1);
    focus(from === undefined ? inReadingOrder(model.layout())[0] : nextNote(model.layout(), from, direction));
  }

  function give(command: CanvasCommand): boolean {
    const done = ports().dispatch(command);
    if (!done.ok) ports().onRejected(done.reason);
    return done.ok;
  }

  function move(direction: Direction, toCell: boolean): void {
    const { allowed, left } = permitted(picked(), ports(), stayCommand);
    const command = movedByKey(model.layout(), allowed, direction, toCell);
    if (left.length > 0) deeds.report('moved', command === null ? 0 : allowed.length, left);
    if (command === null) {
      if (allowed.length > 0) tell({ type: 'notMoved' });
    } else if (give(command)) context.followPicked();
  }

  /** Of the note the keys are at, else in the middle of the view. */
  function fitPart(type: BoardPart['type']): void {
    const { x, y, width, height } = picked().at(-1)?.rect ?? visibleBoard(view.camera(), view.viewport());
    const part = partAt(model.layout(), type, { x: x + width / 2, y: y + height / 2 });
    const rect = part === null ? null : rectOfPart(model.layout(), part);
    if (rect !== null) view.fitTo(rect);
  }

  /** Who may stick nothing hears so at once, and not only at Enter. */
  function takeTool(tool: Tool): void {
    const { me, source, onRejected, onToolChange } = ports();
    const isLocked = source.snapshot().board.locked && me.role !== 'facilitator';
    if (isNoteTool(tool) && (me.role === 'viewer' || isLocked)) {
      onRejected(me.role === 'viewer' ? 'viewerMayNotChange' : 'boardLocked');
      return;
    }
    onToolChange(tool);
    tell({ type: 'tool', tool });
  }

  function leave(): void {
    if (context.interrupt()) return;
    if (ports().tool !== 'select') {
      ports().onToolChange('select');
      tell({ type: 'tool', tool: 'select' });
      return;
    }
    lastCell = picked().at(-1) ?? lastCell;
    ports().selection.set(new Set());
  }

  function place(kind: NoteKind): void {
    const layout = model.layout();
    const shown = layout.lanes.some(({ lane }) => lane.id === lastCell?.lane) ? lastCell : null;
    const cell = picked().at(-1) ?? shown ?? cellInView(layout, visibleBoard(view.camera(), view.viewport()));
    const command = cell === null ? null : noteInCell(layout, cell, kind, ports().me.perspective);
    if (command === null) {
      if (!hasCell(layout)) ports().onNotice(m.canvas_noCell());
      return;
    }
    const note = stickNote(context, command);
    const box = note === null ? undefined : model.layout().notes.get(note);
    if (box === undefined) return;
    lastCell = box;
    tell({ type: 'stuck', box });
  }

  /** Enter on the board: with a note in the hand it sticks there, else the picked one opens. */
  function editPicked(): void {
    const { tool } = ports();
    if (isNoteTool(tool)) {
      place(tool);
      return;
    }
    const box = picked().at(-1);
    if (box !== undefined) context.startEditing(box.id, false);
  }

  function deletePicked(): void {
    lastCell = picked().at(-1) ?? lastCell;
    deeds.give({ type: 'delete' });
  }

  function openComments(): void {
    const note = picked().at(-1)?.id;
    if (note !== undefined) context.openDialog({ kind: 'comments', note });
  }

  function takeBack(type: 'undone' | 'redone'): void {
    const { undo, redo } = ports();
    const isWhole = type === 'undone' ? undo() : redo();
    // Why nothing came of it, or not all, the shell says.
    if (isWhole) tell({ type });
  }

  function askWhere(): void {
    const { can, onRejected } = ports();
    const boxes = picked();
    if (boxes.length === 0) return;
    const { allowed, left } = permitted(boxes, { can, me: ports().me }, stayCommand);
    if (allowed.length > 0) context.openMove();
    else for (const { reason } of left.slice(0, 1)) onRejected(reason);
  }

  const plain: Readonly<Record<PlainIntent, () => void>> = {
    edit: editPicked,
    delete: deletePicked,
    undo: () => takeBack('undone'),
    redo: () => takeBack('redone'),
    escape: leave,
    selectAll: () => deeds.give({ type: 'selectAll' }),
    selectCell: () => deeds.give({ type: 'selectCell' }),
    duplicate: () => deeds.give({ type: 'duplicate' }),
    tidy: () => deeds.give({ type: 'tidy' }),
    moveTo: askWhere,
    nicer: () => deeds.give({ type: 'shiftValue', by: 1 }),
    worse: () => deeds.give({ type: 'shiftValue', by: -1 }),
    menu: () => context.openMenu(picked().at(-1) ?? null),
    find: () => ports().find.open(),
    comments: openComments,
    ...createGroupKeys(context),
    ...createPartKeys({ ...context, picked }),
    help: context.openHelp,
    zoomIn: () => view.zoomMiddle(ZOOM_STEP),
    zoomOut: () => view.zoomMiddle(1 / ZOOM_STEP),
    zoomFit: () => view.fit(),
    zoomActual: () => view.zoomTo(1),
    fitPhase: () => fitPart('phase'),
    fitLane: () => fitPart('lane'),
    minimap: context.toggleMinimap,
  };

  function apply(intent: KeyIntent): void {
    switch (intent.type) {
      case 'focusNote':
        // With several picked the arrows take them along: a step to another note would let them all go.
        if (picked().length > 1) move(intent.direction, false);
        else focusNext(intent.direction);
        break;
      case 'focusEdge':
        focus(inReadingOrder(model.layout()).at(intent.edge === 'first' ? 0 : -1));
        break;
      case 'moveNotes':
        move(intent.direction, intent.toCell);
        break;
      case 'tool':
        takeTool(intent.tool);
        break;
      default:
        plain[intent.type]();
    }
  }

  return { apply, place, undo: plain.undo, redo: plain.redo };
}
