import type { NoteId } from '@samenreis/shared/base';
import type { NoteBox } from '@samenreis/shared/layout';
import { FONT_FAMILY } from '@samenreis/shared/layout';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { NoteDialog } from '../comments/noteTalk.ts';
import { curvesOnDevice } from '../curvesOnDevice.ts';
import type { MenuPart } from '../many/menuPart.ts';
import type { NoteDeeds, NoteOrder } from '../many/noteDeeds.ts';
import { placeMoreButton } from '../many/placeMoreButton.ts';
import type { SharedText } from '../store/sharedText.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import { type BoardModel, createBoardModel } from './boardModel.ts';
import type { BoardNews } from './boardNews.ts';
import { type Point, toBoard } from './camera.ts';
import { type CanvasController, createCanvasController } from './canvasController.ts';
import type { CanvasStage } from './canvasStage.ts';
import { createFrames, type Frames } from './heads/frames.ts';
import type { KeyActions } from './keyActions.ts';
import { placeNoteEditor, WRITING_SCALE_MIN, withBarRoom } from './placeNoteEditor.ts';
import { isNoteTool } from './tool.ts';
import { createTypedAhead } from './typedAhead.ts';
import { createViewStore, type ViewStore } from './viewStore.ts';

export interface CanvasElements {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly resting: RefObject<CanvasStage | null>;
  readonly front: RefObject<CanvasStage | null>;
  readonly cursors: RefObject<HTMLDivElement | null>;
  readonly sticky: RefObject<HTMLDivElement | null>;
  readonly editorFrame: RefObject<HTMLElement | null>;
  /** The button at the corner of the one note that is picked. */
  readonly moreFrame: RefObject<HTMLButtonElement | null>;
}

export interface CanvasHooks {
  readonly editing: NoteId | null;
  readonly onEdit: (box: NoteBox, shared: SharedText, isFresh: boolean) => void;
  /** The note in writing looks different: its colour, its value, its place. */
  readonly onBoxChange: (box: NoteBox) => void;
  readonly onGone: (removed: readonly NoteBox[]) => void;
  readonly onNews: (news: BoardNews) => void;
  /** With the focus at a part of it, where one was asked for. */
  readonly onMenu: (at: Point, part?: MenuPart) => void;
  /** Shows or hides the small map. */
  readonly onMinimap: () => void;
  readonly onHelp: () => void;
  readonly isPickingMore: boolean;
  /** Keys of one character do something. */
  readonly hasLetters: boolean;
  /** Asks where the picked notes go. */
  readonly onMove: () => void;
  readonly onDialog: (dialog: NoteDialog) => void;
}

export interface MountedCanvas {
  readonly model: BoardModel;
  readonly view: ViewStore;
  /** For what floats over the board and follows it. */
  readonly frames: Frames;
  /** Somebody is done writing in a note: the view may go back to where it was. */
  readonly doneEditing: (note: NoteId, byKey: boolean) => void;
  /** What the keys do, for the bars. */
  readonly keys: Pick<KeyActions, 'place' | 'undo' | 'redo'>;
  /** An order for the notes that are picked, from the bar or the menu. */
  readonly order: (order: NoteOrder) => void;
  /** Why none of the picked notes may come there, or null. */
  readonly refusalOf: NoteDeeds['refusalOf'];
  /** Copies, cuts or pastes for the menu; `at`: where on the screen to paste. */
  readonly clip: (action: 'copy' | 'cut' | 'paste', at: Point) => void;
  /** Sticks a note at a point of the screen. */
  readonly stickAt: (at: Point) => void;
  /** Opens the picked note to write in it. */
  readonly write: () => void;
}

/** Joins the canvas, which lives outside React, to the component that mounts it. */
export function useCanvasController(elements: CanvasElements, props: BoardCanvasProps, hooks: CanvasHooks): MountedCanvas {
  const { source, presence, selection } = props;
  const model = useMemo(() => createBoardModel(source, curvesOnDevice()), [source]);
  const adds = props.me.role === 'facilitator';
  const view = useMemo(() => createViewStore(model.bounds, { adds }), [model, adds]);
  const frames = useMemo(createFrames, []);
  const latest = useRef<Latest>({ props, hooks });
  useLayoutEffect(() => {
    latest.current = { props, hooks };
  });

  const controller = useRef<CanvasController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stores decide when the canvas starts anew; refs and latest props do not
  useEffect(() => {
    controller.current = startCanvas(elements, { model, view, frames }, latest);
    return () => {
      controller.current?.stop();
      controller.current = null;
    };
  }, [model, view, frames, source, presence, selection]);

  useEffect(() => model.curves.subscribe(() => controller.current?.ask()), [model]);

  // A new label or tool changes nothing in the stores; the editor that just mounted needs its place.
  useEffect(() => controller.current?.ask());
  useEffect(() => {
    if (props.labels) controller.current?.repaint();
  }, [props.labels]);
  return {
    model,
    view,
    frames,
    doneEditing: (note, byKey) => controller.current?.doneEditing(note, byKey),
    keys: {
      place: (kind) => controller.current?.keys.place(kind),
      undo: () => controller.current?.keys.undo(),
      redo: () => controller.current?.keys.redo(),
    },
    order(order) {
      const deeds = controller.current?.deeds;
      deeds?.give(order);
      if (order.type !== 'moveTo') return;
      model.catchUp();
      const box = deeds?.picked().at(-1);
      if (box !== undefined) view.reveal(box.rect);
    },
    refusalOf: (to) => controller.current?.deeds.refusalOf(to) ?? null,
    clip(action, at) {
      if (action === 'paste') controller.current?.clipboard.paste(toBoard(view.camera(), at));
      else controller.current?.clipboard[action]();
    },
    stickAt: (at) => controller.current?.stickAt(at),
    write: () => controller.current?.keys.apply({ type: 'edit' }),
  };
}

interface Latest {
  readonly props: BoardCanvasProps;
  readonly hooks: CanvasHooks;
}

/** Starts the canvas on what is mounted. */
function startCanvas(
  elements: CanvasElements,
  { model, view, frames }: Pick<MountedCanvas, 'model' | 'view' | 'frames'>,
  latest: RefObject<Latest>,
): CanvasController | null {
  const root = elements.root.current;
  const resting = elements.resting.current;
  const front = elements.front.current;
  const cursors = elements.cursors.current;
  const sticky = elements.sticky.current;
  if (root === null || resting === null || front === null || cursors === null || sticky === null) return null;
  let edited: NoteBox | null = null;
  const typed = createTypedAhead();

  function startEditing(note: NoteId, isFresh: boolean): void {
    model.catchUp();
    const box = model.layout().notes.get(note);
    const { can, textOf, onRejected } = latest.current.props;
    const shared = textOf(note);
    if (box === undefined || shared === null) return;
    const refused = can({ type: 'setNoteText', note, text: box.note.text });
    if (refused !== null) {
      onRejected(refused);
      return;
    }
    const ahead = typed.take(performance.now());
    if (isFresh && ahead !== '') shared.edit(ahead, ahead.length);
    view.approach(withBarRoom(view, box.rect, box.note.kind === 'emotion'), WRITING_SCALE_MIN);
    latest.current.hooks.onEdit(box, shared, isFresh);
  }

  function placeEditor(): void {
    const { editing, onBoxChange } = latest.current.hooks;
    const box = editing === null ? undefined : model.layout().notes.get(editing);
    if (box === undefined) return;
    if (box !== edited) {
      edited = box;
      onBoxChange(box);
    }
    placeNoteEditor(elements.editorFrame.current, view, box.rect);
  }

  const controller = createCanvasController({
    root,
    resting,
    front,
    cursors,
    sticky,
    model,
    view,
    ports: () => latest.current.props,
    bandNames: () => latest.current.props.labels.bands,
    editing: () => latest.current.hooks.editing,
    startEditing,
    heard: {
      hasLetters: () => latest.current.hooks.hasLetters,
      holdsNote: () => isNoteTool(latest.current.props.tool),
      keep: typed.keep,
    },
    onGone: (removed) => latest.current.hooks.onGone(removed),
    tell: (news) => latest.current.hooks.onNews(news),
    openMenu: (...asked) => latest.current.hooks.onMenu(...asked),
    toggleMinimap: () => latest.current.hooks.onMinimap(),
    isPickingMore: () => latest.current.hooks.isPickingMore,
    openHelp: () => latest.current.hooks.onHelp(),
    openMove: () => latest.current.hooks.onMove(),
    openDialog: (dialog) => latest.current.hooks.onDialog(dialog),
    onFrame() {
      placeEditor();
      placeMoreButton(elements.moreFrame.current, { root, model, view, selection: latest.current.props.selection.get() });
      frames.tell();
    },
  });
  const size = new ResizeObserver(() => view.resize({ width: root.clientWidth, height: root.clientHeight }, controller.isBusy()));
  size.observe(root);
  const offFont = repaintOnceLoaded(controller);
  return {
    ...controller,
    stop() {
      offFont();
      size.disconnect();
      controller.stop();
    },
  };
}

/** Letters drawn before the typeface is there stay wrong until they are painted again. */
function repaintOnceLoaded(controller: CanvasController): () => void {
  let isStopped = false;
  const faces = [400, 500, 650, 700].map((weight) => document.fonts.load(`${weight} 15px ${FONT_FAMILY}`));
  // Where the typeface cannot be loaded the next one in the family is painted already.
  void Promise.allSettled(faces).then(() => {
    if (!isStopped) controller.repaint();
  });
  // Letters of other scripts come in files of their own, which are fetched only when such a letter is drawn.
  const handleLoaded = () => controller.repaint();
  document.fonts.addEventListener('loadingdone', handleLoaded);
  return () => {
    isStopped = true;
    document.fonts.removeEventListener('loadingdone', handleLoaded);
  };
}
