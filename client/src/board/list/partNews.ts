import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot, Lane, Phase } from '@samenreis/shared/board';
import type { NewsWitness } from './newsWitness.ts';

/** What somebody else did with a phase, a journey or the board's lock. `by`: null where nobody can tell. */
export interface PartNews {
  readonly part: 'phase' | 'lane' | 'board';
  readonly kind: 'made' | 'gone' | 'back' | 'named' | 'ordered' | 'changed' | 'locked' | 'unlocked';
  /** Of the phase or the journey, as it is called now. */
  readonly name: string;
  readonly by: ParticipantId | null;
}

/** The last news of each part, by what tells it from the others. */
export type NewsOfParts = ReadonlyMap<string, PartNews>;

export function partNewsBetween(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): NewsOfParts {
  const news = new Map([
    ...newsOf({ part: 'phase', root: 'phases', fields: PHASE_FIELDS, witness }, before.phases, after.phases),
    ...newsOf({ part: 'lane', root: 'lanes', fields: LANE_FIELDS, witness }, before.lanes, after.lanes),
  ]);
  const { locked } = after.board;
  if (before.board.locked !== locked) {
    const by = witness.onlyOne(({ role }) => role === 'facilitator');
    news.set('board', { part: 'board', kind: locked ? 'locked' : 'unlocked', name: '', by });
  }
  return news;
}

/** Of a part that came and went, or of a lock that was opened again, there is no news. */
export function withLaterParts(earlier: NewsOfParts, later: NewsOfParts): NewsOfParts {
  const all = new Map(earlier);
  for (const [key, news] of later) {
    const known = all.get(key);
    if (known !== undefined && OPPOSITES[known.kind]?.includes(news.kind)) all.delete(key);
    else all.set(key, known?.kind === 'made' ? { ...news, kind: 'made' } : news);
  }
  return all;
}

const OPPOSITES: Partial<Record<PartNews['kind'], readonly PartNews['kind'][]>> = {
  made: ['gone'],
  gone: ['back'],
  back: ['gone'],
  locked: ['unlocked'],
  unlocked: ['locked'],
};

/** What is told of a field that changed, the weightiest first. How wide a phase is, is for who sees it. */
type FieldNews<Part> = readonly (readonly [keyof Part & string, (part: Part) => PartNews['kind']])[];

const PHASE_FIELDS: FieldNews<Phase> = [
  ['archived', ({ archived }) => (archived ? 'gone' : 'back')],
  ['name', () => 'named'],
  ['order', () => 'ordered'],
  ['description', () => 'changed'],
  ['touchpoints', () => 'changed'],
  ['term', () => 'changed'],
];

const LANE_FIELDS: FieldNews<Lane> = [
  ['archived', ({ archived }) => (archived ? 'gone' : 'back')],
  ['hidden', ({ hidden }) => (hidden ? 'gone' : 'back')],
  ['locked', ({ locked }) => (locked ? 'locked' : 'unlocked')],
  ['name', () => 'named'],
  ['order', () => 'ordered'],
  ['kind', () => 'changed'],
  ['subtitle', () => 'changed'],
];

interface PartKind<Part> {
  readonly part: 'phase' | 'lane';
  readonly root: 'phases' | 'lanes';
  readonly fields: FieldNews<Part>;
  readonly witness: NewsWitness;
}

function newsOf<Part extends Phase | Lane>(
  { part, root, fields, witness }: PartKind<Part>,
  before: readonly Part[],
  after: readonly Part[],
): readonly (readonly [string, PartNews])[] {
  if (before === after) return [];
  const earlier = new Map<string, Part>(before.map((one) => [one.id, one]));
  return after.flatMap((now) => {
    const was = earlier.get(now.id);
    if (was === now) return [];
    const changed = was === undefined ? null : fields.find(([field]) => was[field] !== now[field]);
    if (changed === undefined) return [];
    const [field, kind] = changed === null ? ['name', 'made' as const] : [changed[0], changed[1](now)];
    return [[`${part} ${now.id}`, { part, kind, name: now.name, by: witness.writerOf(root, now.id, field) }] as const];
  });
}
