import { demoBoard, emptyNoteFilter, type NoteFilter, participantId } from '@samenreis/shared/board';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { m } from '../../i18n/messages.ts';
import { filterText } from './filterText.ts';

const { lanes, personas } = demoBoard(0);
const me = v.parse(participantId, 'pfatima000000000');
const other = v.parse(participantId, 'pgreet0000000000');
const known = { lanes, personas, me, names: () => 'Greet' };
const text = (part: Partial<NoteFilter>) => filterText({ ...emptyNoteFilter, ...part }, known);

it('V51 says what is looked for in the words that somebody chose it by', () => {
  const [lane] = lanes;
  const [persona] = personas;
  if (lane === undefined || persona === undefined) throw new Error('the demo has journeys and personas');
  expect(text({})).toBe('');
  expect(text({ text: ' wachten ', kinds: new Set(['tip']) })).toBe(`“wachten” · ${m.canvas_kind_tip()}`);
  expect(text({ authors: new Set([me, other]) })).toBe(`${m.find_mine()} · Greet`);
  expect(text({ lanes: new Set([lane.id]), personas: new Set([persona.id, null]) })).toBe(
    `${lane.name} · ${persona.name} · ${m.find_noPersona()}`,
  );
});
