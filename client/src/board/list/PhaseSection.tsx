import type { ListedLane, ListedNote, ListedPhase } from '@samenreis/shared/list';
import { Lock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { phaseTitle } from '../../i18n/phaseTitle.ts';
import { usePointing } from '../leading/pointAt.ts';
import { phaseFacts } from '../phaseFacts.ts';
import { feltTexts } from './feltText.ts';
import { kindHeading } from './kindText.ts';
import { useListTools } from './listTools.ts';
import { noteShort } from './noteShort.ts';

interface PhaseSectionProps {
  readonly listed: ListedPhase;
  readonly item: (entry: ListedNote) => ReactNode;
}

/** One phase: what is known of it, and its notes by lane and kind. */
export const PhaseSection = memo(function PhaseSection({ listed, item }: PhaseSectionProps) {
  const { phase, ordinal, lanes } = listed;
  const { pointAt } = usePointing();
  return (
    <section className="list-phase">
      <h2 id={`phase-${phase.id}`} tabIndex={-1}>
        {phaseTitle(ordinal, phase.name)}
      </h2>
      {pointAt !== null && (
        <button
          type="button"
          className="list-quiet list-point"
          aria-label={m.list_about({ action: m.leading_point(), name: phase.name })}
          onClick={() => pointAt({ type: 'phase', phase: phase.id })}
        >
          {m.leading_point()}
        </button>
      )}
      <p className="list-meta">
        {/* "Termijn: binnen 7 dagen · Bron: Wmo 2015 · Contact: telefoon, formulier" */}
        {phaseFacts(phase).join(' · ')}
      </p>
      {phase.description !== '' && <p className="list-description">{phase.description}</p>}
      {lanes.map((lane) => (
        <LaneSection key={lane.lane.id} listed={lane} phase={listed} item={item} />
      ))}
      {listed.pointing.length > 0 && <PointingNotes listed={listed} />}
    </section>
  );
});

/** Notes of other phases that belong here as well: the way to each. */
function PointingNotes({ listed: { phase, pointing } }: { readonly listed: ListedPhase }) {
  const { goTo } = useListTools();
  const titleId = `pointing-${phase.id}`;
  return (
    <section className="list-pointing small-buttons" aria-labelledby={titleId}>
      <h3 id={titleId}>{m.list_pointing()}</h3>
      <ul>
        {pointing.map(({ id, text, from }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {m.heads_pointedFrom({ number: from, text: noteShort(text) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LaneSectionProps {
  readonly listed: ListedLane;
  readonly phase: ListedPhase;
  readonly item: (entry: ListedNote) => ReactNode;
}

const LaneSection = memo(function LaneSection({ listed, phase, item }: LaneSectionProps) {
  const { lane, kinds } = listed;
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
      <LaneFelt listed={listed} />
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

/** What the emotion curves of a journey say in this phase, for everybody to read. */
function LaneFelt({ listed: { curves } }: Pick<LaneSectionProps, 'listed'>) {
  const { list, whose } = useListTools();
  return feltTexts(curves, list().source.snapshot.personas, whose).map((text) => (
    <p key={text} className="list-meta list-felt">
      {text}
    </p>
  ));
}
