import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { sessionSeenBy, silentPeople } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useStepLeft } from '../session/useStepLeft.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { usePeople } from '../usePeople.ts';

const notesOf = (snapshot: BoardSnapshot) => snapshot.notes;

/** For who leads: of whom nothing was seen for a while, to be asked how it goes. */
export function SilentPart({ board }: { readonly board: OpenBoard }) {
  const view = useSession(board);
  const notes = useBoardPart(board.store, notesOf);
  const people = usePeople(useNamedPresence(board), board.info.me).filter(({ role }) => role === 'participant');
  // Time alone makes somebody silent.
  useStepLeft(board);
  if (view === null) return null;
  const stuckAtMs = new Map<ParticipantId, number>();
  for (const { author, createdAt } of notes.values()) stuckAtMs.set(author, Math.max(createdAt, stuckAtMs.get(author) ?? 0));
  const session = sessionSeenBy(view, board.info.me.participantId);
  const present = people.map(({ participantId }) => participantId);
  const silent = silentPeople(session, { present, stuckAtMs }, board.session.nowMs());
  if (silent === null) return null;
  const names = people.filter(({ participantId }) => silent.includes(participantId)).map(({ name }) => name);
  return (
    <section className="leading-part">
      <h3>{m.leading_silent()}</h3>
      <p>{names.length === 0 ? m.leading_silentNobody() : m.leading_silentNames({ names: names.join(', ') })}</p>
    </section>
  );
}
