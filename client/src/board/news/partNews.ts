import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot, Conclusion, FollowUp, Lane, Persona, Phase } from '@samenreis/shared/board';
import type { NewsWitness } from './newsWitness.ts';

/** What somebody else did with a part of the board, its lock, its title or what it is about. `by`: null where nobody can tell. */
export interface PartNews {
  readonly part: 'phase' | 'lane' | 'persona' | 'conclusion' | 'advice' | 'group' | 'curve' | 'board' | 'title' | 'about';
  readonly kind: 'made' | 'gone' | 'back' | 'named' | 'ordered' | 'changed' | 'locked' | 'unlocked' | 'freed';
  /** As the part is called now; of a curve, its phase; of a conclusion and of what is recommended, its words. */
  readonly name: string;
  readonly by: ParticipantId | null;
}

/** The last news of each part, by what tells it from the others. */
export type NewsOfParts = ReadonlyMap<string, PartNews>;

export function partNewsBetween(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): NewsOfParts {
  const news = new Map([
    ...newsOf({ part: 'phase', root: 'phases', fields: PHASE_FIELDS, witness }, before.phases, after.phases),
    ...newsOf({ part: 'lane', root: 'lanes', fields: LANE_FIELDS, witness }, before.lanes, after.lanes),
    ...newsOf({ part: 'persona', root: 'personas', fields: PERSONA_FIELDS, witness }, before.personas, after.personas),
    ...newsOf(
      { part: 'conclusion', root: 'conclusions', fields: CONCLUSION_FIELDS, witness },
      before.conclusions,
      after.conclusions,
    ),
    ...newsOf({ part: 'advice', root: 'followUps', fields: ADVICE_FIELDS, witness }, before.followUps, after.followUps),
    ...groupNews(before, after, witness),
  ]);
  // What only a facilitator does, and what bears no mark of who did it.
  const tell = (key: string, told: Omit<PartNews, 'by'>) =>
    news.set(key, { ...told, by: witness.onlyOne(({ role }) => role === 'facilitator') });
  for (const [key, told] of curveNews(before, after)) tell(key, told);
  const { locked, title, description } = after.board;
  if (before.board.locked !== locked) tell('board', { part: 'board', kind: locked ? 'locked' : 'unlocked', name: '' });
  if (before.board.title !== title) tell('title', { part: 'title', kind: 'named', name: title });
  if (before.board.description !== description) tell('about', { part: 'about', kind: 'changed', name: '' });
  return news;
}

/** Values set by hand, and those that follow the notes again. */
function curveNews(before: BoardSnapshot, after: BoardSnapshot): readonly (readonly [string, Omit<PartNews, 'by'>])[] {
  if (before.curves === after.curves) return [];
  const told = (key: string, kind: PartNews['kind']) => {
    const [, , phase] = key.split('|');
    const name = after.phases.find(({ id }) => id === phase)?.name ?? '';
    return [`curve ${key}`, { part: 'curve', kind, name }] as const;
  };
  const changed = [...after.curves].filter(([key, { value }]) => before.curves.get(key)?.value !== value);
  const gone = [...before.curves.keys()].filter((key) => !after.curves.has(key));
  return [...changed.map(([key]) => told(key, 'changed')), ...gone.map((key) => told(key, 'freed'))];
}

/** A group that has no name yet is told of by its notes alone. */
function groupNews(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): readonly (readonly [string, PartNews])[] {
  if (before.clusters === after.clusters) return [];
  return [...after.clusters].flatMap(([id, { name }]) => {
    const was = before.clusters.get(id);
    if ((was?.name ?? '') === name) return [];
    const by = witness.writerOf('clusters', id, 'name');
    return [[`group ${id}`, { part: 'group', kind: was === undefined ? 'made' : 'named', name, by }] as const];
  });
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

const PERSONA_FIELDS: FieldNews<Persona> = [
  ['archived', ({ archived }) => (archived ? 'gone' : 'back')],
  ['name', () => 'named'],
  ['order', () => 'ordered'],
  ...(['age', 'residence', 'situation', 'quote', 'needs', 'attitude', 'portrait'] as const).map(
    (field) => [field, () => 'changed'] as const,
  ),
];

/** What a poll counted on it is told by the poll. */
const CONCLUSION_FIELDS: FieldNews<Conclusion> = [
  ['archived', ({ archived }) => (archived ? 'gone' : 'back')],
  ['order', () => 'ordered'],
  ...(['text', 'notes', 'phases'] as const).map((field) => [field, () => 'changed'] as const),
];

const ADVICE_FIELDS: FieldNews<FollowUp> = [
  ['archived', ({ archived }) => (archived ? 'gone' : 'back')],
  ['order', () => 'ordered'],
  ...(['text', 'owner', 'status', 'reason', 'dueOn', 'conclusion', 'notes', 'phase'] as const).map(
    (field) => [field, () => 'changed'] as const,
  ),
];

interface PartKind<Part> {
  readonly part: 'phase' | 'lane' | 'persona' | 'conclusion' | 'advice';
  readonly root: 'phases' | 'lanes' | 'personas' | 'conclusions' | 'followUps';
  readonly fields: FieldNews<Part>;
  readonly witness: NewsWitness;
}

function newsOf<Part extends Phase | Lane | Persona | Conclusion | FollowUp>(
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
    // Its id is written once, by who makes it.
    const [field, kind] = changed === null ? ['id', 'made' as const] : [changed[0], changed[1](now)];
    // Of letters it is not known who typed them.
    const by = field === 'text' ? witness.onlyOne(({ role }) => role === 'facilitator') : witness.writerOf(root, now.id, field);
    return [[`${part} ${now.id}`, { part, kind, name: 'text' in now ? now.text : now.name, by }] as const];
  });
}
