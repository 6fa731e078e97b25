import type { Rejection } from '@samenreis/shared/board';

/** The shared text of one note, without the type that carries it. */
export interface SharedText {
  /** What the note says; when the note is gone, what it said last. */
  read(): string;
  /**
   * Makes the shared text equal to `next` by the smallest change, so that what others type meanwhile stays.
   * `caret`: where it stands in `next`; tells which of several equal letters was typed.
   * @returns null when it was written, else why this person may not write there
   */
  edit(next: string, caret: number): Rejection | null;
  /** Takes back what this person typed last since the field opened. */
  undo(): Rejection | null;
  redo(): Rejection | null;
  /** The field is closed: what was typed in it is one step of undo. */
  finish(): void;
  subscribe(listener: () => void): () => void;
}
