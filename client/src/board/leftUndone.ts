import type { BoardSnapshot, Taken } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { rejectionText } from './rejectionText.ts';

/** Whether all of it was taken back: only then that may be said; of the rest it is told what stayed, and why. */
export const isTakenWhole = ({ refused, changedByOthers }: Taken): boolean => refused.length === 0 && changedByOthers.length === 0;

/** What an undo or a redo could not do or did elsewhere, and what to do about it: a message each. */
export function leftUndone({ refused, later, unplaced }: Taken, { phases, notes }: BoardSnapshot): readonly string[] {
  const texts: string[] = [];
  if (refused.length > 0) {
    const again = later === null ? [] : [m.board_undoLater()];
    texts.push([m.board_undoPart(), ...refused.map(rejectionText), ...again].join(' '));
  }
  if (unplaced.length > 0) {
    const away = new Set([...notes.values()].filter(({ id }) => unplaced.includes(id)).map(({ place }) => place.phase));
    const [phase, ...others] = phases.filter(({ id, archived }) => archived && away.has(id));
    const isOnePhase = phase !== undefined && others.length === 0 && away.size === 1;
    texts.push(isOnePhase ? m.board_undoUnplacedPhase({ phase: phase.name }) : m.board_undoUnplaced());
  }
  return texts;
}
