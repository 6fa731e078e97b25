import type { NoteSigns } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';
import { reactionText } from '../list/kindText.ts';
import { dotsText } from '../voting/dotsText.ts';

/** The badges of a note for who cannot see them: "Namens iemand anders ingevoerd. Hoort ook bij fase 5. 2 keer ‘Herken ik’. Opmerkingen (1). 6 stippen." */
export function signsText(signs: NoteSigns | undefined): string {
  if (signs === undefined) return '';
  const { marks, link, isOnBehalf } = signs;
  const whose = isOnBehalf ? [m.onBehalf_sign()] : [];
  const links = link === null ? [] : [m.comment_linkFact({ number: link })];
  const reactions = marks?.reactions.map(({ kind, count }) => m.list_reacted({ count, what: reactionText(kind) })) ?? [];
  const comments = marks === null || marks.comments === 0 ? [] : [m.comment_openCount({ count: marks.comments })];
  const votes = marks === null || marks.votes === 0 ? [] : [dotsText(marks.votes)];
  return [...whose, ...links, ...reactions, ...comments, ...votes].map((one) => `${one}.`).join(' ');
}
