import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot, NoteKind } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { BoardPartNews, CommentNews, NoteNews } from './boardNews.ts';
import type { NewsBatch } from './newsFeed.ts';

type NewsLine = NoteNews | CommentNews;

/** A batch longer than this would still be spoken when the next one comes. */
const SENTENCES_MAX = 4;

/** What others did, in sentences: one for each person and thing done. */
export function newsSentences({ news, snapshot }: NewsBatch, names: (participant: ParticipantId) => string): readonly string[] {
  const groups = new Map<string, NewsLine[]>();
  for (const one of [...news.notes.values(), ...news.comments.values()]) {
    const key = `${one.kind} ${one.by ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const sentences = [...groups.values()].map((group) => groupSentence(group, snapshot, names)).map(capitalised);
  const all = [...sentences, ...[...news.parts].map((part) => partTexts[part]())];
  const rest = all.length - SENTENCES_MAX;
  return rest <= 0 ? all : [...all.slice(0, SENTENCES_MAX), m.list_newsMore({ count: rest })];
}

function groupSentence(group: readonly NewsLine[], snapshot: BoardSnapshot, names: (participant: ParticipantId) => string): string {
  const [first] = group;
  if (first === undefined) return '';
  const name = first.by === null ? m.board_unknownPerson() : names(first.by);
  if (group.length > 1) return severalTexts[first.kind]({ name, count: group.length });
  const phase = snapshot.phases.find(({ id }) => id === first.note.place.phase)?.name ?? '';
  return singleTexts[first.kind]({ name, phase, what: whatTexts[first.note.kind]() });
}

const singleTexts = {
  added: m.list_newsAdded,
  moved: m.list_newsMoved,
  written: m.list_newsWritten,
  changed: m.list_newsChanged,
  removed: m.list_newsRemoved,
  commented: m.list_newsCommented,
  commentChanged: m.list_newsCommentChanged,
  commentGone: m.list_newsCommentGone,
} satisfies Record<NewsLine['kind'], (inputs: { name: string; phase: string; what: string }) => string>;

const severalTexts = {
  added: m.list_newsAddedMany,
  moved: m.list_newsMovedMany,
  written: m.list_newsWrittenMany,
  changed: m.list_newsChangedMany,
  removed: m.list_newsRemovedMany,
  commented: m.list_newsCommentedMany,
  commentChanged: m.list_newsCommentChangedMany,
  commentGone: m.list_newsCommentGoneMany,
} satisfies Record<NewsLine['kind'], (inputs: { name: string; count: number }) => string>;

const whatTexts = {
  emotion: m.list_anEmotion,
  moment: m.list_aMoment,
  tip: m.list_aTip,
} satisfies Record<NoteKind, () => string>;

const partTexts = {
  phases: m.list_newsPhases,
  lanes: m.list_newsLanes,
  locked: m.list_newsLocked,
  unlocked: m.list_newsUnlocked,
} satisfies Record<BoardPartNews, () => string>;

/** "iemand" begins a sentence too. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
