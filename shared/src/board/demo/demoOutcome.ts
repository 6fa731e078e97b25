import { evenOrderKeys } from '../../base/index.ts';
import { type Conclusion, conclusionDefaults } from '../records/conclusion.ts';
import { conclusionId, followUpId } from '../records/fields.ts';
import { type FollowUp, type FollowUpStatus, followUpDefaults } from '../records/followUp.ts';
import { parseId } from '../templates/parseId.ts';
import { templatePhaseId } from '../templates/templatePhases.ts';
import { demoNoteId } from './demoNotes.ts';

const demoConclusionId = (number: number) => parseId(conclusionId, `conclusion-${number}`);

/** A sentence, the numbers of the phases and of the notes that it rests on. */
const CONCLUSIONS: readonly (readonly [text: string, phases: readonly number[], notes: readonly number[]])[] = [
  ['Inwoners zijn best tevreden. Begin en einde kunnen beter.', [1, 2, 9], [1, 3, 15, 20, 21]],
  ['Wachten zonder uitleg is het diepste punt.', [4], [10, 11, 12]],
  ['Mantelzorgers kennen de steun niet goed.', [1, 5], [2, 16]],
];

/** What is done, by which role, how far it is, why it waits, and the conclusion it comes from. */
const FOLLOW_UPS: readonly (readonly [string, string, FollowUpStatus, string, number | null])[] = [
  ['Website aanpassen', 'communicatieadviseur', 'busy', '', 1],
  ['Infographic A4', 'communicatieadviseur', 'planned', '', 1],
  ['Termijn bewaken en wachttijd uitleggen', 'teamleider', 'busy', '', 2],
  ['Lift in de brief', 'administratie', 'planned', '', null],
  ['Mantelzorgcafé noemen', 'consulenten', 'started', '', 3],
  ['Bezoek met twee mensen aankondigen', 'consulenten', 'planned', '', null],
  ['Nabellen na 3 maanden', 'teamleider', 'waiting', 'capaciteit', 1],
  ['Deelnemers bedanken en op de hoogte houden', 'gespreksleider', 'done', '', null],
];

const conclusionOrders = evenOrderKeys(CONCLUSIONS.length);
const followUpOrders = evenOrderKeys(FOLLOW_UPS.length);

export const demoConclusions: readonly Conclusion[] = CONCLUSIONS.map(([text, phases, notes], index) => ({
  ...conclusionDefaults,
  id: demoConclusionId(index + 1),
  phases: phases.map(templatePhaseId),
  notes: notes.map(demoNoteId),
  order: conclusionOrders[index] ?? '',
  text,
}));

export const demoFollowUps: readonly FollowUp[] = FOLLOW_UPS.map(([text, owner, status, reason, conclusion], index) => ({
  ...followUpDefaults,
  id: parseId(followUpId, `followup-${index + 1}`),
  owner,
  status,
  reason,
  conclusion: conclusion === null ? null : demoConclusionId(conclusion),
  order: followUpOrders[index] ?? '',
  text,
}));
