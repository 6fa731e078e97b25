import type { ReactionKind } from '../board/index.ts';
import type { NoteMarks, NoteSigns } from './noteSigns.ts';
import type { BoardTheme } from './theme.ts';

/** What a badge counts, or says by its sign alone. */
export type BadgeSign = ReactionKind | 'comments' | 'link' | 'onBehalf' | 'votes';

type BadgeTheme = Pick<BoardTheme, 'noteInk' | 'voteFill' | 'voteInk'>;

/** One sign and its number at a note's foot. */
export interface Badge {
  readonly sign: BadgeSign;
  readonly text: string;
  /** In the note's own units, before `scale`. */
  readonly width: number;
}

export interface BadgeRow {
  /** From left to right; the row ends where the room does. */
  readonly badges: readonly Badge[];
  /** Smaller than 1 where they would not fit. */
  readonly scale: number;
}

/** Sizes in board units: a badge as high as a line of small text, its sign as large as the digits beside it. */
export const BADGE_HEIGHT = 15;
export const BADGE_SIGN = 11;
export const BADGE_PADDING = 4;
export const BADGE_GAP = 3;
export const BADGE_FONT = { size: 11, weight: 650 } as const;
/** Digits are of one width in Source Sans 3: 0.497 em. */
const DIGIT = BADGE_FONT.size * 0.51;

const ON_BEHALF: Badge = { sign: 'onBehalf', text: '', width: 2 * BADGE_PADDING + BADGE_SIGN };

/**
 * The badges of a note in the room at its foot: each kind of reaction by itself as long as they fit, else all reactions
 * together under the sign of the commonest. What a vote came to stands last, where it is looked for.
 */
export function badgeRow({ comments, reactions, votes }: NoteMarks, room: number): BadgeRow {
  const said = [...(comments === 0 ? [] : [badge('comments', comments)]), ...(votes === 0 ? [] : [votesBadge(votes)])];
  const each = [...reactions.map(({ kind, count }) => badge(kind, count)), ...said];
  if (badgesWidth(each) <= room) return { badges: each, scale: 1 };
  const commonest = reactions.toSorted((a, b) => b.count - a.count)[0]?.kind;
  const all = reactions.reduce((sum, { count }) => sum + count, 0);
  const together = commonest === undefined ? said : [badge(commonest, all), ...said];
  return { badges: together, scale: Math.min(1, room / badgesWidth(together)) };
}

/** What stands at the left of a note's foot: that it is somebody else's, and the number of the other phase that it belongs to. */
export function leftBadges({ link, isOnBehalf }: Pick<NoteSigns, 'link' | 'isOnBehalf'>): readonly Badge[] {
  return [...(isOnBehalf ? [ON_BEHALF] : []), ...(link === null ? [] : [badge('link', link)])];
}

/** How wide the row is, gaps and all. */
export function badgesWidth(badges: readonly Badge[]): number {
  return badges.reduce((sum, { width }) => sum + width, 0) + Math.max(0, badges.length - 1) * BADGE_GAP;
}

/** Numbers are compared here, so it is never rounded. */
function votesBadge(votes: number): Badge {
  const text = String(votes);
  return { sign: 'votes', text, width: 2 * BADGE_PADDING + BADGE_SIGN + 2 + text.length * DIGIT };
}

/** Colours of a badge: see-through, so that the paper still tells the perspective; the dots of a vote stand out. */
export function badgeColours(
  sign: BadgeSign,
  { noteInk, voteFill, voteInk }: BadgeTheme,
): { readonly fill: string; readonly ink: string } {
  return sign === 'votes' ? { fill: voteFill, ink: voteInk } : { fill: 'rgb(255 255 255 / .72)', ink: noteInk };
}

/** Over 99 people nobody counts. */
function badge(sign: BadgeSign, count: number): Badge {
  const text = count > 99 ? '99+' : String(count);
  return { sign, text, width: 2 * BADGE_PADDING + BADGE_SIGN + 2 + text.length * DIGIT };
}

/** The outline of each sign in a square of 24, drawn with a round pen. */
export const BADGE_PATHS: Readonly<Record<BadgeSign, string>> = {
  recognise:
    'M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.5V6a2 2 0 0 0-4 0v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15',
  heart: 'M12 20.5 3.9 12.3a5.2 5.2 0 0 1 0-7.3 5.1 5.1 0 0 1 7.3 0l.8.8.8-.8a5.1 5.1 0 0 1 7.3 0 5.2 5.2 0 0 1 0 7.3Z',
  idea: 'm12 2.5 2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5-4.8-4.6 6.6-.9Z',
  question: 'M8 8.5a4 4 0 1 1 6.3 3.3c-1.5 1-2.3 1.9-2.3 3.2M12 19.8v.2',
  link: 'M4 12h15M13 6l6 6-6 6',
  onBehalf:
    'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M5 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0M22 21v-2a4 4 0 0 0-3-3.9M16 3.1a4 4 0 0 1 0 7.8',
  /** A dot, all but filled by the pen. */
  votes: 'M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM12 10a2 2 0 1 1 0 4a2 2 0 1 1 0-4Z',
  comments: 'M21 15a2 2 0 0 1-2 2H8l-5 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2Z',
};
