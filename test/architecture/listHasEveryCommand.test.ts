import { boardCommandSchema } from '@samenreis/shared/board';
import { expect, it } from 'vitest';
import { type ModuleGraph, readModuleGraph } from './moduleGraph.ts';
import { readText } from './sourceTree.ts';

const CANVAS = 'client/src/board/BoardCanvas.tsx';
const LIST = 'client/src/board/list/ListView.tsx';
const COMMANDS = boardCommandSchema.options.map(({ entries }) => entries.type.literal);

const graph = readModuleGraph();

/** Everything that a module brings along, also what it fetches later. */
function reachedFrom(path: string, modules: ModuleGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = modules.get(next);
    if (found === undefined || reached.has(next)) continue;
    reached.add(next);
    for (const { target } of found.imports) if (target.kind === 'file') waiting.push(target.path);
  }
  return reached;
}

/** The commands that the modules of a view write down: whether a key or a button leads there, people in browsers prove (V5). */
function commandsOf(view: string): readonly string[] {
  const sources = [...reachedFrom(view, graph)].filter((path) => path.startsWith('client/src/board/')).map(readText);
  return COMMANDS.filter((command) => sources.some((source) => new RegExp(`type: [^,};]*'${command}'`).test(source)));
}

it('V27 every command that a module of the canvas names is named by a module of the list too', () => {
  const canvas = commandsOf(CANVAS);
  expect(canvas).toContain('widenPhase');
  expect(canvas.length).toBeGreaterThan(25);
  const list = new Set(commandsOf(LIST));
  expect(canvas.filter((command) => !list.has(command))).toEqual([]);
});

it('V27 V9 the list needs nothing that draws the canvas, so that what it gives is its own way', () => {
  const reached = [...reachedFrom(LIST, graph)];
  expect(
    reached.filter((path) => /canvas\/(paint|curve\/[A-Z]|canvasController|keyActions|handActions|liveScene)/.test(path)),
  ).toEqual([]);
  expect(reached).toContain('client/src/board/structure/PhasesDialog.tsx');
});
