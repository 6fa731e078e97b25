import type { ParticipantId } from '@samenreis/shared/base';
import { type BoardSnapshot, NOTE_KINDS, type NoteKind, PERSPECTIVES } from '@samenreis/shared/board';
import { isVisibleLane } from '@samenreis/shared/layout';
import { Lightbulb, type LucideIcon, Smile, StickyNote, UserRound } from 'lucide-react';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { PerspectiveSwatch } from '../../ui/PerspectiveSwatch.tsx';
import type { BoardStore } from '../store/boardStore.ts';
import type { FilterStore } from '../store/filterStore.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { MoreChips } from './MoreChips.tsx';
import { toggled } from './toggled.ts';

interface FindChipsProps {
  readonly filter: FilterStore;
  readonly store: BoardStore;
  /** Null for who watches and has no notes. */
  readonly me: ParticipantId | null;
}

const KINDS: Readonly<Record<NoteKind, readonly [LucideIcon, () => string]>> = {
  emotion: [Smile, m.canvas_kind_emotion],
  moment: [StickyNote, m.canvas_kind_moment],
  tip: [Lightbulb, m.canvas_kind_tip],
};

/** The kinds, perspectives and personas that the board has, and one's own notes: each a button that stays down. */
export function FindChips({ filter, store, me }: FindChipsProps) {
  const { kinds, perspectives, personas, authors, lanes } = useSyncExternalStore(filter.subscribe, filter.get);
  const notes = useBoardPart(store, (snapshot) => snapshot.notes);
  const known = useBoardPart(store, (snapshot) => snapshot.personas);
  const journeys = useBoardPart(store, (snapshot) => snapshot.lanes).filter((lane) => isVisibleLane(lane) || lanes.has(lane.id));
  const present = useMemo(() => presentPerspectives(notes), [notes]);
  const shown = known.filter(({ archived }) => !archived);
  return (
    <div className="find-chips">
      <Chips label={m.find_kinds()}>
        {NOTE_KINDS.map((kind) => {
          const [Icon, text] = KINDS[kind];
          return (
            <Chip key={kind} isOn={kinds.has(kind)} onPress={() => filter.change({ kinds: toggled(kinds, kind) })}>
              <Icon size={16} aria-hidden="true" />
              {text()}
            </Chip>
          );
        })}
      </Chips>
      {me !== null && (
        <Chip isOn={authors.has(me)} onPress={() => filter.change({ authors: toggled(authors, me) })}>
          <UserRound size={16} aria-hidden="true" />
          {m.find_mine()}
        </Chip>
      )}
      {(journeys.length > 1 || lanes.size > 0) && (
        <MoreChips label={m.find_lanes()} count={lanes.size}>
          {journeys.map(({ id, name }) => (
            <Chip key={id} isOn={lanes.has(id)} onPress={() => filter.change({ lanes: toggled(lanes, id) })}>
              {name}
            </Chip>
          ))}
        </MoreChips>
      )}
      {PERSPECTIVES.some((one) => present.has(one)) && (
        <MoreChips label={m.find_perspectives()} count={perspectives.size}>
          {PERSPECTIVES.filter((one) => present.has(one) || perspectives.has(one)).map((one) => (
            <Chip
              key={one}
              isOn={perspectives.has(one)}
              onPress={() => filter.change({ perspectives: toggled(perspectives, one) })}
            >
              <PerspectiveSwatch perspective={one} size={20} />
              {perspectiveText(one)}
            </Chip>
          ))}
        </MoreChips>
      )}
      {shown.length > 0 && (
        <MoreChips label={m.find_personas()} count={personas.size}>
          {shown.map(({ id, name }) => (
            <Chip key={id} isOn={personas.has(id)} onPress={() => filter.change({ personas: toggled(personas, id) })}>
              {name}
            </Chip>
          ))}
          <Chip isOn={personas.has(null)} onPress={() => filter.change({ personas: toggled(personas, null) })}>
            {m.find_noPersona()}
          </Chip>
        </MoreChips>
      )}
    </div>
  );
}

function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="find-group">
      <legend className="visually-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Chip({ isOn, onPress, children }: ChipProps) {
  return (
    <button type="button" className="find-chip" aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}

const presentPerspectives = (notes: BoardSnapshot['notes']) => new Set([...notes.values()].map(({ perspective }) => perspective));
