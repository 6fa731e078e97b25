import type { NoteId } from '@samenreis/shared/base';
import type { NoteBox } from '@samenreis/shared/layout';
import type { NoteDialog } from '../comments/noteTalk.ts';
import type { KeyIntent } from '../gestures/keyIntent.ts';
import { feelingText } from '../list/feelingText.ts';
import { createCanvasClipboard } from '../many/canvasClipboard.ts';
import type { NoteClipboard } from '../many/noteClipboard.ts';
import type { NoteDeeds } from '../many/noteDeeds.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { BoardNews } from './boardNews.ts';
import { type Point, rectToScreen, toBoard } from './camera.ts';
import { type ActionParts, createCanvasActions } from './canvasActions.ts';
import type { CanvasStage } from './canvasStage.ts';
import { createCursorLayer } from './cursorLayer.ts';
import { edgePan } from './edgePan.ts';
import { createFeltByKey } from './feltByKey.ts';
import { followColours } from './followColours.ts';
import { followWay } from './followWay.ts';
import { createFrameLoop } from './frameLoop.ts';
import { createFrontSurface } from './frontSurface.ts';
import { createGestureDriver } from './gestureDriver.ts';
import { createGripWatch } from './gripWatch.ts';
import type { KeyActions } from './keyActions.ts';
import { type KeySink, listenToKeys } from './keyInput.ts';
import { createLiveScene } from './liveScene.ts';
import type { BandNames } from './paint/paintLane.ts';
import { createSigns } from './paint/signs.ts';
import { listenToPointers, type PointerSink } from './pointerInput.ts';
import { createPresenceSender, PRESENCE_SELECTION_MAX } from './presenceSender.ts';
import { createRestingSurface } from './restingSurface.ts';
import { showWhose } from './showWhose.ts';
import { createStickyLayer } from './stickyLayer.ts';
import { createViewReturn } from './viewReturn.ts';
import type { ViewStore } from './viewStore.ts';

/** How long the view must be still before letters sharpen. */
const SHARPEN_AFTER_MS = 120;

export interface CanvasParts {
  readonly root: HTMLElement;
  readonly resting: CanvasStage;
  readonly front: CanvasStage;
  readonly cursors: HTMLElement;
  readonly sticky: HTMLElement;
  readonly model: BoardModel;
  readonly view: ViewStore;
  /** The props of the last render. */
  readonly ports: () => BoardCanvasProps;
  readonly bandNames: () => BandNames;
  readonly editing: () => NoteId | null;
  readonly startEditing: (note: NoteId, isFresh: boolean) => void;
  readonly heard: Omit<KeySink, 'gesture' | 'intent'>;
  /** Notes that are no longer on the board. */
  readonly onGone: (notes: readonly NoteBox[]) => void;
  readonly tell: (news: BoardNews) => void;
  /** Shows what can be done with what is picked, at a point of the screen. */
  readonly openMenu: ActionParts['openMenu'];
  readonly toggleMinimap: () => void;
  readonly openHelp: () => void;
  /** A press adds to what is picked, as Shift does. */
  readonly isPickingMore: () => boolean;
  /** Asks where the picked notes go. */
  readonly openMove: () => void;
  readonly openDialog: (dialog: NoteDialog) => void;
  /** Called at the end of every frame in which the board or the view may have moved. */
  readonly onFrame: () => void;
}

export interface CanvasController {
  /** Everything is painted anew in the next frame: the font has loaded, the labels changed. */
  repaint(): void;
  ask(): void;
  /** Something is under way by hand. */
  isBusy(): boolean;
  /** Somebody is done writing in a note; `byKey`: with the keyboard. */
  doneEditing(note: NoteId, byKey: boolean): void;
  /** What the bars ask for. */
  readonly keys: KeyActions;
  readonly deeds: NoteDeeds;
  readonly clipboard: NoteClipboard;
  /** Sticks a note at a point of the screen. */
  stickAt(at: Point): void;
  stop(): void;
}

/** Wires pointers, keys, board and people to the two canvases; all changes meet in one animation frame. */
export function createCanvasController(parts: CanvasParts): CanvasController {
  const { root, model, view, ports } = parts;
  const colours = followColours(root, repaint);
  const signs = createSigns();
  const resting = createRestingSurface(parts.resting, signs, colours.theme);
  const front = createFrontSurface(parts.front, signs, colours.theme);
  const cursors = createCursorLayer(parts.cursors);
  const sticky = createStickyLayer(parts.sticky);
  const scene = createLiveScene(model, colours.theme);
  const presence = createPresenceSender((change) => ports().presence.setMine(change));
  const felt = createFeltByKey();
  const { hands, deeds, keys } = createCanvasActions({ ...parts, tell, presence, interrupt, followPicked: followSoon });
  const clipboard = createCanvasClipboard({ root, ports, model, view, deeds, pointer: () => pointer });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const watchGrip = createGripWatch((name) => ports().onNotice(ports().labels.alsoHeld(name)));
  const loop = createFrameLoop(window, frame);
  const gestures = createGestureDriver({ ...parts, apply: hands.apply, ask: loop.ask });
  const viewReturn = createViewReturn({ ...parts, isBusy: gestures.isBusy, isCalm: () => calm.matches });

  let isStale = true;
  /** Where the pointer is, in board units. */
  let pointer: Point | null = null;
  const last = { frameMs: 0, moveMs: 0, zoomMs: 0, camera: view.camera() };
  let mustFollow = false;

  function followSoon(): void {
    mustFollow = true;
  }

  function tell(news: BoardNews): void {
    felt.note(news);
    parts.tell(news);
  }

  function repaint(): void {
    isStale = true;
    loop.ask();
  }

  function interrupt(): boolean {
    const wasBusy = gestures.isBusy();
    gestures.step({ type: 'interrupt', isAsked: true });
    return wasBusy;
  }

  function frame(nowMs: number): void {
    const sinceLastMs = Math.min(100, nowMs - last.frameMs);
    last.frameMs = nowMs;
    const isReturning = viewReturn.frame(nowMs);
    const isUnderWay = view.advance(nowMs) || scrollAtEdge(sinceLastMs) || isReturning;
    followView(nowMs);
    const { selection, presence: others, labels } = ports();
    const people = others.others();
    const editing = parts.editing();
    const mine = { drag: hands.drag(), band: hands.band(), editing, selection: selection.get(), felt: felt.at(nowMs) };
    const isCalm = calm.matches;
    const now = scene.advance({ nowMs, sinceLastMs, isCalm, mine, people, writing: labels.writing, feeling: feelingText });
    watchGrip(mine.drag, people);
    if (now.removed.length > 0) {
      parts.onGone(now.removed);
      letGo(now.removed);
      if (hands.lose(now.removed.map(({ id }) => id))) interrupt();
    }
    if (!gestures.isBusy() && editing === null) view.follow(isCalm);
    if (mustFollow) followPicked(selection.get());
    paint(nowMs, now);
    sticky.show(model.layout(), view.camera(), view.viewport(), parts.bandNames());
    const isGliding = cursors.show(people, view.camera(), sinceLastMs, isCalm);
    const isWaiting = presence.flush(nowMs);
    parts.onFrame();
    if (isUnderWay || now.isMoving || isGliding || isWaiting || mine.felt !== null || nowMs - last.moveMs <= SHARPEN_AFTER_MS)
      loop.ask();
  }

  /** What is carried to the edge of the view goes on, and the view with it. @returns whether it did. */
  function scrollAtEdge(sinceLastMs: number): boolean {
    const held = gestures.hands();
    if (held.phase !== 'dragging' && held.phase !== 'banding') return false;
    const at = held.phase === 'dragging' ? held.at : held.to;
    const by = edgePan(at, view.viewport(), rectToScreen(view.camera(), model.bounds()), sinceLastMs);
    if (by.x === 0 && by.y === 0) return false;
    view.pan(by);
    gestures.step({ type: 'move', pointer: held.pointer, at });
    return true;
  }

  /** After a move by keys: only now does the layout know where the notes came to lie. */
  function followPicked(selection: ReadonlySet<NoteId>): void {
    mustFollow = false;
    const last = [...selection].at(-1);
    const box = last === undefined ? undefined : model.layout().notes.get(last);
    if (box === undefined) return;
    view.reveal(box.rect);
    tell({ type: 'moved', box, count: selection.size });
  }

  function followView(nowMs: number): void {
    const camera = view.camera();
    if (camera === last.camera) return;
    last.moveMs = nowMs;
    if (camera.scale !== last.camera.scale) last.zoomMs = nowMs;
    last.camera = camera;
  }

  function paint(nowMs: number, now: ReturnType<typeof scene.advance>): void {
    const camera = view.camera();
    const viewport = view.viewport();
    if (viewport.width * viewport.height === 0) return;
    const sought = ports().find.filter.test();
    resting.show(
      {
        camera,
        viewport,
        devicePixelRatio: window.devicePixelRatio,
        isZooming: last.zoomMs > 0 && nowMs - last.zoomMs < SHARPEN_AFTER_MS,
        isAtRest: nowMs - last.moveMs >= SHARPEN_AFTER_MS,
        isStale: isStale || now.isStale,
        parts: now.parts,
      },
      {
        layout: model.layout(),
        index: model.index,
        hot: scene.hot,
        bandNames: parts.bandNames(),
        sought,
        signsOf: model.signsOf,
        frames: model.frames(),
      },
    );
    isStale = false;
    front.show(camera, viewport, window.devicePixelRatio, { ...now.front, sought });
  }

  const offs = [
    listenToPointers(root, pointerSink()),
    listenToKeys(root, { ...parts.heard, gesture: gestures.step, intent: handleIntent }),
    view.subscribe(loop.ask),
    ports().source.subscribe(loop.ask),
    ports().presence.subscribe(loop.ask),
    ports().selection.subscribe(tellSelection),
    ports().find.filter.subscribe(repaint),
    followWay({ model, view, ports, isCalm: () => calm.matches }),
  ];

  function pointerSink(): PointerSink {
    return {
      gesture: gestures.step,
      noteAt: (at) => model.index.at(toBoard(view.camera(), at))?.id ?? null,
      hover,
      pan: view.pan,
      zoom: view.zoom,
    };
  }

  function handleIntent(intent: KeyIntent): void {
    keys.apply(intent);
    loop.ask();
  }

  function hover(at: Point | null): void {
    pointer = at === null ? null : toBoard(view.camera(), at);
    showWhose(root, pointer === null ? null : model.index.at(pointer));
    presence.note({ cursor: pointer === null ? null : { x: Math.round(pointer.x), y: Math.round(pointer.y) } });
    loop.ask();
  }

  /** What is gone is picked no more. */
  function letGo(removed: readonly NoteBox[]): void {
    const gone = new Set(removed.map(({ id }) => id));
    ports().selection.set(new Set([...ports().selection.get()].filter((id) => !gone.has(id))));
  }

  function tellSelection(): void {
    presence.note({ selection: [...ports().selection.get()].slice(0, PRESENCE_SELECTION_MAX) });
    loop.ask();
  }

  loop.ask();
  return {
    repaint,
    ask: loop.ask,
    isBusy: gestures.isBusy,
    keys,
    deeds,
    clipboard,
    stickAt: hands.stickAt,
    doneEditing(note, byKey) {
      viewReturn.leave(note, byKey);
      loop.ask();
    },
    stop() {
      gestures.step({ type: 'interrupt', isAsked: true });
      for (const off of [...offs, clipboard.stop, colours.stop]) off();
      loop.stop();
      cursors.clear();
      sticky.clear();
      ports().presence.setMine({ cursor: null, drags: [], selection: [], editing: null });
    },
  };
}
