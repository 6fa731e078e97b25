import type { PhaseId } from '@samenreis/shared/base';
import { NOTE_KINDS, REACTION_KINDS, type ReactionKind } from '@samenreis/shared/board';
import type { ListedNote, ListedPhase } from '@samenreis/shared/list';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNames } from '../facilitate/useNames.ts';
import { kindHeading, reactionText } from '../list/kindText.ts';
import { useBoardList } from '../list/useBoardList.ts';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import { NoteDots } from './NoteDots.tsx';
import { laneText } from './placeText.ts';
import { StepsNote } from './StepsNote.tsx';
import { useArrivals } from './useArrivals.ts';
import { useFocusOnHeading } from './useFocusOnHeading.ts';
import type { StepsInUse } from './useSteps.ts';

interface PhaseNotesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly board: OpenBoard;
  readonly inUse: StepsInUse;
  /** The phase that somebody was led to, or chose. */
  readonly pointed: { readonly phase: PhaseId } | null;
  readonly onPhase: (phase: PhaseId) => void;
  readonly onPicture: () => void;
}

/** What everybody stuck in one phase, as it comes, and the whole board as a picture. */
export function PhaseNotes({ board, inUse: { steps, places }, pointed, onPhase, onPicture }: PhaseNotesProps) {
  const heading = useFocusOnHeading();
  const names = useNames(board);
  const list = useBoardList(board.store);
  const me = board.info.me.participantId;
  const phase = phaseToShow(list.phases, pointed?.phase ?? steps.phase);
  const lanes = phase?.lanes.filter(({ kinds }) => kinds.length > 0) ?? [];
  const entries = lanes.flatMap(({ kinds }) => kinds.flatMap(({ notes }) => notes));
  const arrivals = useArrivals(phase?.phase.id ?? null, entries, me);

  return (
    <section className="steps-others">
      <h2 ref={heading} tabIndex={-1}>
        {m.steps_others()}
      </h2>
      <Button purpose="secondary" className="steps-go" onClick={onPicture}>
        {m.steps_toPicture()}
      </Button>
      {phase !== undefined && (
        <SelectField
          label={m.list_phase()}
          value={phase.phase.id}
          options={list.phases.map((one) => one.phase.id)}
          text={(option) => optionText(list.phases.find((one) => one.phase.id === option))}
          onValue={onPhase}
        />
      )}
      <p role="status" className="steps-news">
        {arrivals === 0 ? '' : arrivals === 1 ? m.steps_arrivedOne() : m.steps_arrived({ count: arrivals })}
      </p>
      {entries.length === 0 && <p>{m.steps_othersNone()}</p>}
      {lanes.map(({ lane, kinds }) => (
        <section key={lane.id} className="steps-lane-notes">
          <h3 data-lane={lane.kind}>{laneText(lane, places.lanes)}</h3>
          {NOTE_KINDS.flatMap((kind) => kinds.filter((one) => one.kind === kind)).map(({ kind, notes }) => (
            <div key={kind}>
              <h4>{kindHeading(kind, notes.length)}</h4>
              <ul className="steps-notes">
                {notes.map((entry) => (
                  <li key={entry.note.id}>
                    <StepsNote
                      note={entry.note}
                      by={entry.note.author === me ? m.steps_you() : names(entry.note.author)}
                      mark={<NoteDots votes={entry.votes} />}
                    >
                      <Reactions board={board} entry={entry} />
                    </StepsNote>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

/** Who was nowhere yet begins where there is something to read. */
function phaseToShow(phases: readonly ListedPhase[], chosen: PhaseId | null): ListedPhase | undefined {
  return phases.find(({ phase }) => phase.id === chosen) ?? phases.find(({ noteCount }) => noteCount > 0) ?? phases[0];
}

function optionText(listed: ListedPhase | undefined): string {
  return listed === undefined ? '' : m.steps_phaseCount({ phase: listed.phase.name, count: listed.noteCount });
}

/** What others felt of it, and the own reaction; who may not react reads the numbers. */
function Reactions({
  board: { store, info },
  entry: { note, reactions },
}: {
  readonly board: OpenBoard;
  readonly entry: ListedNote;
}) {
  const { announcer } = useServices();
  const mine = reactions.find(({ participant }) => participant === info.me.participantId)?.kind;
  const countOf = (kind: ReactionKind) => reactions.filter((one) => one.kind === kind).length;

  function press(kind: ReactionKind): void {
    const done = store.dispatch(kind === mine ? { type: 'unreact', note: note.id } : { type: 'react', note: note.id, kind });
    if (!done.ok) announcer.announce(rejectionText(done.reason), 'problem');
  }

  const may = store.can({ type: 'react', note: note.id, kind: 'heart' }) === null;
  const shown = may ? REACTION_KINDS : REACTION_KINDS.filter((kind) => countOf(kind) > 0);
  return (
    <ul className="steps-reactions" aria-label={m.list_react()}>
      {shown.map((kind) => (
        <li key={kind}>
          {may ? (
            <button type="button" aria-pressed={kind === mine} onClick={() => press(kind)}>
              {reactionText(kind)}
              {countOf(kind) > 0 && <b>{countOf(kind)}</b>}
            </button>
          ) : (
            <span>
              {reactionText(kind)} <b>{countOf(kind)}</b>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
