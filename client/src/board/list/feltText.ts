import type { PersonaId } from '@samenreis/shared/base';
import type { Persona } from '@samenreis/shared/board';
import type { ListedCurve } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { feelingText, signedText } from './feelingText.ts';
import { setText } from './setText.ts';

/** What the curves of a lane say in a phase, a sentence for each whose is shown: of who is chosen, else of all beside each other. */
export function feltTexts(
  curves: readonly ListedCurve[],
  personas: readonly Pick<Persona, 'id' | 'name' | 'archived'>[],
  chosen: PersonaId | null,
): readonly string[] {
  const there = personas.filter(({ archived }) => !archived);
  const shown = curves.filter(({ persona, says }) => (chosen === null ? persona === null || says : persona === chosen));
  return shown.flatMap((curve) => {
    const felt = feltText(curve);
    if (felt === null) return [];
    if (there.length === 0) return m.list_felt({ felt });
    const name = there.find(({ id }) => id === curve.persona)?.name;
    return name === undefined ? m.list_feltAll({ felt }) : m.list_feltOf({ name, felt });
  });
}

function feltText({ value, from, beside, marks, gap }: ListedCurve): string | null {
  if (value === null) return null;
  const feeling = feelingText(value);
  const where = {
    hand: setText(value, { source: 'hand', beside }),
    played: setText(value, { source: 'played', beside }),
    interviewed: setText(value, { source: 'interviewed', beside }),
    notes: m.curve_fromNotes({ feeling }),
    everyone: m.list_feltAsAll({ feeling }),
    personas: m.list_feltMean({ feeling }),
  };
  const gapText = marks.includes('widest') ? m.list_feltWidest : m.list_feltGap;
  return [
    where[from ?? 'notes'],
    ...(marks.includes('best') ? [m.curve_best()] : []),
    ...(marks.includes('worst') ? [m.curve_worst()] : []),
    ...(gap === null || gap === 0 ? [] : [gapText({ gap: signedText(gap) })]),
  ].join(' · ');
}
