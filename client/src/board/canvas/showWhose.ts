import type { NoteBox } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';

/** Under a resting mouse: of a note that bears the sign of somebody else, what the sign means. */
export function showWhose(root: HTMLElement, pointed: NoteBox | null | undefined): void {
  const tip = pointed?.note.onBehalf === true ? m.onBehalf_sign() : '';
  // The browser takes a tip away that is set anew while it is shown.
  if (root.title !== tip) root.title = tip;
}
