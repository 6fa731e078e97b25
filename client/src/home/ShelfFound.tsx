import type { CardPage, Shelf } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { ShelfWish } from './shelfWish.ts';

interface ShelfFoundProps {
  readonly wish: ShelfWish;
  readonly page: CardPage;
  readonly isFirstVisit: boolean;
}

/** How much was found, for who searches, and what an empty shelf means. */
export function ShelfFound({ wish: { shelf, query }, page: { cards, next }, isFirstVisit }: ShelfFoundProps) {
  const isSearching = query.trim() !== '';
  return (
    <div role="status" className="shelf-found">
      {isSearching && <p>{foundText(cards.length, next !== null)}</p>}
      {!isSearching && !isFirstVisit && cards.length === 0 && <Paragraph>{EMPTY[shelf]()}</Paragraph>}
      {!isSearching && shelf === 'bin' && cards.length > 0 && <Paragraph>{m.home_binText()}</Paragraph>}
      {!isSearching && shelf === 'archive' && cards.length > 0 && <Paragraph>{m.home_archiveText()}</Paragraph>}
    </div>
  );
}

const EMPTY: Readonly<Record<Shelf, () => string>> = {
  current: () => m.home_noBoards(),
  archive: () => m.home_noArchive(),
  bin: () => m.home_emptyBin(),
};

function foundText(count: number, hasMore: boolean): string {
  if (count === 0) return m.home_foundNone();
  if (hasMore) return m.home_foundMany({ count: String(count) });
  return count === 1 ? m.home_foundOne() : m.home_found({ count: String(count) });
}
