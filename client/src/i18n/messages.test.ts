import * as v from 'valibot';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const catalogues = Object.fromEntries(
  Object.entries(import.meta.glob<string>('../../messages/*.json', { query: '?raw', import: 'default', eager: true })).map(
    ([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), v.parse(v.record(v.string(), v.string()), JSON.parse(text))],
  ),
);
const { nl = {}, en = {} } = catalogues;
const keys = Object.keys(nl);

const sources = Object.entries(
  import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*', '!./generated/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const usedKeys = new Set(sources.flatMap(([, text]) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key = '']) => key)));

describe('the catalogue', () => {
  it('U2 has every message in both languages, none empty', () => {
    expect(Object.keys(en)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(50);
    expect([nl, en].flatMap((catalogue) => keys.filter((key) => !catalogue[key]?.trim()))).toEqual([]);
  });

  it('U2 names the same parameters in both languages', () => {
    const parametersOf = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(keys.filter((key) => String(parametersOf(nl[key])) !== String(parametersOf(en[key])))).toEqual([]);
  });

  it('U2 has no message that nothing says, and lacks none', () => {
    expect(keys.filter((key) => !usedKeys.has(key))).toEqual([]);
    expect([...usedKeys].filter((key) => !(key in nl))).toEqual([]);
  });

  it('U3 keeps its sentences short: at most twenty words, in Dutch', () => {
    // The list of keys for the canvas is read in pieces; it has no sentence that long either.
    const sentences = keys.flatMap((key) => (nl[key] ?? '').split(/(?<=[.?!:]) /).map((sentence) => ({ key, sentence })));
    expect(sentences.filter(({ sentence }) => sentence.split(' ').length > 20)).toEqual([]);
  });

  it('U60 sets no full stop after a name, which may have one of its own', () => {
    const ending = /\{(?:name|author|owner|facilitator)\}\./;
    expect([nl, en].flatMap((catalogue) => keys.filter((key) => ending.test(catalogue[key] ?? '')))).toEqual([]);
  });
});

/** Attributes whose value people read or hear. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder', 'label', 'hint']);
/** A name of our own, and each language in its own words. */
const NOT_TRANSLATED = new Set(['Samenreis', 'English', 'Nederlands']);
const HAS_LETTERS = /\p{L}{2}/u;

const jsxNode = v.looseObject({ type: v.string() });
type Node = v.InferOutput<typeof jsxNode>;

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (v.is(jsxNode, value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/** Strings inside JSX that would stand on the screen as they are. */
function textsIn(source: string): readonly string[] {
  const found: unknown[] = [];
  for (const node of nodesOf(parseSync('page.tsx', source).program)) {
    if (node.type === 'JSXText') found.push(node.value);
    if (node.type === 'JSXAttribute' && SPOKEN.has(nameOf(node.name))) found.push(...stringsIn(node.value));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') found.push(...shownIn(node.children));
  }
  return found
    .filter((text) => typeof text === 'string')
    .filter((text) => HAS_LETTERS.test(text) && !NOT_TRANSLATED.has(text.trim()));
}

function shownIn(children: unknown): readonly unknown[] {
  const containers = Array.isArray(children) ? children.filter((child) => v.is(jsxNode, child)) : [];
  return containers.filter(({ type }) => type === 'JSXExpressionContainer').flatMap(({ expression }) => stringsIn(expression));
}

/** The value itself or the two sides of a choice; what calls are given is not shown. */
function stringsIn(value: unknown): readonly unknown[] {
  if (!v.is(jsxNode, value)) return [];
  if (value.type === 'Literal') return [value.value];
  if (value.type === 'JSXExpressionContainer') return stringsIn(value.expression);
  if (value.type === 'ConditionalExpression') return [...stringsIn(value.consequent), ...stringsIn(value.alternate)];
  if (value.type === 'LogicalExpression') return [...stringsIn(value.left), ...stringsIn(value.right)];
  if (value.type === 'TemplateLiteral') return [...nodesOf(value.quasis)].map(({ value: quasi }) => Object(quasi).cooked);
  return [];
}

function nameOf(name: unknown): string {
  return v.is(v.looseObject({ name: v.string() }), name) ? name.name : '';
}

describe('the pages', () => {
  const drawn = sources.filter(([path]) => path.endsWith('.tsx'));

  it.each(drawn)('U2 take every text from the catalogue: %s', (_, source) => {
    expect(textsIn(source)).toEqual([]);
  });

  it.each([
    '<p>Dag allemaal</p>',
    '<p>{isOpen ? "open" : m.shut()}</p>',
    '<button aria-label="Sluiten" />',
    '<X label={`Briefje`} />',
  ])('U2 would be caught with %s', (source) => {
    expect(textsIn(`export const a = ${source};`)).not.toEqual([]);
  });
});
