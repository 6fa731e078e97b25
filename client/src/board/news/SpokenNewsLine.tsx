import type { ParticipantId } from '@samenreis/shared/base';
import type { NewsBatch } from './newsFeed.ts';
import { newsSentences } from './newsText.ts';

interface SpokenNewsLineProps {
  readonly batch: NewsBatch | null;
  readonly names: (participant: ParticipantId) => string;
}

/** For screen readers, of both views: what others did, when the person is through with what is being read. */
export function SpokenNewsLine({ batch, names }: SpokenNewsLineProps) {
  return (
    <p className="visually-hidden board-news" aria-live="polite">
      {batch !== null && <span key={batch.id}>{newsSentences(batch, names).join(' ')}</span>}
    </p>
  );
}
