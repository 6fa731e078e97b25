import { afterEach, expect, it } from 'vitest';
import type { BoardVisit } from './boardVisit.ts';
import { controlsOf } from './controlsOf.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { enter, faults } = roomSetting('file');
afterEach(() => expect(faults()).toEqual([]));

/** On every page of a board: the way around, the people, the language, the views, one's own menu. */
const HEADER = [
  'a: Naar de inhoud',
  'a: Naar het begin',
  'button: (aantal) aanwezig',
  'button: Bord',
  'button: English',
  'button: Lijst',
  'button: Menu',
];
const MENU = [
  'button: Ik ben klaar op dit apparaat',
  'button: Naar het begin',
  'button: Toetsen, geluid en voorlezen',
  'button: Verder op een ander apparaat',
  'button: Verlaat dit bord',
];
const CANVAS = [
  'application: Het bord',
  'aside: Over dit bord',
  'button: (maat)',
  'button: Alle toetsen',
  'button: Alles in beeld',
  'button: Bord verschuiven',
  'button: Conclusies en aanbevelingen',
  'button: Eén fase of reis in beeld',
  'button: (fase)',
  'button: Fijnste fase',
  'button: Groter',
  'button: Kiezen',
  'button: Kleiner',
  'button: Naarste fase',
  'button: Verberg wat er over dit bord staat',
  'button: Verschil met gewenst+2,5',
  'button: (wiens gevoel)',
  'button: Zoeken en filteren',
];
const OF_A_NOTE = [
  'menuitem: Alle briefjes kiezen',
  'menuitem: Alles in dit vak kiezen',
  'menuitem: Kies er meer',
  'menuitem: Kopiëren',
];
const FILTER = [
  'button: Emotie',
  'button: Sluit zoeken en toon alles',
  'button: Verbetertip',
  'button: Volgend briefje',
  'button: Vorig briefje',
  'button: Wat gebeurt er',
  'input: Zoek in de briefjes',
  'summary: Persona',
  'summary: Reis',
  'summary: Vanuit wie',
];
const LIST = [
  'a: Naar de briefjes',
  'button: (fase)',
  'button: Afdrukken',
  'button: Alle fasen',
  'button: Hulp bij de lijst',
  'button: Toon wat er over dit bord staat',
  'button: Zoeken en filteren',
  'input: Lees voor wat anderen doen',
  'li: (briefje)',
  'select: Wiens gevoel u ziet, in alle reizen',
];

/** What the board happens to hold, as what it is. */
const KINDS = [
  [/^button: (Fase \d+: |\d+ .*briefjes?\)$).*/, 'button: (fase)'],
  [/^button: Wiens gevoel u ziet in .*/, 'button: (wiens gevoel)'],
  [/^button: \d+ personen aanwezig/, 'button: (aantal) aanwezig'],
  [/^button: \d+%$/, 'button: (maat)'],
  [/^li: .*/, 'li: (briefje)'],
  // A name, and what it does.
  [/^(button: (?:Ik ben klaar op dit apparaat|Verlaat dit bord)).+/, '$1'],
] as const;

async function controls({ page }: BoardVisit): Promise<readonly string[]> {
  const found = await page.evaluate(controlsOf);
  const named = found.map((one) => KINDS.reduce<string>((text, [pattern, kind]) => text.replace(pattern, kind), one));
  return [...new Set(named)].sort();
}

/** Waits: what stands over the board comes after it. */
const hasExactly = (visit: BoardVisit, ...wanted: readonly (readonly string[])[]) =>
  expect.poll(() => controls(visit), { timeout: 10_000 }).toEqual([...new Set(wanted.flat())].sort());

it('U197 on the canvas a viewer has what looks, finds and copies, and nothing else', async () => {
  const visit = await enter('viewer', 'Kees', { view: 'board' });
  const { page } = visit;
  await hasExactly(visit, HEADER, CANVAS);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await hasExactly(visit, HEADER, CANVAS, MENU);
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await hasExactly(visit, HEADER, CANVAS, ['button: Wat kan met dit briefje']);
  await page.keyboard.press('Shift+F10');
  await hasExactly(visit, HEADER, CANVAS, ['button: Wat kan met dit briefje'], OF_A_NOTE, ['menuitem: Gebruikt in een conclusie']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await hasExactly(visit, HEADER, CANVAS, ['button: Kies er meer', 'button: Loslaten', 'button: Meer']);
  await page.getByRole('button', { name: 'Meer', exact: true }).click();
  await hasExactly(visit, HEADER, CANVAS, ['button: Kies er meer', 'button: Loslaten', 'button: Meer'], OF_A_NOTE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Fase 1/ }).click();
  await hasExactly(visit, ['button: Sluiten']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Zoeken en filteren' }).click();
  await hasExactly(visit, HEADER, CANVAS, FILTER);
});

it('U197 in the list a viewer has what looks, finds and prints, and nothing else', async () => {
  const visit = await enter('viewer', 'Kees', { view: 'list' });
  await hasExactly(visit, HEADER, LIST);
  await visit.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await hasExactly(visit, HEADER, LIST, MENU);
});

it('U197 a viewer on a phone has the same, folded, and no way to a page for writing', async () => {
  const visit = await enter('viewer', 'Kees', { view: 'steps', viewport: PHONE, hasTouch: true });
  // One button leads to the other view.
  const header = HEADER.filter((one) => !/English|Bord$|Lijst$/.test(one));
  const ofWide = [
    'aside',
    'button: (maat)',
    'button: Alle toetsen',
    'button: Alles in beeld',
    'button: Conclusies',
    'button: Groter',
    'button: Kleiner',
    'button: Verberg',
  ];
  const canvas = CANVAS.filter((one) => !ofWide.some((start) => one.startsWith(start)));
  await hasExactly(visit, header, canvas, ['button: Lijst', 'button: Toon wat er over dit bord staat']);
  await visit.page.getByRole('button', { name: 'Lijst' }).tap();
  const folded = ['button: Afdrukken', 'button: Alle fasen', 'button: (fase)', 'button: Hulp bij de lijst'];
  await hasExactly(
    visit,
    header,
    LIST.filter((one) => !folded.includes(one)),
    ['button: Bord', 'button: Alle opdrachten', 'select: Ga naar fase'],
  );
  await visit.page.getByRole('button', { name: 'Alle opdrachten' }).tap();
  const unfolded = [
    'button: Bord',
    'button: Afdrukken',
    'button: Hulp bij de lijst',
    'button: Bord',
    'button: Alle opdrachten',
    'select: Ga naar fase',
  ];
  await hasExactly(
    visit,
    header,
    LIST.filter((one) => !folded.includes(one)),
    unfolded,
  );
});
