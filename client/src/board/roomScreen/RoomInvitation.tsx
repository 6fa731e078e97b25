import type { Invitation } from '@samenreis/shared/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useAnswer } from '../../rest/useAnswer.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import type { OpenBoard } from '../openBoard.ts';

/** A link that is used up or taken back meanwhile goes from the screen within this time. */
const LOOK_EVERY_MS = 30_000;

type Shown = ReturnType<typeof toShow>;

/** In the corner: how to come in, for who comes later. Nothing where nobody is let in, or for who may not invite. */
export function RoomInvitation({ board: { info } }: { readonly board: OpenBoard }) {
  const { rest } = useServices();
  const { id } = info.board;
  const ask = useCallback(async () => {
    const [door, list] = await Promise.all([rest.door(id), rest.invitations(id)]);
    if (!list.ok) return list;
    if (!door.ok) return door;
    return { ok: true, value: door.value.open ? toShow(list.value.invitations) : null } as const;
  }, [rest, id]);
  const { asked, askAgain } = useAnswer(ask);
  useEffect(() => {
    const timer = setInterval(askAgain, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [askAgain]);
  // What was known stands there while it is asked again, and without a network.
  const [shown, setShown] = useState<Shown>(null);
  if (asked.kind === 'answered' && asked.value !== shown) setShown(asked.value);
  if (shown === null) return null;
  return (
    <aside className="room-invitation" aria-label={m.room_join()}>
      <QrCode text={shown.link} label={m.invite_qr({ board: info.board.title })} />
      <p>
        {m.room_join()}
        <strong>{new URL(shown.link).host}</strong>
        {shown.code !== null && <strong className="room-code">{shown.code}</strong>}
      </p>
    </aside>
  );
}

/** The newest by which a participant can still come in. */
function toShow(invitations: readonly Invitation[]) {
  const open = invitations.filter(
    ({ role, revokedAtMs, expired, uses, maxUses }) =>
      role === 'participant' && revokedAtMs === null && !expired && (maxUses === null || uses < maxUses),
  );
  const newest = open.toSorted((a, b) => b.createdAtMs - a.createdAtMs).find(({ link }) => link !== null);
  return newest?.link == null ? null : { link: newest.link, code: newest.code };
}
