import { awaitsVote, type SessionView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';

/** For who has nothing to press yet: the vote of this step is still to be opened. */
export function VoteAwaited({ view }: { readonly view: SessionView }) {
  return awaitsVote(view) ? <p>{m.vote_awaited()}</p> : null;
}
