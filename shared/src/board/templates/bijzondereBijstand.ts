import type { TemplatePersona } from './templatePersonas.ts';
import type { TemplatePhase } from './templatePhases.ts';

/** Extra support for costs that cannot be avoided, mostly asked for by those who manage somebody else's money. */
export const bijzondereBijstandPhases: readonly TemplatePhase[] = [
  ['Er komen kosten die niet betaald kunnen worden', ['cliënt', 'rechtbank', 'rekening'], null],
  ['Ik zoek uit of het vergoed wordt', ['website', 'beleidsregels', 'telefoon'], null],
  ['Ik vraag aan', ['formulier', 'portaal', 'machtiging'], null],
  ['Ik lever bewijs in', ['bankafschriften', 'beschikking van de rechtbank'], null],
  ['Ik wacht', ['ontvangstbevestiging'], null],
  [
    'Ik krijg het besluit',
    ['beschikking'],
    { label: 'hoogstens 8 weken na de aanvraag', days: 56, source: 'Algemene wet bestuursrecht, artikel 4:13' },
  ],
  ['Het geld wordt betaald', ['betaling', 'specificatie'], null],
  ['Ik ben het er niet mee eens', ['bezwaar'], { label: 'bezwaar binnen 6 weken', days: 42, source: 'Awb, artikel 6:7' }],
  ['Ik vraag het volgend jaar weer aan', ['verlenging', 'controle'], null],
];

export const bijzondereBijstandPersonas: readonly TemplatePersona[] = [
  {
    key: 'kleinbewind',
    name: 'Klein bewind',
    situation: 'Bewindvoerder met ongeveer vijftig cliënten en een kantoor aan huis.',
    needs: 'Persoonlijk contact en korte lijnen met de gemeente.',
    quote: 'Ik wil gewoon even iemand kunnen bellen.',
  },
  {
    key: 'grootbewind',
    name: 'Groot bewind',
    situation: 'Kantoor met ongeveer vijfentwintig bewindvoerders van elk zeventig cliënten.',
    needs: 'Alles digitaal, en overal dezelfde werkwijze.',
    quote: 'Iedere gemeente heeft een ander formulier.',
  },
];
