import type { StepKind } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';

const texts = {
  welcome: m.session_kind_welcome,
  persona: m.session_kind_persona,
  rolePlay: m.session_kind_rolePlay,
  silentNotes: m.session_kind_silentNotes,
  emotions: m.session_kind_emotions,
  tips: m.session_kind_tips,
  discuss: m.session_kind_discuss,
  vote: m.session_kind_vote,
  conclude: m.session_kind_conclude,
  break: m.session_kind_break,
} satisfies Record<StepKind, () => string>;

/** What a step of the agenda is for, in words. */
export function stepKindText(kind: StepKind): string {
  return texts[kind]();
}
