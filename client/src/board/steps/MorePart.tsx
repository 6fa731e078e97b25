import { useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Button } from '../../ui/Button.tsx';
import { ownAlias } from '../facilitate/shownNames.ts';
import { useNames } from '../facilitate/useNames.ts';
import { partsOfAllViews } from '../lateParts.ts';
import { lazyDialog, type Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { StepSoundField } from '../session/StepSoundField.tsx';
import { useSignOut } from '../useSignOut.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import type { ViewChoice } from '../viewChoice.ts';
import { useFocusOnHeading } from './useFocusOnHeading.ts';

/** Not with the others: few who write step by step invite. */
const InviteDialog = lazyDialog(() => import('../invite/InviteDialog.tsx').then((part) => part.InviteDialog));
const DoneHereDialog = lazyDialog(() => partsOfAllViews.doneHere().then((part) => part.DoneHereDialog));
const HandoverDialog = lazyDialog(() => partsOfAllViews.handover().then((part) => part.HandoverDialog));
const EraseDialog = lazyDialog(() => partsOfAllViews.erase().then((part) => part.EraseDialog));
const LeaveDialog = lazyDialog(() => partsOfAllViews.leave().then((part) => part.LeaveDialog));

interface MorePartProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly board: OpenBoard;
  readonly choice: ViewChoice;
  readonly onForget: () => Promise<void>;
}

/** Where there is room for it, the other views are a press away, as on board and list. */
export function WideViews({ choice }: Openable & { readonly choice: ViewChoice }) {
  return (
    <div className="steps-wide-views">
      <ViewSwitch choice={choice} isWriting />
    </div>
  );
}

/** Who this is here, the other ways to see the board, the language, and the ways out. */
export function MorePart({ board, choice, onForget }: MorePartProps) {
  const heading = useFocusOnHeading();
  const [asks, setAsks] = useState<'leave' | 'doneHere' | 'handover' | 'erase' | 'invite' | null>(null);
  const account = useSignOut(board, onForget);
  const { participantId, perspective } = board.info.me;
  const name = useNames(board)(participantId);
  const alias = useSyncExternalStore(board.roster.subscribe, () => ownAlias(board.roster.current(), board.info.me));
  const close = () => setAsks(null);
  return (
    <section className="steps-more">
      <h2 ref={heading} tabIndex={-1}>
        {m.steps_tabMore()}
      </h2>
      <p>
        {alias === null
          ? m.steps_whoYouAre({ name, perspective: perspectiveText(perspective) })
          : m.facilitate_othersSeeYou({ alias })}
      </p>
      {board.info.me.role === 'facilitator' && (
        <>
          <h3>{m.steps_leading()}</h3>
          <div className="steps-next">
            <Way name={m.invite_title()} hint={m.steps_inviteHint()} onPress={() => setAsks('invite')} />
          </div>
          <InviteDialog
            boardId={board.info.board.id}
            to={{ board: board.info.board.title, leader: board.info.me.name }}
            isOpen={asks === 'invite'}
            onClose={close}
          />
        </>
      )}
      <h3>{m.steps_otherViews()}</h3>
      <ViewSwitch choice={choice} isWriting />
      <h3>{m.steps_language()}</h3>
      <LanguageSwitch />
      <h3>{m.steps_sound()}</h3>
      <StepSoundField />
      <h3>{m.steps_own()}</h3>
      <div className="steps-next">
        {!account.hasAccount && <Way name={m.handover_title()} hint={m.handover_hint()} onPress={() => setAsks('handover')} />}
        <Way name={m.erase_menu()} hint={m.erase_hint()} onPress={() => setAsks('erase')} />
      </div>
      <h3>{m.steps_waysOut()}</h3>
      <div className="steps-next">
        <Link href="/" className="page-link">
          {m.board_toBoards()}
        </Link>
        {account.hasAccount ? (
          <Button purpose="secondary" className="steps-go" onClick={account.signOut}>
            {m.account_signOut()}
          </Button>
        ) : (
          <Way name={m.account_doneHere()} hint={m.account_doneHereHint()} onPress={() => setAsks('doneHere')} />
        )}
        <Way name={m.board_leave()} hint={m.board_leaveHint()} onPress={() => setAsks('leave')} />
      </div>
      <DoneHereDialog
        connection={board.connection}
        isOpen={asks === 'doneHere'}
        onClose={close}
        onDone={() => {
          close();
          account.signOut();
        }}
      />
      <HandoverDialog board={board} isOpen={asks === 'handover'} onClose={close} />
      <EraseDialog board={board} isOpen={asks === 'erase'} onClose={close} />
      <LeaveDialog board={board} isOpen={asks === 'leave'} onClose={close} onForget={onForget} />
    </section>
  );
}

interface WayProps {
  readonly name: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function Way({ name, hint, onPress }: WayProps) {
  return (
    <div>
      <Button purpose="secondary" className="steps-go" onClick={onPress}>
        {name}
      </Button>
      <p className="steps-hint">{hint}</p>
    </div>
  );
}
