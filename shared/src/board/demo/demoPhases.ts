import type { Phase } from '../records/phase.ts';
import { type TemplatePhase, templatePhases } from '../templates/templatePhases.ts';

const RESEARCH = 'Wmo 2015, artikel 2.3.2';

/** The steps of asking for help, as the client lives them. The terms are those of the Wmo 2015 and of one municipality. */
const PHASES: readonly TemplatePhase[] = [
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

export const demoPhases: readonly Phase[] = templatePhases(PHASES);
