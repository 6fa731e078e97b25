import type { NoteBox } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import type { BoardCanvasProps, CanvasCommand } from '../canvas/boardCanvasProps.ts';
import type { NoteDialog } from '../comments/noteTalk.ts';
import type { MenuPart } from './menuPart.ts';
import { permitted } from './permitted.ts';

interface PartKeyParts {
  readonly ports: () => Pick<BoardCanvasProps, 'source' | 'can' | 'me' | 'onRejected' | 'onNotice'>;
  readonly picked: () => readonly NoteBox[];
  /** The menu of what is picked, beside this note, with the focus at this part. */
  readonly openMenu: (box: NoteBox, part: MenuPart) => void;
  readonly openDialog: (dialog: NoteDialog) => void;
}

/** The keys that lead to one part of the menu of what is picked, or say why that cannot be. */
export interface PartKeys {
  react(): void;
  colour(): void;
  persona(): void;
  link(): void;
}

export function createPartKeys({ ports, picked, openMenu, openDialog }: PartKeyParts): PartKeys {
  /** Goes on with the last note where at least one may be changed so. */
  function withPicked(commandFor: (box: NoteBox) => CanvasCommand, act: (last: NoteBox) => void): void {
    const boxes = picked();
    const last = boxes.at(-1);
    if (last === undefined) {
      ports().onNotice(m.canvas_pickFirst());
      return;
    }
    const { allowed, left } = permitted(boxes, ports(), ([box]) => commandFor(box));
    if (allowed.length > 0) act(last);
    else for (const { reason } of left.slice(0, 1)) ports().onRejected(reason);
  }

  function withOne(commandFor: (box: NoteBox) => CanvasCommand, act: (only: NoteBox) => void): void {
    if (picked().length > 1) ports().onNotice(m.canvas_pickOne());
    else withPicked(commandFor, act);
  }

  const edit = ({ id, note }: NoteBox): CanvasCommand => ({ type: 'editNote', note: id, perspective: note.perspective });
  return {
    react: () =>
      withOne(
        ({ id }) => ({ type: 'react', note: id, kind: 'heart' }),
        (box) => openMenu(box, 'reactions'),
      ),
    colour: () => withPicked(edit, (box) => openMenu(box, 'colour')),
    persona() {
      const hasAny = ports()
        .source.snapshot()
        .personas.some(({ archived }) => !archived);
      if (hasAny) withPicked(edit, (box) => openMenu(box, 'persona'));
      else ports().onNotice(m.canvas_noPersonas());
    },
    link: () => withOne(edit, ({ id }) => openDialog({ kind: 'link', note: id })),
  };
}
