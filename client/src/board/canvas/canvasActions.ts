import type { NoteBox } from '@samenreis/shared/layout';
import type { MenuPart } from '../many/menuPart.ts';
import { createNoteDeeds, type NoteDeeds } from '../many/noteDeeds.ts';
import { type Camera, type Point, rectToScreen, type Size } from './camera.ts';
import { createHandActions, type HandActions, type HandContext } from './handActions.ts';
import { createKeyActions, type KeyActions, type KeyContext } from './keyActions.ts';

export type ActionParts = Omit<HandContext & KeyContext, 'deeds' | 'openMenu'> & {
  /** Shows what can be done with what is picked, at a point of the screen. */
  readonly openMenu: (at: Point, part?: MenuPart) => void;
};

/** What hands, keys, bars and menus do: one set of deeds for all of them. */
export interface CanvasActions {
  readonly deeds: NoteDeeds;
  readonly hands: HandActions;
  readonly keys: KeyActions;
}

export function createCanvasActions(parts: ActionParts): CanvasActions {
  const deeds = createNoteDeeds(parts);
  const openAt = (box: NoteBox | null): Point =>
    box === null ? middleOf(parts.view.viewport()) : besideNote(parts.view.camera(), box);
  return {
    deeds,
    hands: createHandActions({ ...parts, deeds }),
    keys: createKeyActions({ ...parts, deeds, openMenu: (box, part) => parts.openMenu(openAt(box), part) }),
  };
}

const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

/** Where a menu that a key asked for leaves its note in sight. */
function besideNote(camera: Camera, { rect }: NoteBox): Point {
  const { x, y, width } = rectToScreen(camera, rect);
  return { x: x + width + 4, y };
}
