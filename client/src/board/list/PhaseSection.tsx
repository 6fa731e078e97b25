import type { ListedFeeling, ListedLane, ListedNote, ListedPhase } from '@samenreis/shared/list';
import { Lock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { termText } from '../../i18n/termText.ts';
import { feelingText } from './feelingText.ts';
import { kindHeading } from './kindText.ts';
import { useListTools } from './listTools.ts';

interface PhaseSectionProps {
  readonly listed: ListedPhase;
  readonly item: (entry: ListedNote) => ReactNode;
}

/** One phase: what is known of it, and its notes by lane and kind. */
export const PhaseSection = memo(function PhaseSection({ listed, item }: PhaseSectionProps) {
  const { phase, ordinal, lanes } = listed;
  return (
    <section className="list-phase">
      <h2 id={`phase-${phase.id}`} tabIndex={-1}>
        {m.list_phaseTitle({ number: ordinal, name: phase.name })}
      </h2>
      <p className="list-meta">
        <PhaseFacts listed={listed} />
      </p>
      {phase.description !== '' && <p className="list-description">{phase.description}</p>}
      {lanes.map((lane) => (
        <LaneSection key={lane.lane.id} listed={lane} phase={listed} item={item} />
      ))}
    </section>
  );
});

/** "Termijn: binnen 7 dagen (Wmo 2015) · Contact: telefoon, formulier · Gevoel nu: −2 (heel naar) · Gewenst: +1 (fijn)" */
function PhaseFacts({ listed: { phase, feelings } }: { readonly listed: ListedPhase }) {
  const { term, touchpoints } = phase;
  const { personas } = useListTools().list().source.snapshot;
  const isOfMany = personas.some(({ archived }) => !archived);
  const facts = [
    term === null || termText(term) === '' ? null : m.list_term({ term: termText(term) }),
    term === null || term.source === '' ? null : m.list_termSource({ source: term.source }),
    touchpoints.length === 0 ? null : m.list_touchpoints({ list: touchpoints.join(', ') }),
    ...feelings.map((feeling) => feelingFact(feeling, isOfMany)),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** @param isOfMany - the board has personas: it is told whose feeling it is, and where it comes from */
function feelingFact({ journey, value, source }: ListedFeeling, isOfMany: boolean): string | null {
  if (value === null) return null;
  const text = feelingText(value);
  const isSet = source !== 'notes';
  const feeling = !isOfMany ? text : isSet ? m.list_feelingSet({ feeling: text }) : m.list_feelingOf({ feeling: text });
  return journey === 'current' ? m.list_feelingNow({ feeling }) : m.list_feelingWanted({ feeling });
}

interface LaneSectionProps {
  readonly listed: ListedLane;
  readonly phase: ListedPhase;
  readonly item: (entry: ListedNote) => ReactNode;
}

const LaneSection = memo(function LaneSection({ listed: { lane, kinds }, phase, item }: LaneSectionProps) {
  const { board, openDialog } = useListTools();
  const mayShape = board.info.me.role === 'facilitator';
  return (
    <section className="list-lane">
      <div className="list-lane-head">
        <h3 data-lane={lane.kind}>
          {lane.name}
          {lane.locked && (
            <>
              {' '}
              <Lock size={13} aria-hidden="true" /> <span className="visually-hidden">{m.board_locked()}</span>
            </>
          )}
        </h3>
        {mayShape && (
          <button
            type="button"
            className="list-quiet"
            aria-label={m.list_about({ action: m.list_setFeeling(), name: lane.name })}
            onClick={() => openDialog({ kind: 'curve', phase: phase.phase.id, lane: lane.id })}
          >
            {m.list_setFeeling()}
          </button>
        )}
      </div>
      {kinds.length === 0 && <p className="list-meta">{m.list_noNotes()}</p>}
      {kinds.map(({ kind, notes }) => (
        <section key={kind}>
          <h4>{kindHeading(kind, notes.length)}</h4>
          <ul className="list-notes">{notes.map(item)}</ul>
        </section>
      ))}
    </section>
  );
});
