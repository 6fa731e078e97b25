import { parse } from '@babel/parser';

export interface ModuleImport {
  readonly specifier: string;
  readonly line: number;
}

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  /**
   * Lines with code (neither blank nor comment alone), less the named functions inside: a factory's methods count
   * by themselves, a callback counts with the function it is written in.
   */
  readonly lines: number;
}

/** What the rules need to know of a module, type-only imports included. */
export interface ParsedModule {
  readonly imports: readonly ModuleImport[];
  readonly reExportsAll: readonly number[];
  readonly functions: readonly FunctionSize[];
  /** Reads of the clock, of randomness and of timers: `Date.now`, `setTimeout` … with their lines. */
  readonly impureReads: readonly { readonly name: string; readonly line: number }[];
  /** Titles given to `describe`, `it` and `test`. */
  readonly testTitles: readonly string[];
  readonly codeLines: number;
}

interface SyntaxNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly [key: string]: unknown;
}

const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.getRandomValues', 'crypto.randomUUID']);
const IMPURE_CALLS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame']);
const TEST_FUNCTIONS = new Set(['describe', 'it', 'test']);

export function parseModule(text: string, path: string): ParsedModule {
  const file = parse(text, {
    sourceType: 'module',
    sourceFilename: path,
    plugins: path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
    createImportExpressions: true,
    // What is wrong with a file is the type checker's to say; the rules are read from the rest of it.
    errorRecovery: true,
  });
  const isCode = codeLineTest(text, file.comments ?? []);
  const nodes = [...walk(file.program as unknown as SyntaxNode, null)]; // Babel's union has no index signature
  return {
    imports: nodes.flatMap(({ node }) => importOf(node)),
    reExportsAll: nodes.filter(({ node }) => node.type === 'ExportAllDeclaration').map(({ node }) => startOf(node)),
    functions: sizesIn(nodes, isCode),
    impureReads: nodes.flatMap(({ node }) => impureReadOf(node)),
    testTitles: nodes.flatMap(({ node }) => testTitleOf(node)),
    codeLines: text.split('\n').filter((_, index) => isCode(index + 1)).length,
  };
}

interface WalkedNode {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | null;
}

function* walk(node: SyntaxNode, parent: SyntaxNode | null): Generator<WalkedNode> {
  yield { node, parent };
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) yield* walk(item, node);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'loc' in value;
}

function startOf(node: SyntaxNode): number {
  return node.loc?.start.line ?? 0;
}

function endOf(node: SyntaxNode): number {
  return node.loc?.end.line ?? 0;
}

function stringIn(value: unknown): string | null {
  return isNode(value) && typeof value.value === 'string' ? value.value : null;
}

function importOf(node: SyntaxNode): ModuleImport[] {
  const named = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(node.type);
  const specifier = named ? stringIn(node.source) : node.type === 'TSImportType' ? stringIn(node.argument ?? node.source) : null;
  return specifier === null ? [] : [{ specifier, line: startOf(node) }];
}

function isFunction(node: SyntaxNode): boolean {
  return (
    isNode(node.body) &&
    /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|ObjectMethod)$/.test(node.type)
  );
}

function sizesIn(nodes: readonly WalkedNode[], isCode: (line: number) => boolean): FunctionSize[] {
  const codeLinesOf = (node: SyntaxNode): number => {
    let lines = 0;
    for (let line = startOf(node); line <= endOf(node); line += 1) if (isCode(line)) lines += 1;
    return lines;
  };
  const functions = nodes.filter(({ node }) => isFunction(node));
  const named = functions.filter(({ node, parent }) => functionName(node, parent) !== null);
  return functions.map(({ node, parent }) => {
    const inside = named.filter((other) => other.node !== node && encloses(node, other.node));
    const outermost = inside.filter((one) => !inside.some((other) => other !== one && encloses(other.node, one.node)));
    const lines = outermost.reduce((left, inner) => left - codeLinesOf(inner.node), codeLinesOf(node));
    return { name: functionName(node, parent) ?? 'a callback', line: startOf(node), lines };
  });
}

function functionName(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  return nameIn(node.id) ?? nameIn(node.key) ?? nameIn(parent?.id) ?? nameIn(parent?.key);
}

function encloses(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

function nameIn(value: unknown): string | null {
  return isNode(value) && typeof value.name === 'string' ? value.name : null;
}

function impureReadOf(node: SyntaxNode): { name: string; line: number }[] {
  if (node.type === 'MemberExpression') {
    const name = `${nameIn(node.object)}.${nameIn(node.property)}`;
    return IMPURE_MEMBERS.has(name) ? [{ name, line: startOf(node) }] : [];
  }
  const callee = nameIn(node.callee);
  if (node.type === 'CallExpression' && callee !== null && IMPURE_CALLS.has(callee)) return [{ name: callee, line: startOf(node) }];
  const isNow = node.type === 'NewExpression' && callee === 'Date' && Array.isArray(node.arguments) && node.arguments.length === 0;
  return isNow ? [{ name: 'new Date()', line: startOf(node) }] : [];
}

/** `it('…')`, `it.each(…)('…')`, also with a template literal. */
function testTitleOf(node: SyntaxNode): string[] {
  if (node.type !== 'CallExpression' || !Array.isArray(node.arguments) || !isTestFunction(node.callee)) return [];
  const title: unknown = node.arguments[0];
  if (!isNode(title)) return [];
  if (title.type === 'StringLiteral') return [String(title.value)];
  const first: unknown = title.type === 'TemplateLiteral' && Array.isArray(title.quasis) ? title.quasis[0] : null;
  return isNode(first) ? [String((first.value as { readonly cooked?: string }).cooked)] : []; // a quasi holds {raw, cooked}
}

function isTestFunction(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  const name = nameIn(callee);
  return name === null ? isTestFunction(callee.object ?? callee.callee ?? callee.tag) : TEST_FUNCTIONS.has(name);
}

function codeLineTest(
  text: string,
  comments: readonly {
    readonly loc?: { start: { line: number; column: number }; end: { line: number; column: number } } | null | undefined;
  }[],
): (line: number) => boolean {
  const lines = text.split('\n');
  for (const { loc } of comments) {
    if (!loc) continue;
    for (let line = loc.start.line; line <= loc.end.line; line += 1) {
      const content = lines[line - 1] ?? '';
      const from = line === loc.start.line ? loc.start.column : 0;
      const to = line === loc.end.line ? loc.end.column : content.length;
      // Blanked in place, so that the columns of another comment on the same line stay right.
      lines[line - 1] = content.slice(0, from) + ' '.repeat(to - from) + content.slice(to);
    }
  }
  return (line) => (lines[line - 1] ?? '').trim() !== '';
}
