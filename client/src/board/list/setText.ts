import type { CurvePoint } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { feelingText } from './feelingText.ts';

interface Set {
  /** Null: it was not set, and follows the notes. */
  readonly source: CurvePoint['source'] | null;
  readonly beside: Pick<NonNullable<CurvePoint['beside']>, 'value' | 'source'> | null | undefined;
}

/** A value of a curve and where it comes from, with what was played or told beside it. */
export function setText(value: number, { source, beside }: Set): string {
  const feeling = feelingText(value);
  if (source === null) return m.curve_fromNotes({ feeling });
  const told = sourceTexts[source]({ feeling });
  return beside == null ? told : `${told} · ${besideTexts[beside.source]({ feeling: feelingText(beside.value) })}`;
}

const sourceTexts = {
  hand: m.curve_setByHand,
  played: m.curve_played,
  interviewed: m.curve_interviewed,
} satisfies Record<CurvePoint['source'], (inputs: { feeling: string }) => string>;

const besideTexts = { played: m.curve_besidePlayed, interviewed: m.curve_besideInterviewed };
