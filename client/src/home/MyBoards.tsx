import './boardCards.css';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { CodeForm } from '../app/CodeForm.tsx';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { BinNotice } from './BinNotice.tsx';
import { BoardCardItem } from './BoardCardItem.tsx';
import { BoardLinks } from './BoardLinks.tsx';
import { CardDialogs, type OpenDialog } from './CardDialogs.tsx';
import { createHomeClient } from './homeClient.ts';
import { ShelfChoice } from './ShelfChoice.tsx';
import { ShelfFound } from './ShelfFound.tsx';
import { SignOut } from './SignOut.tsx';
import { firstWish } from './shelfWish.ts';
import { useCardDeeds } from './useCardDeeds.ts';
import { useCardFocus } from './useCardFocus.ts';
import { useShelf } from './useShelf.ts';
import { Welcome } from './Welcome.tsx';

interface MyBoardsProps {
  readonly name: string;
  readonly onSignedOut: () => void;
}

/** The boards of who is signed in: as cards what they lead, and below that what they take part in. */
export function MyBoards({ name, onSignedOut }: MyBoardsProps) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const home = useMemo(() => createHomeClient(rest), [rest]);
  const [wish, setWish] = useState(firstWish);
  const shelf = useShelf(home, wish);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const deeds = useCardDeeds(home, shelf.reload);
  const focus = useCardFocus();
  const { page } = shelf;
  const isFirstVisit = page !== null && hasOnlyTheDemo(page);
  return (
    <>
      <FailureMessage failure={shelf.failure ?? deeds.failure} onRetry={shelf.reload} />
      {isFirstVisit && <Welcome name={name} demo={page.cards.find((card) => card.isDemo) ?? null} />}
      {page !== null && !isFirstVisit && (
        <div className="page-actions">
          <Button purpose="primary" onClick={() => navigate('/nieuw-bord')}>
            {m.home_newBoard()}
          </Button>
        </div>
      )}
      <div {...focus}>
        <BinNotice deleted={deeds.deleted} onRestore={deeds.restore} onClose={deeds.forget} />
        {page !== null && !isFirstVisit && <ShelfChoice wish={wish} counts={page.counts} onWish={setWish} />}
        {page !== null && (
          <>
            <ShelfFound wish={wish} page={page} isFirstVisit={isFirstVisit} />
            <ul className="board-cards">
              {page.cards.map((card) => (
                <BoardCardItem key={card.id} card={card} deeds={deeds} onOpen={setOpen} />
              ))}
            </ul>
            {page.next !== null && (
              <Button purpose="secondary" onClick={shelf.more}>
                {m.home_more()}
              </Button>
            )}
          </>
        )}
      </div>
      <CardDialogs
        home={home}
        open={open}
        onClose={() => setOpen(null)}
        onChanged={shelf.replace}
        onGone={shelf.reload}
        onDelete={deeds.remove}
        onDeleted={deeds.removed}
      />
      <OtherBoards />
      <details className="home-done">
        <summary>{m.home_haveCode()}</summary>
        <CodeForm />
      </details>
      <p>
        <Link href="/account" className="page-link">
          {m.account_link()}
        </Link>
      </p>
      <SignOut label={m.account_signOut()} done={m.account_signedOut()} onSignedOut={onSignedOut} />
    </>
  );
}

/** Boards that somebody else leads. */
function OtherBoards() {
  const { rest } = useServices();
  const { asked } = useAnswer(rest.boards);
  const joined = asked.kind === 'answered' ? asked.value.boards.filter(({ leads }) => leads !== true) : [];
  if (joined.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{m.home_alsoJoined()}</Heading>
      <BoardLinks boards={joined} />
    </section>
  );
}

function hasOnlyTheDemo({
  cards,
  counts,
}: {
  readonly cards: readonly { readonly isDemo: boolean }[];
  readonly counts: Counts;
}): boolean {
  const all = counts.current + counts.archive + counts.bin;
  return all === 0 || (all === 1 && cards.length === 1 && cards[0]?.isDemo === true);
}

type Counts = Readonly<Record<'current' | 'archive' | 'bin', number>>;
