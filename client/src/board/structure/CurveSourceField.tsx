import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';

/** What somebody who fills in the curve can go by; what was played comes from the role-play itself. */
export type GivenSource = 'hand' | 'interviewed';

const SOURCES = ['hand', 'interviewed'] as const;
const texts = { hand: m.curve_sourceHand, interviewed: m.curve_sourceInterviewed } satisfies Record<GivenSource, () => string>;

interface CurveSourceFieldProps {
  readonly source: GivenSource;
  readonly onSource: (source: GivenSource) => void;
}

/** Whether the values that are filled in are what the group thinks, or what people told. */
export function CurveSourceField({ source, onSource }: CurveSourceFieldProps) {
  return (
    <RadioCards<GivenSource>
      name={useId()}
      legend={m.curve_source()}
      hint={m.curve_sourceHint()}
      options={SOURCES}
      chosen={source}
      onChoose={onSource}
      face={(option) => <span>{texts[option]()}</span>}
      hasVisibleButtons
      className="curve-source"
    />
  );
}
