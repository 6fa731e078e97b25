import type { PollView } from '@samenreis/shared/session';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { tallyTexts } from './pollText.ts';

/** What a screen reader hears when everybody is asked, and what came of it. */
export function usePollTold(poll: PollView | null): string {
  const [told, setTold] = useState('');
  const before = useRef<number | null | undefined>(undefined);
  const isKnown = poll !== null;
  const asked = poll?.open?.asked ?? '';
  const openedAtMs = poll?.open?.openedAtMs ?? null;
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    const was = before.current;
    if (isKnown) before.current = openedAtMs;
    if (!isKnown || was === openedAtMs) return;
    if (openedAtMs !== null) setTold(m.poll_told({ asked }));
    // What was over when this person came is read where it stands.
    else if (was !== undefined) setTold(closedText(latest.current, was));
  }, [isKnown, openedAtMs, asked]);
  return told;
}

function closedText(poll: PollView | null, openedAtMs: number | null): string {
  const last = poll?.last ?? null;
  if (last === null || last.openedAtMs !== openedAtMs) return m.poll_cancelledTold();
  const counts = tallyTexts(last.tally).map(({ text }) => text);
  return m.poll_closedTold({ outcome: counts.length === 0 ? m.poll_nobody() : `${counts.join(', ')}.` });
}
