import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, readText } from './sourceTree.ts';

/** What is given to these is read or heard as it is. */
const SAYING = new Set(['announce', 'offer', 'say', 'onNotice', 'setError', 'alert', 'confirm']);
/** Of an element, or of what one is made from. */
const SHOWN = new Set([
  'textContent',
  'innerText',
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'ariaLabel',
  'aria-label',
  'text',
]);
const HAS_LETTERS = /\p{L}{2}/u;
/** Two words beside each other, as only sentences and names have them. */
const IS_PROSE = /\p{L}{2,}[,;:.]? \p{L}{2,}/u;
/** Selectors, media queries and drawings. */
const IS_CODE = /[<>(){}[\]=]|^(?:[a-z]+(?:, |$))+/;

/** Read on a browser's console, by a library, and a name that is the same in every language. */
const NOT_TRANSLATED = new Set([' · Samenreis', 'The pages are not kept for when there is no network: ', 'io server disconnect']);

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'loc' in value;

/** Strings of a file that stand on the screen, or are read out, as they are. */
function textsIn(source: string, path: string): readonly string[] {
  const file = parse(source, { sourceType: 'module', plugins: path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] });
  return [...readTexts(file.program as unknown as SyntaxNode)].filter((text) => !NOT_TRANSLATED.has(text)); // as in parseModule.ts
}

function* readTexts(node: SyntaxNode): Generator<string> {
  if (isForNobody(node)) return;
  yield* saidBy(node).filter((text) => HAS_LETTERS.test(text));
  yield* ownText(node).filter((text) => IS_PROSE.test(text) && !IS_CODE.test(text));
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* readTexts(child);
}

/** Types, names of files and of classes, and errors, which are for who mends the program. */
function isForNobody({ type, ...node }: SyntaxNode): boolean {
  if (type === 'TSLiteralType' || type === 'ImportDeclaration') return true;
  if (type === 'NewExpression') return nameOf(node['callee']).endsWith('Error');
  return type === 'JSXAttribute' && ['className', 'd', 'style'].includes(nameOf(node['name']));
}

/** The strings that a call, an assignment or a property gives to who reads or hears. */
function saidBy({ type, ...node }: SyntaxNode): readonly string[] {
  if (type === 'CallExpression') {
    const [first, second] = [node['arguments']].flat();
    const name = nameOf(node['callee']);
    if (name === 'setAttribute') return stringsIn(first).some((attribute) => SHOWN.has(attribute)) ? stringsIn(second) : [];
    return SAYING.has(name) ? stringsIn(first) : [];
  }
  if (type === 'AssignmentExpression') return SHOWN.has(nameOf(node['left'])) ? stringsIn(node['right']) : [];
  if (type === 'ObjectProperty') return SHOWN.has(nameOf(node['key'])) ? stringsIn(node['value']) : [];
  return [];
}

/** The value itself, or the sides of a choice. */
function stringsIn(value: unknown): readonly string[] {
  if (!isNode(value)) return [];
  const { type } = value;
  if (type === 'ConditionalExpression') return [...stringsIn(value['consequent']), ...stringsIn(value['alternate'])];
  if (type === 'LogicalExpression') return [...stringsIn(value['left']), ...stringsIn(value['right'])];
  if (type === 'TemplateLiteral') return [value['quasis']].flat().flatMap((quasi) => (isNode(quasi) ? ownText(quasi) : []));
  return ownText(value);
}

function ownText({ type, value }: SyntaxNode): readonly string[] {
  if (type === 'StringLiteral' || type === 'JSXText') return [String(value)];
  return type === 'TemplateElement' ? [String(Object(value).cooked)] : [];
}

/** Of `a.b.name`, `name` and `'name'` alike. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return String(node['name'] ?? node['value'] ?? '');
}

describe('what people read and hear', () => {
  const files = filesBelow('client/src').filter((path) => /\.tsx?$/.test(path) && !isTest(path));

  // Read before the tests begin, as the module graph is: a slow machine takes longer over it than a test may.
  const found = files.flatMap((path) => textsIn(readText(path), path).map((text) => `${path}: ${text}`));

  it('U166 stands in the catalogue, and not in the code', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it.each([
    "announcer.announce('Gelukt')",
    "onNotice(isMine ? m.done() : 'Klaar')",
    "field.setAttribute('aria-label', 'Briefje')",
    'element.textContent = `Fase`',
    "const tool = { label: 'Sluiten', onPress }",
    "const told = 'Het bord is op slot'",
    'const shown = <p>Het bord</p>',
  ])('U166 would be caught with %s', (source) => {
    expect(textsIn(source, 'page.tsx')).not.toEqual([]);
  });

  it.each([
    "import { a } from './a b.ts'",
    "throw new TypeError('The board is gone.')",
    "const isDark = matchMedia('(prefers-color-scheme: dark)')",
    "if (key === 'Enter') field.setAttribute('role', 'menu')",
  ])('U166 leaves alone %s', (source) => {
    expect(textsIn(source, 'page.tsx')).toEqual([]);
  });
});
