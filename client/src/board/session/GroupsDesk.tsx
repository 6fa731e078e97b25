import { Users } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { DivideForm } from './DivideForm.tsx';
import { GroupsNow } from './GroupsNow.tsx';
import { useSession } from './useSession.ts';

/** For who leads: divides the people, moves them, and brings them together again. */
export function GroupsDesk({ board }: { readonly board: OpenBoard }) {
  const groups = useSession(board)?.groups ?? null;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        purpose="secondary"
        iconOnly
        iconStart={<Users aria-hidden="true" />}
        label={groups === null ? m.groups_open() : m.groups_openNow({ count: groups.groups.length })}
        toggle
        pressed={groups !== null}
        onClick={() => setOpen(true)}
      />
      <Dialog title={m.groups_title()} isOpen={isOpen} onClose={() => setOpen(false)}>
        {groups === null ? <DivideForm board={board} /> : <GroupsNow board={board} groups={groups} />}
      </Dialog>
    </>
  );
}
