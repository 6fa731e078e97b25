import type { BoardSnapshot } from '@samenreis/shared/board';
import { X } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../i18n/dayText.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import { followUpStatusText } from './outcome/followUpStatusText.ts';
import { PersonaCard } from './PersonaCard.tsx';
import type { BoardStore } from './store/boardStore.ts';
import type { Wayfinder } from './store/wayfinder.ts';
import type { StructurePorts } from './structure/structurePorts.ts';
import { useBoardPart } from './useBoardPart.ts';

const PersonasDoor = lazyDialog(() => lateParts.personas().then((part) => part.PersonasDoor));

const OutcomeDialog = lazyDialog(() => lateParts.outcome().then((part) => part.OutcomeDialog));

const descriptionOf = (snapshot: BoardSnapshot) => snapshot.board.description;
const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;
const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;
const followUpsOf = (snapshot: BoardSnapshot) => snapshot.followUps;

interface BoardPanelProps {
  readonly board: OpenBoard;
  readonly structure: StructurePorts;
  readonly way: Pick<Wayfinder, 'lead'>;
  readonly onClose: () => void;
}

/** Beside the board: whose journey it is, what the group concluded and what is done with it. */
export function BoardPanel({ board, structure, way, onClose }: BoardPanelProps) {
  const { store } = board;
  const description = useBoardPart(store, descriptionOf);
  const personas = useBoardPart(store, personasOf).filter(({ archived }) => !archived);
  const conclusions = useBoardPart(store, conclusionsOf).filter(({ archived }) => !archived);
  const followUps = useBoardPart(store, followUpsOf).filter(({ archived }) => !archived);
  const [isOutcomeOpen, setOutcomeOpen] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <aside className="board-panel" aria-label={m.board_panel()} tabIndex={0}>
        <div className="board-panel-close">
          <Button purpose="subtle" iconOnly iconStart={<X aria-hidden="true" />} label={m.board_panelClose()} onClick={onClose} />
        </div>
        {description !== '' && (
          <section>
            <h2>{m.board_about()}</h2>
            <p className="board-description">{description}</p>
          </section>
        )}
        <section>
          <h2>{m.board_personas()}</h2>
          {personas.length === 0 && <p>{m.board_nothingYet()}</p>}
          {personas.map((persona) => (
            <PersonaCard key={persona.id} persona={persona} />
          ))}
          <ManagePersonas store={store} structure={structure} />
        </section>
        <section>
          <h2>{m.board_conclusions()}</h2>
          {conclusions.length === 0 && <p>{m.board_nothingYet()}</p>}
          <ul>
            {conclusions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{m.board_followUps()}</h2>
          {followUps.length === 0 && <p>{m.board_nothingYet()}</p>}
          <ul>
            {followUps.map(({ id, text, owner, status, reason, dueOn }) => (
              <li key={id}>
                {text}
                <small className="follow-up-facts">
                  <span className="follow-up-status">{followUpStatusText(status)}</span>
                  {reason !== '' && <span>{reason}</span>}
                  {owner !== '' && <span>{m.board_followUpOwner({ owner })}</span>}
                  {dueOn !== null && <span>{m.board_followUpDue({ day: dayText(dueOn) })}</span>}
                </small>
              </li>
            ))}
          </ul>
          <Button purpose="secondary" onClick={() => setOutcomeOpen(true)}>
            {m.outcome_title()}
          </Button>
        </section>
      </aside>
      {/* Not within: a dialog is not written in the small letters beside a board. */}
      <OutcomeDialog
        board={board}
        isOpen={isOutcomeOpen}
        onClose={() => setOutcomeOpen(false)}
        onShow={(note) => way.lead({ type: 'note', note })}
      />
    </>
  );
}

/** For who may: opens what makes and changes personas. */
function ManagePersonas({ store, structure }: Pick<BoardPanelProps, 'structure'> & { readonly store: BoardStore }) {
  const [isOpen, setOpen] = useState(false);
  const refusal = structure.can({ type: 'addPersona', name: m.persona_new() });
  // A board that is full can be changed, and told so where it can hold no more.
  if (refusal !== null && refusal !== 'boardFull') return null;
  return (
    <>
      <Button purpose="secondary" onClick={() => setOpen(true)}>
        {m.persona_manage()}
      </Button>
      <PersonasDoor isOpen={isOpen} store={store} structure={structure} onClose={() => setOpen(false)} />
    </>
  );
}
