import { evenOrderKeys } from '../../base/index.ts';
import { phaseId } from '../records/fields.ts';
import { type Phase, phaseDefaults, type Term } from '../records/phase.ts';
import { parseId } from './parseId.ts';

type DemoPhase = readonly [name: string, touchpoints: readonly string[], term: Term | null];

const RESEARCH = 'Wmo 2015, artikel 2.3.2';

/** The steps of asking for help, as the client lives them. The terms are those of the Wmo 2015 and of one municipality. */
const PHASES: readonly DemoPhase[] = [
  ['Ik merk dat ik hulp nodig heb', ['huisarts', 'familie'], null],
  ['Ik zoek informatie', ['website', 'folder', 'loket'], null],
  [
    'Ik meld mij',
    ['telefoon', 'formulier', 'bevestiging'],
    { label: 'dag 0; persoonlijk plan binnen 7 dagen', days: 7, source: RESEARCH },
  ],
  ['Ik wacht op de afspraak', ['brief'], { label: 'onderzoek: fase 3 t/m 6 samen hoogstens 6 weken', days: 42, source: RESEARCH }],
  ['Wij praten aan de keukentafel', ['consulent', 'mantelzorger', 'cliëntondersteuner'], null],
  ['Ik lees het verslag', ['verslag', 'reactie'], null],
  [
    'Ik vraag aan en krijg het besluit',
    ['aanvraag', 'beschikking'],
    { label: 'hoogstens 2 weken na de aanvraag', days: 14, source: 'Wmo 2015, artikel 2.3.5' },
  ],
  ['Ik krijg hulp', ['aanbieder'], null],
  [
    'Hoe gaat het nu?',
    ['nabellen', 'vragenlijst'],
    { label: 'bijvoorbeeld 3 maanden na de start', days: 90, source: 'Eigen afspraak' },
  ],
];

/** The id of the demo's nth phase, from 1. */
export const demoPhaseId = (number: number) => parseId(phaseId, `phase-${number}`);

const orders = evenOrderKeys(PHASES.length);

export const demoPhases: readonly Phase[] = PHASES.map(([name, touchpoints, term], index) => ({
  ...phaseDefaults,
  id: demoPhaseId(index + 1),
  name,
  touchpoints,
  term,
  order: orders[index] ?? '',
}));
