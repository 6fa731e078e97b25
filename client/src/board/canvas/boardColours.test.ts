import { readFileSync } from 'node:fs';
import { theme } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { boardColours, boardTokens } from './boardColours.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('../../styles/tokens.css');
const page = read('../../../../docs/THEME.md');
/** What the class says where nobody asks for more contrast. */
const said = new Map(
  [...tokens.slice(0, tokens.indexOf('@media')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

const painted = (set: Readonly<Record<string, string>>) => boardColours((token) => set[token] ?? null);

describe('the colours of the painted board', () => {
  it('U140 are those of the theme class, and the own ones where it says nothing', () => {
    const colours = painted({
      '--focus': '#e5006d',
      '--samenreis-lane-current-fill': '#fff0f5',
      '--samenreis-lane-current-curve-2': '#800040',
    });
    expect(colours.focus).toBe('#e5006d');
    expect(colours.lanes.current).toMatchObject({ fill: '#fff0f5', head: theme.lanes.current.head });
    expect(colours.lanes.current.curves).toEqual([
      theme.lanes.current.curves[0],
      '#800040',
      ...theme.lanes.current.curves.slice(2),
    ]);
    expect(colours.lanes.desired).toEqual(theme.lanes.desired);
    expect(painted({})).toEqual(theme);
  });

  it('U140 leave papers, their ink and faces alone: those say who looks and what was felt', () => {
    const colours = boardColours(() => '#123456');
    expect([colours.papers, colours.moods, colours.noteInk]).toEqual([theme.papers, theme.moods, theme.noteInk]);
  });

  it('U141 of every lane come before those of one kind, so that high contrast wins from a theme', () => {
    const { lanes } = painted({ '--samenreis-lane-every-fill': '#000', '--samenreis-lane-current-fill': '#fff0f5' });
    expect(Object.values(lanes).map(({ fill }) => fill)).toEqual(['#000', '#000', '#000', '#000']);
  });

  it('U140 are the same in the style sheet of the pages and in the drawing', () => {
    const short = (colour: string) => colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    const flat = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [short(value)] : Object.values(Object(value)).flatMap(flat);
    expect(flat(boardColours((token) => said.get(token) ?? null))).toEqual(flat(theme));
    expect(boardTokens().filter((token) => said.has(token)).length).toBeGreaterThan(12);
  });

  it('U140 are all named in the page for who makes a theme', () => {
    const named = boardTokens().filter((token) => !token.includes('-lane-every-'));
    const general = (token: string) =>
      token.replace(/-lane-(?:shadow|current|desired|individual)-/, '-lane-<kind>-').replace(/-curve-\d$/, '-curve-1');
    expect(named.filter((token) => !page.includes(`\`${general(token)}\``))).toEqual([]);
  });
});
