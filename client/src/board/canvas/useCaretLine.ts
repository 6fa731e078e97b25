import { noteTextOrigin, setNoteText } from '@samenreis/shared/layout';
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** The line with the caret, from the note's top, in board units. */
export interface CaretLine {
  readonly top: number;
  readonly height: number;
}

export function caretLine(text: string, caret: number): CaretLine {
  const { lineHeight } = setNoteText(text);
  const { y: firstBaseline } = noteTextOrigin({ x: 0, y: 0, width: 0, height: 0 }, setNoteText(text));
  const before = setNoteText(text.slice(0, caret)).lines.length;
  return { top: firstBaseline + (before - 2) * lineHeight, height: 2 * lineHeight };
}

/** Tells where the caret is when somebody writes or steps through the text: a long note is larger than the screen. */
export function useCaretLine(field: RefObject<HTMLTextAreaElement | null>, text: string, onCaret: (line: CaretLine) => void): void {
  const tell = useEffectEvent(() => {
    const element = field.current;
    if (element !== null && document.activeElement === element) onCaret(caretLine(element.value, element.selectionEnd));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: others' letters move the caret too
  useEffect(() => tell(), [text]);
  useEffect(() => {
    const handle = () => tell();
    document.addEventListener('selectionchange', handle);
    return () => document.removeEventListener('selectionchange', handle);
  }, []);
}
