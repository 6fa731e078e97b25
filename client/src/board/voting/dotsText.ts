import { m } from '../../i18n/messages.ts';

/** "1 stip", "6 stippen" */
export function dotsText(dots: number): string {
  return dots === 1 ? m.vote_dotsOne() : m.vote_dotsMany({ dots });
}
