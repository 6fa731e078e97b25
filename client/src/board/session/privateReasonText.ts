import type { PrivateOutcome } from '../../connection/privateChannel.ts';
import { m } from '../../i18n/messages.ts';

type Reason = Extract<PrivateOutcome, { readonly ok: false }>['reason'];

const texts = {
  facilitatorOnly: m.session_rejected_facilitatorOnly,
  viewerMayNot: m.session_rejected_viewerMayNot,
  notAskedPrivately: m.private_notAsked,
  tooManyPrivateNotes: m.private_tooMany,
  privateNoteGone: m.private_gone,
  boardFull: m.private_boardFull,
  boardUnavailable: m.private_boardUnavailable,
  malformed: m.session_rejected_malformed,
  noAnswer: m.session_rejected_noAnswer,
} satisfies Record<Reason, () => string>;

/** Why something asked about private notes was not done, and where the notes are now. */
export function privateReasonText(reason: Reason): string {
  return texts[reason]();
}
