import { describe, expect, it } from 'vitest';
import { parseModule } from './parseModule.ts';

const parsed = parseModule(
  `import type { A } from './a.ts';
import b, { type C } from 'b';
export { d } from './d.ts';
export * from './e.ts';
type F = import('./f.ts').F;
const g = await import('./g.ts');

/** Made of two. */
export function outer(): void {
  // why
  const inner = () => {
    b();
  };

  [1].map(() => {
    inner();
  });
}

it('B1 refuses a viewer', () => {});
it.each([1])('B2 with %s', () => {});
describe(\`B3 for \${b}\`, () => {});
`,
  'a.test.ts',
);

describe('parseModule', () => {
  it('sees every kind of import, type-only ones too', () => {
    expect(parsed.imports.map(({ specifier }) => specifier)).toEqual(['./a.ts', 'b', './d.ts', './e.ts', './f.ts', './g.ts']);
    expect(parsed.reExportsAll).toEqual([4]);
  });

  it('counts a named function by itself and a callback with its owner', () => {
    expect(parsed.functions.filter(({ name }) => name !== 'a callback')).toEqual([
      { name: 'outer', line: 9, lines: 5 },
      { name: 'inner', line: 11, lines: 3 },
    ]);
  });

  it('reads the titles of tests', () => {
    expect(parsed.testTitles).toEqual(['B1 refuses a viewer', 'B2 with %s', 'B3 for ']);
  });
});
