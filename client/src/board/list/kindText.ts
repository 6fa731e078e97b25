import type { NoteKind, ReactionKind } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';

const kinds = {
  emotion: m.canvas_kind_emotion,
  moment: m.canvas_kind_moment,
  tip: m.canvas_kind_tip,
} satisfies Record<NoteKind, () => string>;

export function kindText(kind: NoteKind): string {
  return kinds[kind]();
}

const counted = {
  emotion: m.list_emotions,
  moment: m.list_moments,
  tip: m.list_tips,
} satisfies Record<NoteKind, (inputs: { count: string }) => string>;

/** The heading above the notes of a kind: "Emoties (2)". */
export function kindHeading(kind: NoteKind, count: number): string {
  return counted[kind]({ count: numberText(count) });
}

const reactions = {
  recognise: m.list_react_recognise,
  heart: m.list_react_heart,
  idea: m.list_react_idea,
  question: m.list_react_question,
} satisfies Record<ReactionKind, () => string>;

export function reactionText(kind: ReactionKind): string {
  return reactions[kind]();
}
