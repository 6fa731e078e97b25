import type { BoardCard } from '@samenreis/shared/protocol';
import { BIN_DAYS } from '@samenreis/shared/protocol';
import { useLayoutEffect, useRef } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';

interface BinNoticeProps {
  readonly deleted: BoardCard | null;
  readonly onRestore: (card: BoardCard) => void;
  readonly onClose: () => void;
}

/** What was deleted just now, with the way back. */
export function BinNotice({ deleted, onRestore, onClose }: BinNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    // The card that had the focus is gone.
    if (deleted !== null) notice.current?.querySelector('button')?.focus();
  }, [deleted]);

  return (
    <div role="status" ref={notice}>
      {deleted !== null && (
        <div className="page-notice bin-notice">
          <p>{m.home_deleted({ title: deleted.title, days: String(BIN_DAYS) })}</p>
          <div className="bin-notice-ways">
            <Button purpose="secondary" onClick={() => onRestore(deleted)}>
              {m.home_undoDelete()}
            </Button>
            <Button purpose="subtle" onClick={onClose}>
              {m.ui_close()}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
