import type { BoardCommand } from '@samenreis/shared/board';
import { m } from '../../../i18n/messages.ts';
import type { StructurePorts } from '../../structure/structurePorts.ts';
import { neighbours } from './headDrop.ts';
import { focusOpener, type HeadTools } from './headTools.ts';

interface HeadMenuParts<Id> {
  readonly tools: HeadTools;
  /** Of all heads of its row. */
  readonly ids: readonly Id[];
  readonly id: Id;
  readonly reorder: (before: Id | null) => BoardCommand;
}

export interface HeadMenu {
  readonly close: (givesFocusBack: boolean) => void;
  /** Closes the menu first: what is done may need the focus. */
  readonly then: (act: () => void) => () => void;
  /** Whether it is offered at all. */
  readonly may: (command: BoardCommand) => boolean;
  /** One place earlier and one later; null at the ends, and for who may not. */
  readonly earlier: (() => void) | null;
  readonly later: (() => void) | null;
}

/** What the menus of a phase and of a journey have in common. */
export function headMenu<Id extends string>({ tools, ids, id, reorder }: HeadMenuParts<Id>): HeadMenu {
  const { structure, open } = tools;
  const may = (command: BoardCommand) => structure.can(command) === null;
  const close = (givesFocusBack: boolean) => {
    open(null);
    if (givesFocusBack) focusOpener(tools, id);
  };
  const then = (act: () => void) => () => {
    close(true);
    act();
  };
  const { earlier, later } = neighbours(ids, id);
  const moving = (before: Id | null | undefined) =>
    before === undefined || !may(reorder(before)) ? null : then(() => structure.run(reorder(before), m.heads_moved()));
  return { close, then, may, earlier: moving(earlier), later: moving(later) };
}

interface PuttingAway {
  readonly away: BoardCommand;
  readonly back: BoardCommand;
  /** What is said of it. */
  readonly text: string;
  /** Of the button that brings it back. */
  readonly label: string;
}

/** Puts a phase or a journey away, and offers it back at once. */
export function putAway({ run, offer }: StructurePorts, { away, back, text, label }: PuttingAway): void {
  if (run(away) !== null) offer(text, { label, onPress: () => void run(back, m.list_restored()) });
}
