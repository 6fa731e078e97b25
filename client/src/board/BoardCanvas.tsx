import './canvas/boardCanvas.css';
import type { NoteId } from '@samenreis/shared/base';
import type { EmotionValue, NoteKind, Rejection } from '@samenreis/shared/board';
import type { NoteBox } from '@samenreis/shared/layout';
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BoardCanvasProps } from './canvas/boardCanvasProps.ts';
import { newsText } from './canvas/boardNews.ts';
import type { CanvasStage } from './canvas/canvasStage.ts';
import { describeNote } from './canvas/describeNote.ts';
import { fitPart } from './canvas/fitPart.ts';
import { whyGone, writtenGoneText } from './canvas/goneNotes.ts';
import { CanvasHeads } from './canvas/heads/CanvasHeads.tsx';
import { Minimap, toggleMinimap } from './canvas/minimap/Minimap.tsx';
import { NoteEditor } from './canvas/NoteEditor.tsx';
import { PaintedStage } from './canvas/PaintedStage.tsx';
import { WRITING_SCALE_MIN, withBarRoom } from './canvas/placeNoteEditor.ts';
import { ToolBar } from './canvas/ToolBar.tsx';
import { isNoteTool, type Tool } from './canvas/tool.ts';
import { useCanvasController } from './canvas/useCanvasController.ts';
import { ZoomBar } from './canvas/ZoomBar.tsx';
import { useHasLetterKeys } from './letterKeys.ts';
import { ManyNotes, type OpenOverlay } from './many/ManyNotes.tsx';
import { usePickingMore } from './many/usePickingMore.ts';
import { minimapOnDevice } from './minimapOnDevice.ts';
import type { SharedText } from './store/sharedText.ts';
import type { StructurePorts } from './structure/structurePorts.ts';

export type { BoardCanvasProps } from './canvas/boardCanvasProps.ts';

/** A note in writing. */
interface Editing {
  readonly box: NoteBox;
  readonly shared: SharedText;
  /** Just stuck: if nothing is written in it, it goes again. */
  readonly isFresh: boolean;
}

export interface PaintedBoardProps extends BoardCanvasProps {
  /** Nothing can be changed by this person now: no tools for it are offered. */
  readonly isReadOnly?: boolean;
  /** The kinds of notes that the session asks for now; null or left out: all. */
  readonly offered?: ReadonlySet<NoteKind> | null;
  /** Changes phases, journeys and curves; without it they are as they are. */
  readonly structure?: StructurePorts;
}

/** The board, painted; with its tools, its zoom and the editor of a note. */
export function BoardCanvas(props: PaintedBoardProps) {
  const { labels, tool, me, presence } = props;
  const root = useRef<HTMLDivElement>(null);
  const resting = useRef<CanvasStage>(null);
  const front = useRef<CanvasStage>(null);
  const cursors = useRef<HTMLDivElement>(null);
  const sticky = useRef<HTMLDivElement>(null);
  const editorFrame = useRef<HTMLElement>(null);
  const moreFrame = useRef<HTMLButtonElement>(null);
  const [overlay, setOverlay] = useState<OpenOverlay>(null);
  const keysId = useId();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { told, tell } = useTold();
  const minimap = useMemo(minimapOnDevice, []);

  const picking = usePickingMore(props.selection);
  const elements = { root, resting, front, cursors, sticky, editorFrame, moreFrame };
  const canvas = useCanvasController(elements, props, {
    editing: editing?.box.id ?? null,
    onEdit(box, shared, isFresh) {
      // Within the press: iOS shows its keyboard only for a field that takes the focus there and then.
      flushSync(() => setEditing({ box, shared, isFresh }));
      presence.setMine({ editing: box.id });
    },
    onBoxChange: (box) => setEditing((now) => (now !== null && now.box.id === box.id ? { ...now, box } : now)),
    onGone: loseEditing,
    isPickingMore: picking.isPickingMore,
    hasLetters: useHasLetterKeys(),
    onMenu: (at, part) => setOverlay({ type: 'menu', at, ...(part === undefined ? {} : { part }) }),
    onMinimap: () => tell(toggleMinimap(minimap)),
    onHelp: () => setOverlay({ type: 'help' }),
    onMove: () => setOverlay({ type: 'move' }),
    onDialog: (dialog) => setOverlay({ type: 'note', dialog }),
    onNews: (news) => tell(newsText(news, labels, (box) => describeNote(box, props, model))),
  });
  const { model, view, frames, doneEditing, keys } = canvas;

  /** The note was deleted under the pen, or its phase or journey was put away. */
  function loseEditing(removed: readonly NoteBox[]): void {
    const lost = removed.find((box) => box.id === editing?.box.id);
    if (lost === undefined) return;
    // The field says more than the last layout: letters since, and what an input method still holds.
    const typed = editorFrame.current?.querySelector('textarea')?.value ?? lost.note.text;
    leaveEditor();
    tellLost(props, lost, typed, editing?.isFresh === true);
  }

  function leaveEditor(): void {
    setEditing(null);
    presence.setMine({ editing: null });
  }

  function handleDone(text: string, byKey: boolean): void {
    if (editing === null) return;
    leaveEditor();
    if (editing.isFresh && text.trim() === '') props.dispatch({ type: 'deleteNotes', notes: [editing.box.id] });
    doneEditing(editing.box.id, byKey);
    if (byKey) root.current?.focus({ preventScroll: true });
  }

  /** The board was locked under the pen, or the note takes no more. */
  function handleRefused(reason: Rejection, text: string): void {
    if (editing === null) return;
    leaveEditor();
    props.onRejected(reason);
    if (text.trim() !== '' && text !== editing.shared.read()) props.onLostText(text, 'notWritten');
    doneEditing(editing.box.id, false);
  }

  /** Who chose a note by the keyboard gets it at once, where the keys are on the board. */
  function handleTool(chosen: Tool, byKey: boolean): void {
    if (byKey && isNoteTool(chosen)) keys.place(chosen);
    else props.onToolChange(chosen);
  }

  return (
    <div className="board-canvas">
      <div
        ref={root}
        className="board-area"
        data-tool={tool}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is one tab stop and handles its own keys
        tabIndex={0}
        aria-label={labels.board}
        aria-describedby={keysId}
      >
        <PaintedStage ref={resting} className="board-stage" clearBeforeDraw={false} />
        <PaintedStage ref={front} className="board-stage" clearBeforeDraw />
        <div ref={sticky} className="board-sticky" aria-hidden="true" />
        <div ref={cursors} className="board-cursors" aria-hidden="true" />
        {editing !== null && (
          <NoteEditor
            key={editing.box.id}
            frameRef={editorFrame}
            box={editing.box}
            shared={editing.shared}
            description={describeNote(editing.box, props, model)}
            labels={labels}
            ports={props}
            onValue={(value) => writeValue(props, editing.box.id, value)}
            onDone={handleDone}
            onCaret={({ top, height }) => {
              const { rect, note } = editing.box;
              const line = { ...rect, y: rect.y + top, height };
              view.approach(withBarRoom(view, line, note.kind === 'emotion'), WRITING_SCALE_MIN);
            }}
            onRefused={handleRefused}
          />
        )}
      </div>
      <CanvasHeads {...props} board={root} model={model} view={view} frames={frames} />
      <KeysNote id={keysId} text={labels.keys} />
      {told}
      <ToolBar ports={props} onToolChange={handleTool} {...keys} />
      <ZoomBar {...props} view={view} model={model} onFind={props.find.open} onHelp={() => setOverlay({ type: 'help' })} />
      <Minimap choice={minimap} source={props.source} model={model} view={view} filter={props.find.filter} />
      <ManyNotes
        {...props}
        talk={props}
        onPhase={(phase) => fitPart(model.layout(), view, { type: 'phase', phase })}
        mayChange={me.role !== 'viewer' && !props.isReadOnly}
        isEditing={editing !== null}
        open={overlay}
        onOpen={setOverlay}
        moreFrame={moreFrame}
        picking={picking}
        deeds={canvas}
        onFocusBack={() => root.current?.focus({ preventScroll: true })}
      />
    </div>
  );
}

/** Read with the board's name: how it is worked by keys. */
function KeysNote({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} className="visually-hidden">
      {text}
    </p>
  );
}

/** Tells to who cannot see it what was done. */
function useTold() {
  const [{ text, count }, setTold] = useState({ text: '', count: 0 });
  const told = (
    <p className="visually-hidden" aria-live="polite">
      {/* A new element, and words that differ by a space nobody hears: the same words twice are told twice. */}
      <span key={count}>{count % 2 === 0 ? text : `${text}\u00a0`}</span>
    </p>
  );
  return { told, tell: (next: string) => setTold((before) => ({ text: next, count: before.count + 1 })) };
}

/** What becomes of a note that was being written in when it went. */
function tellLost(board: BoardCanvasProps, { id, note }: NoteBox, typed: string, isFresh: boolean): void {
  const gone = whyGone(board.source.snapshot(), id);
  const isEmpty = typed.trim() === '';
  if (gone === 'deleted') {
    if (!isEmpty) board.onLostText(typed, 'deleted', note);
  } else if (isFresh && isEmpty) board.dispatch({ type: 'deleteNotes', notes: [id] });
  else board.onNotice(writtenGoneText(gone));
}

function writeValue(board: BoardCanvasProps, note: NoteId, value: EmotionValue): void {
  const done = board.dispatch({ type: 'editNote', note, value });
  if (!done.ok) board.onRejected(done.reason);
}
