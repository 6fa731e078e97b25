import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot, NoteKind } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { groupName } from '../groups/groupDeeds.ts';
import type { CommentNews, NoteNews } from './boardNews.ts';
import type { NewsBatch } from './newsFeed.ts';
import type { PartNews } from './partNews.ts';

type NewsLine = NoteNews | CommentNews;

/** A batch longer than this would still be spoken when the next one comes. */
const SENTENCES_MAX = 4;

/** What others did, in sentences: one for each person and thing done. */
export function newsSentences({ news, snapshot }: NewsBatch, names: (participant: ParticipantId) => string): readonly string[] {
  const ofNotes = grouped(
    [...news.notes.values(), ...news.comments.values()],
    (line) => `${line.kind} ${line.by ?? ''} ${isForOther(line)}`,
  );
  const ofParts = grouped([...news.parts.values()], ({ part, kind, by }) => `${part} ${kind} ${by ?? ''}`);
  const all = [
    ...ofNotes.map((group) => groupSentence(group, snapshot, names)),
    ...ofParts.map((group) => partSentence(group, names)),
    ...reactionSentence(news.reactions.size),
  ].map(capitalised);
  const rest = all.length - SENTENCES_MAX;
  return rest <= 0 ? all : [...all.slice(0, SENTENCES_MAX), m.list_newsMore({ count: numberText(rest) })];
}

function grouped<Line>(lines: readonly Line[], keyOf: (line: Line) => string): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

/** One sentence for all of them: people react by the dozen. */
function reactionSentence(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? m.list_newsReaction() : m.list_newsReactions({ count: numberText(count) })];
}

/** "Gerda voegde de fase ‘Wachten’ toe.", "Gerda haalde 2 reizen weg." */
function partSentence(group: readonly PartNews[], names: (participant: ParticipantId) => string): string {
  const [first] = group;
  if (first === undefined) return '';
  const name = first.by === null ? m.board_unknownPerson() : names(first.by);
  const count = group.length;
  const part =
    count === 1 ? partNames[first.part].one({ name: first.name }) : partNames[first.part].more({ count: numberText(count) });
  return partTexts[first.kind]({ name, part });
}

const partNames = {
  phase: { one: m.list_newsPhase, more: m.list_newsPhases },
  lane: { one: m.list_newsLane, more: m.list_newsLanes },
  persona: { one: m.list_newsPersona, more: m.list_newsPersonas },
  conclusion: { one: m.list_newsConclusion, more: m.list_newsConclusions },
  advice: { one: m.list_newsAdvice, more: m.list_newsAdvices },
  group: { one: ({ name }: { readonly name: string }) => m.list_newsGroup({ name: groupName(name) }), more: m.list_newsGroups },
  curve: { one: m.list_newsCurve, more: m.list_newsCurves },
  board: { one: m.list_newsBoard, more: m.list_newsBoard },
  title: { one: m.list_newsTitle, more: m.list_newsBoard },
  about: { one: m.list_newsAbout, more: m.list_newsAbout },
} satisfies Record<PartNews['part'], unknown>;

function groupSentence(group: readonly NewsLine[], snapshot: BoardSnapshot, names: (participant: ParticipantId) => string): string {
  const [first] = group;
  if (first === undefined) return '';
  const name = first.by === null ? m.board_unknownPerson() : names(first.by);
  const said = group.length > 1 ? severalTexts[first.kind]({ name, count: numberText(group.length) }) : singleSentence(first);
  return isForOther(first) ? m.onBehalf_news({ said }) : said;

  function singleSentence({ kind, note }: NewsLine): string {
    const phase = snapshot.phases.find(({ id }) => id === note.place.phase)?.name ?? '';
    return singleTexts[kind]({ name, phase, what: whatTexts[note.kind]() });
  }
}

/** A note that came, and is somebody else's. */
function isForOther({ kind, note }: NewsLine): boolean {
  return kind === 'added' && note.onBehalf === true;
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
} satisfies Record<NewsLine['kind'], (inputs: { name: string; count: string }) => string>;

const whatTexts = {
  emotion: m.list_anEmotion,
  moment: m.list_aMoment,
  tip: m.list_aTip,
} satisfies Record<NoteKind, () => string>;

const partTexts = {
  made: m.list_newsMade,
  gone: m.list_newsGone,
  back: m.list_newsBack,
  named: m.list_newsNamed,
  ordered: m.list_newsOrdered,
  changed: m.list_newsPartChanged,
  locked: m.list_newsLocked,
  unlocked: m.list_newsUnlocked,
  freed: m.list_newsFreed,
} satisfies Record<PartNews['kind'], (inputs: { name: string; part: string }) => string>;

/** "iemand" begins a sentence too. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
