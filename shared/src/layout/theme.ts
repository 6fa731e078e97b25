import type { EmotionValue, LaneKind, Perspective } from '../board/index.ts';

/** Colours of a lane and of what is drawn straight on it. */
export interface LaneColours {
  readonly fill: string;
  readonly head: string;
  /** Text on the head. */
  readonly headInk: string;
  readonly headInkSoft: string;
  /** Plus, nought and minus beside the curve's strip. */
  readonly scaleInk: string;
  readonly columnLine: string;
  readonly bandLine: string;
  readonly ruleLine: string;
  readonly zeroLine: string;
  readonly curveArea: string;
  /** By a curve's index, going round; at least 3:1 on fill and head. */
  readonly curves: readonly string[];
}

const INK = '#16233a';
const INK_SOFT = '#4a5a72';
const BRAND = '#0b4f8a';

const onLight = {
  headInk: INK,
  headInkSoft: '#33435c',
  scaleInk: INK_SOFT,
  columnLine: 'rgb(22 35 58 / .1)',
  bandLine: 'rgb(22 35 58 / .14)',
  ruleLine: 'rgb(22 35 58 / .15)',
  zeroLine: 'rgb(22 35 58 / .24)',
  curveArea: 'rgb(11 79 138 / .08)',
  curves: [BRAND, '#8a2a6b', '#7a4a00', '#1f5f4a'],
} as const;

const onDark = {
  headInk: '#ffffff',
  headInkSoft: '#bcd3ee',
  scaleInk: '#bcd3ee',
  columnLine: 'rgb(255 255 255 / .13)',
  bandLine: 'rgb(255 255 255 / .18)',
  ruleLine: 'rgb(255 255 255 / .22)',
  zeroLine: 'rgb(255 255 255 / .32)',
  curveArea: 'rgb(255 255 255 / .08)',
  curves: ['#ffd75e', '#8fe3d3', '#ffb8cf', '#cfd8ff'],
} as const;

/** Colours of a board, each a CSS colour. */
export interface BoardTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly backdrop: string;
  readonly brand: string;
  readonly brandStrong: string;
  readonly focus: string;
  readonly chevronEdge: string;
  /** Round a lane, where its ground does not set it off; not drawn when it is transparent. */
  readonly laneEdge: string;
  /** Text and signs on the papers, which every theme has alike: they tell the perspective. */
  readonly noteInk: string;
  /** The badge of a note's dots in a vote, which stands out on every paper. */
  readonly voteFill: string;
  readonly voteInk: string;
  readonly noteShadow: string;
  readonly noteFold: string;
  readonly faceInk: string;
  readonly faceRing: string;
  readonly lanes: Readonly<Record<LaneKind, LaneColours>>;
  readonly papers: Readonly<Record<Perspective, string>>;
  readonly moods: Readonly<Record<EmotionValue, string>>;
}

/** The board's own colours, for every drawing of it. Colour never stands alone: papers, lanes and faces also have a label or an icon. */
export const theme: BoardTheme = {
  ink: INK,
  inkSoft: INK_SOFT,
  surface: '#ffffff',
  backdrop: '#eef2f7',
  brand: BRAND,
  brandStrong: '#083a66',
  focus: '#f7b500',
  chevronEdge: '#b8c5d6',
  laneEdge: 'transparent',
  noteInk: INK,
  voteFill: BRAND,
  voteInk: '#ffffff',
  noteShadow: 'rgb(22 35 58 / .16)',
  noteFold: 'rgb(22 35 58 / .18)',
  faceInk: '#ffffff',
  faceRing: '#ffffff',
  lanes: {
    /** Drawing-board grey. */
    shadow: { fill: '#f4f4ef', head: '#d9d8cc', ...onLight },
    /** Light blue. */
    current: { fill: '#e3f2fc', head: '#a9d6f5', ...onLight },
    /** Dark blue. */
    desired: { fill: '#12365f', head: '#0a2545', ...onDark },
    /** Sand: one client's own journey. */
    individual: { fill: '#fbf4e6', head: '#efdcb4', ...onLight },
  },
  papers: {
    client: '#ffe48a',
    informalCarer: '#a6e0e8',
    consultant: '#b9e6c9',
    administration: '#ffcfae',
    lead: '#d9ccf5',
    communication: '#f9c6d8',
    other: '#e9e4d8',
  },
  moods: {
    [-2]: '#a4262c',
    [-1]: '#c9562b',
    0: '#72777f',
    1: '#3f8c53',
    2: '#1b7a43',
  },
};

/** Dashes of a curve's line in board units, by its index: a second carrier beside the colour. */
const CURVE_DASHES: readonly (readonly number[])[] = [[], [14, 8], [3, 8], [14, 7, 3, 7]];

export function curveColour(lane: LaneKind, index: number, { lanes, ink }: Pick<BoardTheme, 'lanes' | 'ink'> = theme): string {
  const { curves } = lanes[lane];
  return curves[index % curves.length] ?? ink;
}

export function curveDash(index: number): readonly number[] {
  return CURVE_DASHES[index % CURVE_DASHES.length] ?? [];
}

/** The face that stands for a value between −2 and +2: the nearest of the five. */
export function nearestMood(value: number): EmotionValue {
  if (value <= -1.5) return -2;
  if (value <= -0.5) return -1;
  if (value < 0.5) return 0;
  return value < 1.5 ? 1 : 2;
}
