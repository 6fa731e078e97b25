import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot, Phase } from '@samenreis/shared/board';
import type { LinkedPhase } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import type { NoteTalk } from './noteTalk.ts';

/** The phases a note can belong to beside its own. */
export function linkablePhases({ phases, notes }: BoardSnapshot, note: NoteId): readonly LinkedPhase[] {
  const own = notes.get(note)?.place.phase;
  return numbered(phases).filter(({ phase }) => phase.id !== own);
}

/** The phase that a note belongs to as well; null for none, or one that is put away. */
export function linkedPhase({ phases, notes }: BoardSnapshot, note: NoteId): LinkedPhase | null {
  const link = notes.get(note)?.linkTo ?? null;
  return link === null ? null : (numbered(phases).find(({ phase }) => phase.id === link) ?? null);
}

function numbered(phases: readonly Phase[]): readonly LinkedPhase[] {
  return phases.filter(({ archived }) => !archived).map((phase, index) => ({ phase, ordinal: index + 1 }));
}

/**
 * Links a note to a phase, or to none, and says so.
 * @returns whether it was done
 */
export function setLink(
  talk: Pick<NoteTalk, 'source' | 'dispatch' | 'onRejected' | 'onNotice'>,
  note: NoteId,
  to: PhaseId | null,
): boolean {
  const done = talk.dispatch({ type: 'editNote', note, linkTo: to });
  if (!done.ok) {
    talk.onRejected(done.reason);
    return false;
  }
  const linked = linkedPhase(talk.source.snapshot(), note);
  talk.onNotice(linked === null ? m.comment_unlinked() : m.comment_linked({ number: linked.ordinal, name: linked.phase.name }));
  return true;
}
