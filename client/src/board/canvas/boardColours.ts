import type { LaneKind } from '@samenreis/shared/board';
import { type BoardTheme, type LaneColours, theme } from '@samenreis/shared/layout';

/** The value of a token of the theme class as a colour that a canvas takes; null where the class does not set it. */
export type TokenReader = (token: string) => string | null;

/** The board's colours as the theme class gives them. What it leaves open, papers and faces stay as they are for everybody. */
export function boardColours(read: TokenReader): BoardTheme {
  const token: Token = (name, own) => read(`--${name}`) ?? own;
  return {
    ...theme,
    ink: token('ink', theme.ink),
    inkSoft: token('ink-soft', theme.inkSoft),
    surface: token('surface', theme.surface),
    backdrop: token('backdrop', theme.backdrop),
    brand: token('brand', theme.brand),
    brandStrong: token('brand-strong', theme.brandStrong),
    focus: token('focus', theme.focus),
    chevronEdge: token('samenreis-phase-edge', theme.chevronEdge),
    laneEdge: token('samenreis-lane-edge', theme.laneEdge),
    lanes: {
      shadow: laneColours('shadow', token),
      current: laneColours('current', token),
      desired: laneColours('desired', token),
      individual: laneColours('individual', token),
    },
  };
}

type Token = (name: string, own: string) => string;

/** What is said of every lane comes before what is said of one kind: so high contrast needs no list of them. */
function laneColours(kind: LaneKind, token: Token): LaneColours {
  const own = theme.lanes[kind];
  const part: Token = (name, colour) => token(`samenreis-lane-every-${name}`, token(`samenreis-lane-${kind}-${name}`, colour));
  return {
    fill: part('fill', own.fill),
    head: part('head', own.head),
    headInk: part('head-ink', own.headInk),
    headInkSoft: part('head-ink-soft', own.headInkSoft),
    scaleInk: part('scale-ink', own.scaleInk),
    columnLine: part('column-line', own.columnLine),
    bandLine: part('band-line', own.bandLine),
    ruleLine: part('rule-line', own.ruleLine),
    zeroLine: part('zero-line', own.zeroLine),
    curveArea: part('curve-area', own.curveArea),
    curves: own.curves.map((colour, index) => part(`curve-${index + 1}`, colour)),
  };
}

/** Every token that a theme class can set for the board, for the documents and their test. */
export function boardTokens(): readonly string[] {
  const seen = new Set<string>();
  boardColours((token) => {
    seen.add(token);
    return null;
  });
  return [...seen];
}
