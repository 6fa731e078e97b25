import type { TemplatePersona } from './templatePersonas.ts';
import type { TemplatePhase } from './templatePhases.ts';

/** Help for a child or family, as parents live it. The Youth Act itself sets no term; that of the Awb holds. */
export const jeugdwetPhases: readonly TemplatePhase[] = [
  ['Wij merken dat het niet gaat', ['school', 'huisarts', 'familie'], null],
  ['Wij zoeken waar we terechtkunnen', ['website', 'wijkteam', 'consultatiebureau'], null],
  ['Wij vragen om hulp', ['telefoon', 'formulier', 'verwijzing van de huisarts'], null],
  ['Wij wachten op het eerste gesprek', ['brief'], { label: 'bijvoorbeeld binnen 2 weken', days: 14, source: 'Eigen afspraak' }],
  ['Wij praten over ons gezin', ['jeugdconsulent', 'onafhankelijke cliëntondersteuner'], null],
  ['Wij maken samen een plan', ['gezinsplan', 'familiegroepsplan'], null],
  [
    'Wij krijgen het besluit',
    ['beschikking'],
    { label: 'hoogstens 8 weken na de aanvraag', days: 56, source: 'Algemene wet bestuursrecht, artikel 4:13' },
  ],
  ['Wij wachten op de hulp', ['aanbieder', 'wachtlijst'], null],
  ['Ons kind krijgt hulp', ['aanbieder', 'school'], null],
  ['Hoe gaat het nu?', ['nabellen', 'evaluatie'], { label: 'bijvoorbeeld na 3 maanden', days: 90, source: 'Eigen afspraak' }],
];

export const jeugdwetPersonas: readonly TemplatePersona[] = [
  {
    key: 'samira',
    name: 'Samira',
    age: 41,
    situation: 'Moeder van Milan (9). Milan kan niet meekomen op school en slaapt slecht.',
    needs: 'Weten bij wie zij moet zijn. Eén keer haar verhaal vertellen.',
    quote: 'Iedereen is aardig. Maar niemand zegt: ik regel het.',
  },
  {
    key: 'jesse',
    name: 'Jesse',
    age: 17,
    situation: 'Woont sinds een jaar bij zijn oma. Wordt bijna achttien.',
    needs: 'Hulp die doorgaat als hij achttien is.',
    quote: 'Ze praten over mij. Niet met mij.',
  },
];
