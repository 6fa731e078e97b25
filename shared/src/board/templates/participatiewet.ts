import type { TemplatePersona } from './templatePersonas.ts';
import type { TemplatePhase } from './templatePhases.ts';

/** Asking for income support and finding work, as the person lives it. */
export const participatiewetPhases: readonly TemplatePhase[] = [
  ['Ik heb geen inkomen meer', ['werkgever', 'UWV', 'familie'], null],
  ['Ik zoek uit waar ik recht op heb', ['website', 'loket', 'sociaal raadslieden'], null],
  ['Ik vraag bijstand aan', ['werk.nl', 'DigiD', 'formulier'], null],
  ['Ik lever papieren in', ['bankafschriften', 'huurcontract', 'loket'], null],
  ['Ik praat met de consulent', ['gesprek', 'plan van aanpak'], null],
  [
    'Ik wacht op geld',
    ['voorschot', 'brief'],
    { label: 'voorschot binnen 4 weken na de aanvraag', days: 28, source: 'Participatiewet, artikel 52' },
  ],
  [
    'Ik krijg het besluit',
    ['beschikking'],
    { label: 'hoogstens 8 weken na de aanvraag', days: 56, source: 'Algemene wet bestuursrecht, artikel 4:13' },
  ],
  ['Ik krijg hulp bij het vinden van werk', ['werkconsulent', 'training', 'proefplaatsing'], null],
  ['Hoe gaat het nu?', ['nabellen', 'nazorg'], { label: 'bijvoorbeeld na 6 maanden', days: 180, source: 'Eigen afspraak' }],
];

export const participatiewetPersonas: readonly TemplatePersona[] = [
  {
    key: 'youssef',
    name: 'Youssef',
    age: 24,
    situation: 'Zijn tijdelijke baan stopte. Hij woont bij zijn ouders en heeft een kleine schuld.',
    needs: 'Werk. En snel weten waar hij aan toe is.',
    quote: 'Ik moest drie keer hetzelfde bewijs brengen.',
  },
  {
    key: 'marja',
    name: 'Marja',
    age: 58,
    situation: 'Zorgde jaren voor haar moeder. Heeft lang niet gewerkt.',
    needs: 'Rust over geld en iemand die haar kent.',
    quote: 'Ik snapte de brief niet. Ik durfde niet te bellen.',
  },
];
