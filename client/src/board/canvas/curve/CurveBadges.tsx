import type { PersonaId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { type JourneyInsight, journeyInsight, LIVED_JOURNEYS } from '@samenreis/shared/insight';
import { type ColumnBox, emotionY, type LaneBox } from '@samenreis/shared/layout';
import { ArrowUpDown, ThumbsDown, ThumbsUp } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { m } from '../../../i18n/messages.ts';
import { signedText } from '../../list/feelingText.ts';

interface CurveBadgesProps {
  readonly snapshot: () => BoardSnapshot;
  readonly lanes: readonly LaneBox[];
  readonly columns: readonly ColumnBox[];
  readonly persona: PersonaId | null;
  /** Tells what the signs mean. */
  readonly onExplain: () => void;
}

/** Beside the curves of what was lived through: its best and its worst phase, and where it is furthest from what is wanted. */
export function CurveBadges({ snapshot, lanes, columns, persona, onExplain }: CurveBadgesProps) {
  // A layout that has the same curves tells the same: the notes of a large board need not be walked through for each that moves.
  const told = useMemo(() => {
    const now = snapshot();
    const wanted = lanes.find(({ lane }) => lane.kind === 'desired')?.lane.id ?? null;
    return lanes
      .filter(({ lane }) => LIVED_JOURNEYS.has(lane.kind))
      .map((box) => ({ box, insight: journeyInsight(now, box.lane.id, wanted, persona) }));
  }, [snapshot, lanes, persona]);
  return told.map(({ box, insight }) => (
    <LaneBadges key={box.lane.id} box={box} insight={insight} columns={columns} onExplain={onExplain} />
  ));
}

interface LaneBadgesProps extends Pick<CurveBadgesProps, 'columns' | 'onExplain'> {
  readonly box: LaneBox;
  readonly insight: JourneyInsight;
}

function LaneBadges({ box, insight, columns, onExplain }: LaneBadgesProps) {
  return insight.steps.map(({ phase, lived, gap }) => {
    const column = columns.find((one) => one.phase.id === phase);
    const is = { best: insight.best.includes(phase), worst: insight.worst.includes(phase), widest: insight.widest.includes(phase) };
    if (column === undefined || lived.value === null || !(is.best || is.worst || is.widest)) return null;
    const style = { '--x': column.x, '--w': column.width, '--y': emotionY(box.strip, lived.value) } as CSSProperties; // React knows no types for variables
    return (
      <div key={phase} className="curve-badges" style={style}>
        {is.best && <Badge kind="best" icon={ThumbsUp} words={m.curve_best()} onPress={onExplain} />}
        {is.worst && <Badge kind="worst" icon={ThumbsDown} words={m.curve_worst()} onPress={onExplain} />}
        {is.widest && gap !== null && (
          <Badge kind="gap" icon={ArrowUpDown} words={m.curve_gap()} size={signedText(gap)} onPress={onExplain} />
        )}
      </div>
    );
  });
}

interface BadgeProps {
  readonly kind: 'best' | 'worst' | 'gap';
  readonly icon: typeof ThumbsUp;
  readonly words: string;
  readonly size?: string;
  readonly onPress: () => void;
}

/**
 * The words are read where there is room, and heard always; elsewhere the sign stands for them, and a press tells what it means. By the
 * keyboard the button at the journey's feelings does: a stop of the Tab key for each would be in the way.
 */
function Badge({ kind, icon: Icon, words, size, onPress }: BadgeProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="curve-badge"
      data-kind={kind}
      title={size === undefined ? words : `${words} ${size}`}
      onClick={onPress}
    >
      <Icon size={12} aria-hidden="true" />
      <span className="curve-badge-words">{words}</span>
      {size !== undefined && <span className="curve-badge-size">{size}</span>}
    </button>
  );
}
