interface PortraitProps {
  /** 0–11, as the persona says. */
  readonly portrait: number;
}

const SKINS = ['#b9784a', '#f0c9a4', '#8a5a3b', '#e0ac7e'] as const;
const HAIRS = ['#3a2618', '#c9c9c9', '#7a4a22', '#1d1d22', '#a8552a', '#e6d3a3'] as const;
const CLOTHES = ['#0b4f8a', '#1b7a43', '#8a2a6b', '#b35a1f', '#5b3a9e', '#0f6b73'] as const;
const BACKGROUNDS = ['#ffe48a', '#b9e6c9', '#ffcfae', '#d9ccf5', '#f9c6d8', '#cfe3f7'] as const;

const SHORT_HAIR = 'M19 22c0-9 6-13 11-13s12 3 11 13c-3-5-8-6-12-6s-8 2-10 6';
const LONG_HAIR = 'M17 36c-2-16 2-27 13-27s15 11 13 27l-4-2c1-8 1-13-9-16-9 3-10 8-9 16z';
const BALD = 'M18.500 24c-1-3 0-6 1-8 0 3 0 5-1 8zm23 0c1-3 0-6-1-8 0 3 0 5 1 8z';
const HAIRCUTS = [SHORT_HAIR, LONG_HAIR, BALD] as const;

const pick = <T,>(choices: readonly [T, ...T[]], index: number): T => choices[index % choices.length] ?? choices[0];

/** A drawn face for a persona: nobody's photograph. */
export function Portrait({ portrait }: PortraitProps) {
  return (
    <svg className="portrait" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <circle cx="30" cy="30" r="30" fill={pick(BACKGROUNDS, portrait)} />
      <path d="M10 56c2-15 11-19 20-19s18 4 20 19q-20 8-40 0" fill={pick(CLOTHES, portrait)} />
      <circle cx="30" cy="24" r="11" fill={pick(SKINS, portrait)} />
      <path d={pick(HAIRCUTS, portrait)} fill={pick(HAIRS, portrait)} />
    </svg>
  );
}
