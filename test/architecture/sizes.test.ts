import { expect, it } from 'vitest';
import { readModuleGraph } from './moduleGraph.ts';
import { isTest } from './sourceTree.ts';

/** Lines with code. A test file lists cases, so it may be longer before it hides something. */
const FILE_LINES = 250;
const TEST_FILE_LINES = 400;
const FUNCTION_LINES = 40;
/** A component's markup is one expression: it grows sooner than it becomes two. */
const COMPONENT_LINES = 80;

/** What is over a limit for a reason that outweighs it: `path` for a file, `path#name` for a function. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const modules = [...readModuleGraph().values()];

const oversizedFiles = modules
  .filter(({ path, parsed }) => parsed.codeLines > (isTest(path) ? TEST_FILE_LINES : FILE_LINES))
  .map(({ path, parsed }) => ({ id: path, lines: parsed.codeLines }));

const oversizedFunctions = modules
  // What holds cases, as a `describe` or a reusable suite does, is as long as they are.
  .filter(({ path, parsed }) => !/\.test\.tsx?$/.test(path) && parsed.testTitles.length === 0)
  .flatMap(({ path, parsed }) =>
    parsed.functions
      .filter(({ lines }) => lines > (path.endsWith('.tsx') ? COMPONENT_LINES : FUNCTION_LINES))
      .map(({ name, lines }) => ({ id: `${path}#${name}`, lines })),
  );

const oversized = [...oversizedFiles, ...oversizedFunctions];

it(`A14 no file is over ${FILE_LINES} lines of code and no function over ${FUNCTION_LINES}, unless a reason stands here`, () => {
  expect(oversized.filter(({ id }) => !(id in EXCEPTIONS)).map(({ id, lines }) => `${id} has ${lines} lines`)).toEqual([]);
});

it('A14 an exception that is needed no longer is taken out', () => {
  const needed = new Set(oversized.map(({ id }) => id));
  expect(Object.keys(EXCEPTIONS).filter((id) => !needed.has(id))).toEqual([]);
});

it('A14 counts what it is about', () => {
  const largest = Math.max(...modules.flatMap(({ parsed }) => parsed.functions.map(({ lines }) => lines)));
  expect(modules.length).toBeGreaterThan(50);
  expect(largest).toBeGreaterThan(20);
});
