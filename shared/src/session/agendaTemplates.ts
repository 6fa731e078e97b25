import type { StepId } from '../base/index.ts';
import type { AgendaStep, Secrecy, StepKind, StepNoteKind } from './agendaStep.ts';

/** Lengths, in minutes, for which there is an agenda to begin with. */
export const AGENDA_LENGTHS = [60, 90, 120] as const;
export type AgendaLength = (typeof AGENDA_LENGTHS)[number];

interface Outline {
  readonly kind: StepKind;
  readonly title: string;
  readonly instruction: string;
  readonly kinds: readonly StepNoteKind[];
  readonly secrecy: Secrecy;
}

const every = ['moment', 'emotion', 'tip'] as const;

/** The words of each step, in the language of the boards: they are part of the agenda and can be changed there. */
const outlines = {
  welcome: {
    kind: 'welcome',
    title: 'Welkom',
    instruction: 'Kijk rustig rond. De gespreksleider vertelt wat we gaan doen.',
    kinds: [],
    secrecy: 'open',
  },
  persona: {
    kind: 'persona',
    title: 'Maak kennis met de persoon',
    instruction: 'Lees wie het is. Wat is voor deze persoon belangrijk?',
    kinds: [],
    secrecy: 'open',
  },
  rolePlay: {
    kind: 'rolePlay',
    title: 'Rollenspel',
    instruction: 'Kijk en luister naar het gesprek. Schrijf op wat u ziet, wat u voelt en wat beter kan.',
    kinds: every,
    secrecy: 'open',
  },
  silentNotes: {
    kind: 'silentNotes',
    title: 'Schrijf voor uzelf op wat er gebeurt',
    instruction: 'Schrijf op wat er in elke fase gebeurt. Eén gedachte per briefje. Praten doen we straks.',
    kinds: ['moment'],
    secrecy: 'privateNamed',
  },
  emotions: {
    kind: 'emotions',
    title: 'Hoe voelt het?',
    instruction: 'Kies een fase. Geef aan hoe het daar voelt en schrijf erbij waarom.',
    kinds: ['emotion'],
    secrecy: 'open',
  },
  break: {
    kind: 'break',
    title: 'Pauze',
    instruction: 'Neem iets te drinken. De klok zegt wanneer we verdergaan.',
    kinds: [],
    secrecy: 'open',
  },
  tips: {
    kind: 'tips',
    title: 'Wat kan beter?',
    instruction: 'Schrijf tips op voor de reis zoals wij die willen. Eén tip per briefje.',
    kinds: ['tip'],
    secrecy: 'open',
  },
  discuss: {
    kind: 'discuss',
    title: 'Bespreek het samen',
    instruction: 'Vertel over uw briefjes en luister naar de anderen. Briefjes plakken kan ook nog.',
    kinds: every,
    secrecy: 'open',
  },
  vote: {
    kind: 'vote',
    title: 'Wat is het belangrijkst?',
    instruction: 'Kies welke tips u het belangrijkst vindt. Geef die tips uw stippen.',
    kinds: [],
    secrecy: 'open',
  },
  conclude: {
    kind: 'conclude',
    title: 'Wat spreken we af?',
    instruction: 'Zeg wat we samen vinden en wat we gaan doen. U kunt de conclusies mee opschrijven.',
    kinds: [],
    secrecy: 'open',
  },
} as const satisfies Record<StepKind, Outline>;

const minutes: Record<AgendaLength, readonly (readonly [StepKind, number])[]> = {
  60: [
    ['welcome', 4],
    ['persona', 5],
    ['rolePlay', 13],
    ['silentNotes', 5],
    ['emotions', 6],
    ['tips', 8],
    ['vote', 4],
    ['discuss', 8],
    ['conclude', 7],
  ],
  90: [
    ['welcome', 5],
    ['persona', 7],
    ['silentNotes', 10],
    ['rolePlay', 18],
    ['emotions', 10],
    ['break', 5],
    ['tips', 12],
    ['vote', 5],
    ['discuss', 10],
    ['conclude', 8],
  ],
  120: [
    ['welcome', 8],
    ['persona', 10],
    ['silentNotes', 12],
    ['rolePlay', 25],
    ['emotions', 12],
    ['break', 10],
    ['tips', 15],
    ['vote', 6],
    ['discuss', 12],
    ['conclude', 10],
  ],
};

/** The agenda to begin with for a session of this length: places are not narrowed, every kind of step stands in it at most once. */
export function agendaTemplate(length: AgendaLength): readonly AgendaStep[] {
  return minutes[length].map(([kind, planned]) => {
    const { title, instruction, kinds, secrecy } = outlines[kind];
    const rule = { kinds, lanes: null, phases: null, secrecy, conclusions: kind === 'conclude' };
    return { id: stepIdOf(kind), kind, title, minutes: planned, instruction, rule };
  });
}

function stepIdOf(kind: StepKind): StepId {
  return `step-${kind.toLowerCase()}` as StepId; // letters and a dash alone: what `isStepId` asks
}
