import { ADD_NOTES_MAX } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import type { Point } from '../canvas/camera.ts';
import { type ClippedNote, clipHtml, clipNotes, clipText, dividedClip } from './noteClip.ts';
import { type PasteContext, pasteNotes } from './pasteNotes.ts';
import { type LeftOut, permitted } from './permitted.ts';

export interface ClipboardContext extends PasteContext {
  /** Whether what is copied or pasted there is for the board. */
  readonly isForBoard: (target: EventTarget | null) => boolean;
  /** Where the pointer is over the board, in board units. */
  readonly pointer: () => Point | null;
}

/** Copying, cutting and pasting of notes: by the browser's own keys, and for menus by asking the browser. */
export interface NoteClipboard {
  copy(): void;
  cut(): void;
  /** `at`: a board point, or null for where the picked note is. */
  paste(at: Point | null): void;
  stop(): void;
}

interface Taken {
  readonly notes: readonly ClippedNote[];
  /** Once it is on the clipboard. */
  readonly finish: () => void;
}

export function createNoteClipboard(context: ClipboardContext): NoteClipboard {
  const { isForBoard, ports, model, deeds, pointer } = context;
  const off = new AbortController();
  const clusters = () => ports().source.snapshot().clusters;

  function toCopy(): Taken {
    // A change of a moment ago, such as a group, goes along, also before it is painted.
    model.catchUp();
    const boxes = deeds.picked();
    const notes = clipNotes(model.layout(), boxes, clusters());
    // They go elsewhere as text; on a board they could not be pasted at once.
    const isTooMany = cutRefusal(notes) !== null;
    const limits = { count: numberText(boxes.length), max: numberText(ADD_NOTES_MAX) };
    const finish = () => (isTooMany ? ports().onNotice(m.canvas_copy_too_many(limits)) : deeds.report('copied', boxes.length, []));
    return { notes, finish };
  }

  /** Only what may go is cut; the rest stays on the board and off the clipboard. Nothing where it could not be pasted again. */
  function toCut(): Taken {
    model.catchUp();
    const { allowed, left } = permitted(deeds.picked(), ports(), (some) => ({
      type: 'deleteNotes',
      notes: some.map(({ id }) => id),
    }));
    const notes = clipNotes(model.layout(), allowed, clusters());
    const refusal = cutRefusal(notes);
    if (refusal !== null) return { notes: [], finish: () => ports().onNotice(refusal) };
    return { notes, finish: () => takeAway(allowed, left) };
  }

  function takeAway(boxes: ReturnType<typeof deeds.picked>, left: readonly LeftOut[]): void {
    const done = boxes.length === 0 ? null : ports().dispatch({ type: 'deleteNotes', notes: boxes.map(({ id }) => id) });
    if (done !== null && !done.ok) ports().onRejected(done.reason);
    else deeds.report('cut', boxes.length, left);
  }

  function handleTake(event: ClipboardEvent, take: () => Taken): void {
    if (!isForBoard(event.target) || hasTextSelected() || deeds.picked().length === 0) return;
    event.preventDefault();
    const { notes, finish } = take();
    if (notes.length > 0) {
      event.clipboardData?.setData('text/plain', clipText(notes));
      event.clipboardData?.setData('text/html', clipHtml(notes));
    }
    finish();
  }

  function handlePaste(event: ClipboardEvent): void {
    if (!isForBoard(event.target)) return;
    event.preventDefault();
    const data = event.clipboardData;
    pasteNotes(context, { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' }, pointer());
  }

  async function write({ notes, finish }: Taken): Promise<void> {
    if (notes.length === 0) return finish();
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': clipText(notes), 'text/html': clipHtml(notes) } satisfies ClipboardTexts),
      ]);
    } catch {
      // Refused by the person or the browser, or the page came without https.
      ports().onNotice(m.canvas_copy_refused());
      return;
    }
    finish();
  }

  async function paste(at: Point | null): Promise<void> {
    const pasted = await readClipboard();
    if (pasted === null) ports().onNotice(m.canvas_paste_refused());
    else pasteNotes(context, pasted, at);
  }

  document.addEventListener('copy', (event) => handleTake(event, toCopy), { signal: off.signal });
  document.addEventListener('cut', (event) => handleTake(event, toCut), { signal: off.signal });
  document.addEventListener('paste', handlePaste, { signal: off.signal });
  return {
    copy: () => void write(toCopy()),
    cut: () => void write(toCut()),
    paste: (at) => void paste(at),
    stop: () => off.abort(),
  };
}

/** @returns why so many are not cut: they could not be pasted at once; null where they could */
export function cutRefusal(notes: readonly ClippedNote[]): string | null {
  const count = dividedClip(notes).length;
  if (count <= ADD_NOTES_MAX) return null;
  return m.canvas_cut_too_many({ count: numberText(count), max: numberText(ADD_NOTES_MAX) });
}

type ClipboardTexts = Readonly<Record<'text/plain' | 'text/html', string>>;

/** @returns null where the person or the browser refuses */
async function readClipboard(): Promise<{ readonly html: string; readonly text: string } | null> {
  try {
    const items = await navigator.clipboard.read();
    return { html: await textOf(items, 'text/html'), text: await textOf(items, 'text/plain') };
  } catch {
    return null;
  }
}

async function textOf(items: ClipboardItems, type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? '' : (await item.getType(type)).text();
}

/** Words that somebody marked in a message or a name are what they want to copy. */
const hasTextSelected = (): boolean => window.getSelection()?.isCollapsed === false;
