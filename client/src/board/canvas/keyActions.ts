import type { NoteId } from '@samenreis/shared/base';
import type { NoteBox } from '@samenreis/shared/layout';
import type { Direction, KeyIntent, PlainIntent } from '../gestures/keyIntent.ts';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import { ZOOM_STEP } from './camera.ts';
import { movedByKey } from './noteCommands.ts';
import { inReadingOrder, nextNote } from './noteNavigation.ts';
import type { ViewStore } from './viewStore.ts';

export interface KeyContext {
  readonly ports: () => BoardCanvasProps;
  readonly model: BoardModel;
  readonly view: ViewStore;
  /** Ends a gesture under way. @returns whether there was one. */
  readonly interrupt: () => boolean;
  readonly startEditing: (note: NoteId) => void;
  /** Keeps the picked note in view once the board has followed the command. */
  readonly followPicked: () => void;
  /** The note the keys are at; told to whoever cannot see it. */
  readonly tellFocus: (box: NoteBox | null) => void;
}

/** Does what the keys say. The note that was picked last is where the keys are. */
export function createKeyActions(context: KeyContext): { apply(intent: KeyIntent): void } {
  const { ports, model, view } = context;

  const picked = (): readonly NoteBox[] => [...ports().selection.get()].flatMap((note) => model.layout().notes.get(note) ?? []);

  function focus(box: NoteBox | null | undefined): void {
    context.tellFocus(box ?? null);
    if (box == null) return;
    ports().selection.set(new Set([box.id]));
    view.reveal(box.rect);
  }

  function focusNext(direction: Direction): void {
    const from = picked().at(-1);
    focus(from === undefined ? inReadingOrder(model.layout())[0] : nextNote(model.layout(), from, direction));
  }

  function give(command: CanvasCommand | null): void {
    if (command === null) return;
    const done = ports().dispatch(command);
    if (!done.ok) ports().onRejected(done.reason);
  }

  function move(direction: Direction, toCell: boolean): void {
    give(movedByKey(model.layout(), picked(), direction, toCell));
    context.followPicked();
  }

  function leave(): void {
    if (context.interrupt()) return;
    ports().selection.set(new Set());
    ports().onToolChange('select');
  }

  function editPicked(): void {
    const box = picked().at(-1);
    if (box !== undefined) context.startEditing(box.id);
  }

  function deletePicked(): void {
    const notes = picked().map((box) => box.id);
    if (notes.length === 0) return;
    give({ type: 'deleteNotes', notes });
    // What was refused stays picked.
    ports().selection.set(new Set(notes.filter((note) => ports().source.snapshot().notes.has(note))));
  }

  const plain: Readonly<Record<PlainIntent, () => void>> = {
    edit: editPicked,
    delete: deletePicked,
    undo: () => ports().undo(),
    redo: () => ports().redo(),
    escape: leave,
    selectAll: () => ports().selection.set(new Set(model.layout().notes.keys())),
    zoomIn: () => view.zoomMiddle(ZOOM_STEP),
    zoomOut: () => view.zoomMiddle(1 / ZOOM_STEP),
    zoomFit: () => view.fit(),
    zoomActual: () => view.zoomTo(1),
  };

  function apply(intent: KeyIntent): void {
    switch (intent.type) {
      case 'focusNote':
        focusNext(intent.direction);
        break;
      case 'focusEdge':
        focus(inReadingOrder(model.layout()).at(intent.edge === 'first' ? 0 : -1));
        break;
      case 'moveNotes':
        move(intent.direction, intent.toCell);
        break;
      case 'tool':
        ports().onToolChange(intent.tool);
        break;
      default:
        plain[intent.type]();
    }
  }

  return { apply };
}
