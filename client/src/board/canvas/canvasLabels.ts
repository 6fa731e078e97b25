import type { EmotionValue, NoteKind } from '@samenreis/shared/board';
import type { Tool } from './tool.ts';

/** What a note is, for somebody who cannot see it. */
export interface NoteDescription {
  readonly text: string;
  readonly kind: NoteKind;
  readonly value: EmotionValue | null;
  readonly lane: string;
  readonly phase: string;
  readonly author: string;
  /** What others say of it, in sentences; empty where nobody does. */
  readonly said: string;
}

/** Every word on the canvas and its bars, in the reader's language. */
export interface CanvasLabels {
  readonly board: string;
  /** How the keys work, for the canvas's description. */
  readonly keys: string;
  readonly bands: Readonly<Record<NoteKind, string>>;
  readonly toolBar: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly notAsked: string;
  readonly undo: string;
  readonly redo: string;
  readonly zoomBar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly percent: (percent: number) => string;
  readonly editor: (description: NoteDescription) => string;
  readonly editorDone: string;
  readonly counter: (used: number, max: number) => string;
  readonly full: string;
  readonly faces: string;
  readonly face: Readonly<Record<EmotionValue, string>>;
  readonly note: (description: NoteDescription) => string;
  readonly noFurtherNote: string;
  readonly stuck: (description: NoteDescription) => string;
  readonly moved: (description: NoteDescription, count: number) => string;
  readonly notMoved: string;
  /** At a note in which somebody of this name writes. */
  readonly writing: (name: string) => string;
  /** Somebody of this name holds a note that is in one's own hand. */
  readonly alsoHeld: (name: string) => string;
  /** So many notes are picked. */
  readonly selected: (count: number) => string;
  readonly tooManyAtOnce: (max: number) => string;
  readonly undone: string;
  readonly redone: string;
  readonly toolChosen: (tool: Tool) => string;
}
