interface PortraitProps {
  /** 0–11, as the persona says. */
  readonly portrait: number;
}

const SKINS = ['#f0c9a4', '#e0ac7e', '#b9784a', '#8a5a3b'] as const;
const CLOTHES = ['#0b4f8a', '#1b7a43', '#8a2a6b', '#b35a1f', '#5b3a9e', '#0f6b73'] as const;
const BACKGROUNDS = ['#ffe48a', '#b9e6c9', '#ffcfae', '#d9ccf5', '#f9c6d8', '#cfe3f7'] as const;

const SHORT = 'M19 22c0-9 6-13 11-13s12 3 11 13c-3-5-8-6-12-6s-8 2-10 6';
const LONG = 'M17 36c-2-16 2-27 13-27s15 11 13 27l-4-2c1-8 1-13-9-16-9 3-10 8-9 16z';
const CURLS = 'M18 26c-3-2-2-6 0-7-1-4 2-7 5-7 1-4 5-5 7-3 2-2 6-1 7 3 3 0 6 3 5 7 2 1 3 5 0 7-2-4-5-9-12-9s-10 5-12 9z';
const SIDES = 'M18.500 24c-1-3 0-6 1-8 0 3 0 5-1 8zm23 0c1-3 0-6-1-8 0 3 0 5 1 8z';

const GREY = '#a9adb5';
const WHITE = '#f1efe9';

type Look = readonly [cut: string, colour: string];

/** Cut and colour together, so that nobody is drawn old by accident: 0, 4 and 8 are old, the others are not. */
const HAIR: readonly [Look, ...Look[]] = [
  [CURLS, GREY],
  [SHORT, '#7a4a22'],
  [LONG, '#3a2618'],
  [SHORT, '#1d1d22'],
  [SIDES, WHITE],
  [LONG, '#a8552a'],
  [CURLS, '#1d1d22'],
  [SHORT, '#e6d3a3'],
  [LONG, WHITE],
  [SHORT, '#3a2618'],
  [CURLS, '#7a4a22'],
  [LONG, '#e6d3a3'],
];

const pick = <T,>(choices: readonly [T, ...T[]], index: number): T => choices[index % choices.length] ?? choices[0];

/** A drawn face for a persona: nobody's photograph. */
export function Portrait({ portrait }: PortraitProps) {
  const [cut, colour] = pick(HAIR, portrait);
  return (
    <svg className="portrait" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <circle cx="30" cy="30" r="30" fill={pick(BACKGROUNDS, portrait)} />
      <path d="M10 56c2-15 11-19 20-19s18 4 20 19q-20 8-40 0" fill={pick(CLOTHES, portrait)} />
      <circle cx="30" cy="24" r="11" fill={pick(SKINS, portrait)} />
      <path d={cut} fill={colour} />
    </svg>
  );
}
