import '../linkToShare.css';
import type { Handover } from '@samenreis/shared/protocol';
import { useCallback, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { waitText } from '../../i18n/waitText.ts';
import { useAnswer } from '../../rest/useAnswer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useCopying } from '../invite/useCopying.ts';
import type { OpenBoard } from '../openBoard.ts';

interface HandoverDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** For who has no account: goes on as the same person on another device, by a code of their own. */
export function HandoverDialog({ board, isOpen, onClose }: HandoverDialogProps) {
  return (
    <Dialog title={m.handover_title()} isOpen={isOpen} onClose={onClose}>
      <Paragraph>{m.handover_text()}</Paragraph>
      <OnceSaved board={board} />
    </Dialog>
  );
}

/** Work that is here alone would stay behind: this device forgets the board when the other goes on. */
function OnceSaved({ board }: Pick<HandoverDialogProps, 'board'>) {
  const { connection } = board;
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  if (status.kind === 'saved') return <OwnCode board={board} />;
  return (
    <p className="page-notice" role="status">
      {status.kind === 'offline' ? m.handover_offline() : m.handover_unsaved()}
    </p>
  );
}

interface TimedHandover extends Handover {
  /** How far the server's clock is ahead of this device's, in ms. */
  readonly aheadMs: number;
}

function OwnCode({ board: { info } }: Pick<HandoverDialogProps, 'board'>) {
  const { rest } = useServices();
  const board = info.board.id;
  const ask = useCallback(async () => {
    // Counted from before the question, the code is never said to work longer than it does.
    const askedAtMs = Date.now();
    const now = await rest.board(board);
    if (!now.ok) return now;
    const aheadMs = now.value.serverNowMs - askedAtMs;
    const made = await rest.handOver(board);
    return made.ok ? { ok: true as const, value: { ...made.value, aheadMs } satisfies TimedHandover } : made;
  }, [rest, board]);
  const { asked, askAgain } = useAnswer<TimedHandover>(ask);
  if (asked.kind === 'asking') return <p>{m.shell_loading()}</p>;
  if (asked.kind === 'failed') return <FailureMessage failure={asked.failure} onRetry={askAgain} />;
  return <RunningCode handover={asked.value} onAnother={askAgain} />;
}

interface RunningCodeProps {
  readonly handover: TimedHandover;
  readonly onAnother: () => void;
}

function RunningCode({ handover: { link, expiresAtMs, aheadMs }, onAnother }: RunningCodeProps) {
  const id = useId();
  const copying = useCopying();
  const secondsLeft = useSecondsUntil(expiresAtMs - aheadMs);
  if (secondsLeft === 0)
    return (
      <>
        <p className="page-notice" role="status">
          {m.handover_over()}
        </p>
        <Button purpose="primary" onClick={onAnother}>
          {m.handover_another()}
        </Button>
      </>
    );
  return (
    <div className="invite-link">
      <QrCode text={link} label={m.handover_qr()} />
      <small>{m.handover_left({ wait: waitText(secondsLeft) })}</small>
      <label htmlFor={id}>{m.handover_link()}</label>
      <div className="invite-link-row">
        <input id={id} className="text-field-input" readOnly value={link} onFocus={(event) => event.target.select()} />
        <Button purpose="secondary" onClick={() => void copying.copy(link, id, m.invite_copied())}>
          {m.invite_copy()}
        </Button>
      </div>
      <p role="status">{copying.told}</p>
    </div>
  );
}

/** Whole seconds until then by this device's clock, never less than none. */
function useSecondsUntil(atMs: number): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((atMs - nowMs) / 1_000));
}
