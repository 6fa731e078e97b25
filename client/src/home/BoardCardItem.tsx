import type { BoardCard } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayText } from '../i18n/dayText.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import type { OpenDialog } from './CardDialogs.tsx';
import { CardMenu } from './CardMenu.tsx';
import { changedText } from './changedText.ts';
import { peopleText } from './peopleText.ts';
import { stateText } from './stateText.ts';
import type { CardDeeds } from './useCardDeeds.ts';

interface BoardCardItemProps {
  readonly card: BoardCard;
  readonly deeds: CardDeeds;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** A board: its picture, what it is called, how far it is and who takes part. */
export function BoardCardItem({ card, deeds, onOpen }: BoardCardItemProps) {
  const { id, title, goneAtMs } = card;
  return (
    <li className="board-card" data-state={card.state}>
      {goneAtMs === null && <CardPicture card={card} />}
      <div className="board-card-facts">
        <h2 className="board-card-title">{goneAtMs === null ? <Link href={`/bord/${id}`}>{title}</Link> : title}</h2>
        {goneAtMs === null ? (
          <>
            <p className="board-card-state">
              <span className="state-badge">{stateText(card)}</span>
              {card.present > 0 && <span className="present-badge">{presentText(card.present)}</span>}
            </p>
            <p className="board-card-small">{changedText(card.changedAtMs, Date.now())}</p>
            <p className="board-card-small">{m.home_takePart({ people: peopleText(card) })}</p>
          </>
        ) : (
          <>
            <p className="board-card-small">{m.home_goneOn({ day: dayText(new Date(goneAtMs).toISOString().slice(0, 10)) })}</p>
            <Button purpose="secondary" onClick={() => void deeds.restore(card)}>
              {m.home_restore()} <span className="visually-hidden">{title}</span>
            </Button>
          </>
        )}
      </div>
      {goneAtMs === null && <CardMenu card={card} deeds={deeds} onOpen={onOpen} />}
    </li>
  );
}

function presentText(count: number): string {
  return count === 1 ? m.home_onePresent() : m.home_present({ count: String(count) });
}

/** A drawing without words: the title beside it says what it is of. A board that cannot be drawn has a plain ground. */
function CardPicture({ card: { id, changedAtMs } }: { readonly card: BoardCard }) {
  const [isMissing, setMissing] = useState(false);
  return (
    <div className="board-card-picture">
      {!isMissing && (
        // With the last change in its address, or the page would go on showing the one it has.
        <img src={`/api/boards/${id}/picture?at=${changedAtMs}`} alt="" loading="lazy" onError={() => setMissing(true)} />
      )}
    </div>
  );
}
