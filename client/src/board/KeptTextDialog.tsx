import { useRef, useState } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { KeptText } from './keptQueue.ts';
import { rejectionText } from './rejectionText.ts';

const reasons = {
  refused: m.board_keptRefused,
  epochChanged: m.board_keptEpoch,
  deleted: m.board_keptDeleted,
  notWritten: m.board_keptNotWritten,
} satisfies Record<KeptText['why'], () => string>;

function reasonText({ why, texts, lost }: KeptText): string {
  if (texts.length === 0) return why === 'refused' ? m.board_keptLostRefused() : m.board_keptLost();
  return lost?.by == null ? reasons[why]() : m.board_keptDeletedBy({ name: lost.by });
}

interface KeptTextDialogProps {
  /** Null when there is nothing to give back, and while it closes. */
  readonly kept: KeptText | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Offers the text back, so that nobody has to write it twice. */
export function KeptTextDialog({ kept, isOpen, onClose }: KeptTextDialogProps) {
  const { announcer } = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const [mustCopyByHand, setMustCopyByHand] = useState(false);

  const hasTexts = kept !== null && kept.texts.length > 0;

  const lost = kept?.lost;
  const [lostText = ''] = kept?.texts ?? [];

  function handleStick(): void {
    const refused = lost?.stick(lostText) ?? null;
    announcer.announce(refused === null ? m.board_keptStuck() : rejectionText(refused), refused === null ? 'success' : 'info');
    if (refused === null) onClose();
  }

  async function handleCopy(): Promise<void> {
    const text = field.current?.value ?? '';
    // Absent without https; refused where the browser asks and the person says no.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (isCopied) return announcer.announce(m.board_copied(), 'success');
    field.current?.select();
    setMustCopyByHand(true);
  }

  return (
    <Dialog title={hasTexts ? m.board_keptTitle() : m.board_keptLostTitle()} isOpen={isOpen} onClose={onClose}>
      <Paragraph>{kept === null ? '' : reasonText(kept)}</Paragraph>
      {/* A board that began anew says so in its reason. */}
      {hasTexts && kept.isWorkLost && kept.why === 'refused' && <Paragraph>{m.board_keptOther()}</Paragraph>}
      {hasTexts && (
        <textarea
          ref={field}
          className="copy-field"
          aria-label={m.board_keptText()}
          readOnly
          rows={5}
          value={kept?.texts.join('\n\n') ?? ''}
        />
      )}
      <p role="status">{mustCopyByHand ? m.board_copyYourself() : ''}</p>
      <div className="page-actions">
        {lost?.mayStick(lostText) && (
          <Button purpose="primary" onClick={handleStick}>
            {m.board_keptStick()}
          </Button>
        )}
        {hasTexts && (
          <Button purpose={lost === undefined ? 'primary' : 'secondary'} onClick={() => void handleCopy()}>
            {m.board_copy()}
          </Button>
        )}
        <Button purpose="secondary" onClick={onClose}>
          {m.ui_close()}
        </Button>
      </div>
    </Dialog>
  );
}
