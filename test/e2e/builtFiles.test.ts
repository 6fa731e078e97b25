import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@babel/parser';
import { expect, it } from 'vitest';
import { findCycles } from '../architecture/findCycles.ts';

const ASSETS = fileURLToPath(new URL('../../client/dist/assets/', import.meta.url));

/** Of each script of the build the scripts that run before it: not those it fetches while it runs. */
function readGraph() {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
  return new Map(scripts.map((name) => [name, { imports: importsOf(readFileSync(ASSETS + name, 'utf8')) }]));
}

/** Of a script that stands beside them. */
function importsOf(script: string) {
  return parse(script, { sourceType: 'module' }).program.body.flatMap((statement) => {
    const source = 'source' in statement ? statement.source?.value : null;
    return source?.startsWith('./') === true ? [{ target: { kind: 'file', path: source.slice(2) } as const }] : [];
  });
}

it('U217 no file of the build waits for one that waits for it: what either of them made would not be there yet', () => {
  const graph = readGraph();
  expect(findCycles(graph)).toEqual([]);
  const wanted = [...graph.values()].flatMap(({ imports }) => imports.map(({ target }) => target.path));
  expect(wanted.filter((path) => !graph.has(path))).toEqual([]);
  // All of them are about something: the parts of a board share files.
  expect(wanted.length).toBeGreaterThan(graph.size);
});

it('U217 a cycle of files is found, and what is fetched on the way makes none', () => {
  const files = { a: 'import{b as o}from"./b";o()', b: 'export*from"./c"', c: 'import"./a";export let b=1', d: 'import("./a")' };
  const graph = new Map(Object.entries(files).map(([name, script]) => [name, { imports: importsOf(script) }]));
  expect(findCycles(graph)).toEqual(['a → b → c → a']);
  expect(graph.get('d')?.imports).toEqual([]);
});
