import type { EmotionValue, Rejection } from '@samenreis/shared/board';
import { NOTE_TEXT_MAX } from '@samenreis/shared/board';
import {
  FONT_FAMILY,
  NOTE_FONT,
  NOTE_TEXT_WIDTH,
  type NoteBox,
  noteHeight,
  noteTextOrigin,
  setNoteText,
  theme,
} from '@samenreis/shared/layout';
import { type FocusEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { keyIntent } from '../gestures/keyIntent.ts';
import type { SharedText } from '../store/sharedText.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { CanvasLabels, NoteDescription } from './canvasLabels.ts';
import { FacePicker } from './FacePicker.tsx';
import { OVERLAY_ATTRIBUTE } from './inputSource.ts';
import { OnBehalfButton } from './OnBehalfButton.tsx';
import { useCaretLine } from './useCaretLine.ts';
import { useSharedText } from './useSharedText.ts';

interface NoteEditorProps {
  /** Set by the canvas in every frame: the editor sticks to its note through pans and zooms. */
  readonly frameRef: RefObject<HTMLElement | null>;
  readonly box: NoteBox;
  readonly shared: SharedText;
  readonly description: NoteDescription;
  readonly labels: CanvasLabels;
  /** For what is said of the note as a whole. */
  readonly ports: Pick<BoardCanvasProps, 'can' | 'dispatch' | 'onRejected'>;
  readonly onValue: (value: EmotionValue) => void;
  /** The person is done; `text` is what the note says. `byKey`: focus goes back to the canvas. */
  readonly onDone: (text: string, byKey: boolean) => void;
  /** Where the caret is, from the note's top, in board units. */
  readonly onCaret: (line: { readonly top: number; readonly height: number }) => void;
  /** The note does not take what was typed; `text` is what it would have said. */
  readonly onRefused: (reason: Rejection, text: string) => void;
}

/** How far the browser sets a baseline below the middle of its line, in em: half of Source Sans 3's ascent less its descent. */
const BASELINE_BELOW_MIDDLE = (1.024 - 0.4) / 2;

/** Who writes less than this has room enough, and nothing to count. */
const COUNTED_FROM = 400;

/** A textarea over the note, on the same paper, in the same letters, broken into the same lines. */
export function NoteEditor(props: NoteEditorProps) {
  const { frameRef, box, shared, description, labels, ports, onValue, onDone, onCaret, onRefused } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const { text, ...handlers } = useSharedText(shared, field, onRefused);

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useCaretLine(field, text, onCaret);

  function handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const intent = keyIntent({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
    if (intent?.type === 'undo' || intent?.type === 'redo') {
      event.preventDefault();
      handlers.step(intent.type);
    }
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone(shared.read(), true);
  }

  function handleBlur(event: FocusEvent<HTMLElement>): void {
    // When the whole window loses focus the field keeps its own: somebody who looks something up comes back to it.
    const isStillHere = event.currentTarget.contains(document.activeElement) || event.currentTarget.contains(event.relatedTarget);
    if (!isStillHere) onDone(shared.read(), false);
  }

  const set = setNoteText(text);
  const { x: left, y: baseline } = noteTextOrigin({ x: 0, y: 0, width: 0, height: 0 }, set);
  const top = baseline - set.lineHeight / 2 - BASELINE_BELOW_MIDDLE * set.fontSize;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what bubbles up; its field and its faces have names of their own
    <section ref={frameRef} className="note-editor" {...{ [OVERLAY_ATTRIBUTE]: '' }} onBlur={handleBlur} onKeyDown={handleKeyDown}>
      <div className="note-editor-paper" style={{ background: theme.papers[box.note.perspective], height: noteHeight(set) }}>
        <textarea
          ref={field}
          className="note-editor-text"
          style={{
            font: `${NOTE_FONT.weight} ${set.fontSize}px/${set.lineHeight}px ${FONT_FAMILY}`,
            width: NOTE_TEXT_WIDTH,
            left,
            top,
            // Down to the paper's edge: a field as high as its lines would scroll by the letters' own height.
            height: noteHeight(set) - top,
            color: theme.ink,
          }}
          defaultValue={text}
          maxLength={NOTE_TEXT_MAX}
          aria-label={labels.editor(description)}
          aria-describedby={text.length >= COUNTED_FROM ? counterId : undefined}
          onInput={handlers.handleInput}
          onCompositionStart={handlers.handleCompositionStart}
          onCompositionEnd={handlers.handleCompositionEnd}
        />
        {text.length >= COUNTED_FROM && (
          <span id={counterId} className="note-editor-counter">
            {labels.counter(text.length, NOTE_TEXT_MAX)}
          </span>
        )}
        <span className="visually-hidden" aria-live="polite">
          {text.length >= NOTE_TEXT_MAX ? labels.full : ''}
        </span>
      </div>
      <div className="note-editor-bar">
        {box.note.kind === 'emotion' && <FacePicker value={box.note.value} labels={labels} onChange={onValue} />}
        <OnBehalfButton note={box.note} ports={ports} />
        <DoneButton label={labels.editorDone} onDone={(byKey) => onDone(shared.read(), byKey)} />
      </div>
    </section>
  );
}

interface DoneButtonProps {
  readonly label: string;
  readonly onDone: (byKey: boolean) => void;
}

/** For who has no Escape; shown where nothing hovers. The press leaves the focus in the field, or the field would go before it. */
function DoneButton({ label, onDone }: DoneButtonProps) {
  return (
    <button
      type="button"
      className="note-editor-done"
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onDone(event.detail === 0)}
    >
      {label}
    </button>
  );
}
