import { builtinModules } from 'node:module';
import { findCycles } from './findCycles.ts';
import type { GraphModule, ImportTarget, ModuleGraph } from './moduleGraph.ts';
import { isTest } from './sourceTree.ts';

/** One dependency rule: `violations` lists what breaks it, each as `file:line what`. */
export interface DependencyRule {
  readonly id: `A${number}`;
  readonly says: string;
  readonly violations: (graph: ModuleGraph) => readonly string[];
}

/** Whether a module may not import this target. Tests beside the source are left out unless the rule says otherwise. */
type IsForbidden = (module: GraphModule, target: ImportTarget) => boolean;

/** Libraries that run in a browser and on a server alike, without a clock, a screen or a network. */
const SHARED_LIBRARIES = new Set(['valibot', 'yjs', 'lib0', 'ulid', 'rbush', 'jittered-fractional-indexing']);

const COMPOSITION_ROOTS = ['server/src/main.ts', 'server/src/app.ts', 'server/src/operate.ts'];

/** What every feature of the client may use. `board` and `session` meet the others by their store and commands alone. */
const CLIENT_FOUNDATIONS = ['ui', 'i18n', 'connection', 'rest', 'app'];
/** Chooses the page for an address: the one place that knows all features. */
const CLIENT_COMPOSITION = 'client/src/app/App.tsx';
const CLIENT_MEETING_POINTS = ['client/src/board/store/', 'client/src/board/commands/', 'client/src/session/store/'];

const within = (path: string, ...folders: readonly string[]): boolean => folders.some((folder) => path.startsWith(folder));
const leadsInto = (target: ImportTarget, ...folders: readonly string[]): boolean =>
  target.kind === 'file' && within(target.path, ...folders);
const isPackage = (target: ImportTarget, ...names: readonly string[]): boolean =>
  target.kind === 'package' &&
  names.some((name) => target.name === name || (name.endsWith('*') && target.name.startsWith(name.slice(0, -1))));
const packageOf = (path: string): string => path.slice(0, path.indexOf('/'));

function forbid(isForbidden: IsForbidden, options: { readonly testsToo?: boolean } = {}): DependencyRule['violations'] {
  return (graph) =>
    [...graph.values()]
      .filter((module) => options.testsToo === true || !isTest(module.path))
      .flatMap((module) =>
        module.imports
          .filter(({ target }) => isForbidden(module, target))
          .map(({ line, specifier }) => `${module.path}:${line} imports ${specifier}`),
      );
}

const noOtherSide: IsForbidden = ({ path }, target) =>
  (within(path, 'client/') && leadsInto(target, 'server/', 'test/')) ||
  (within(path, 'server/') && leadsInto(target, 'client/', 'test/')) ||
  (within(path, 'shared/') && leadsInto(target, 'client/', 'server/', 'test/'));

const noPlatformInShared: IsForbidden = ({ path }, target) =>
  within(path, 'shared/src/') &&
  target.kind === 'package' &&
  (!SHARED_LIBRARIES.has(target.name) || target.name.startsWith('node:') || builtinModules.includes(target.name));

const noMixOfHomes: IsForbidden = ({ path }, target) =>
  (within(path, 'shared/src/session/') && leadsInto(target, 'shared/src/board/')) ||
  (within(path, 'shared/src/board/') && leadsInto(target, 'shared/src/session/')) ||
  (within(path, 'shared/src/base/') && target.kind === 'file' && !leadsInto(target, 'shared/src/base/'));

/** The typed view of the document, and the transports, the store and the undo that carry it. */
const YJS_FOLDERS = [
  'shared/src/board/',
  'server/src/sync/',
  'server/src/storage/',
  'client/src/connection/',
  'client/src/board/store/',
  'client/src/board/undo/',
  // Stands in for the connection where the canvas is tried alone.
  'client/harness/',
];
const noYjsElsewhere: IsForbidden = ({ path }, target) =>
  (isPackage(target, 'yjs') && !within(path, ...YJS_FOLDERS)) ||
  (isPackage(target, 'y-*') && !within(path, 'server/src/sync/', 'client/src/connection/'));

const noSocketIoElsewhere: IsForbidden = ({ path }, target) =>
  isPackage(target, 'socket.io*') && !within(path, 'server/src/live/', 'client/src/connection/', ...COMPOSITION_ROOTS);

const noExpressElsewhere: IsForbidden = ({ path }, target) =>
  isPackage(target, 'express') && !within(path, 'server/src/rest/', ...COMPOSITION_ROOTS);

const noAdapterElsewhere: IsForbidden = ({ path }, target) =>
  ['server/src/storage/sqlite/', 'server/src/storage/memory/', 'server/src/storage/postgres/'].some(
    (adapter) => leadsInto(target, adapter) && !within(path, adapter, ...COMPOSITION_ROOTS),
  );

const noScreenInPureParts: IsForbidden = ({ path }, target) =>
  (within(path, 'shared/src/layout/', 'shared/src/insight/', 'shared/src/report/') &&
    (isPackage(target, 'react', 'react-*', 'konva', 'y-*', 'ws') || leadsInto(target, 'client/'))) ||
  (within(path, 'client/src/board/canvas/', 'client/src/board/many/') &&
    (isPackage(target, 'yjs', 'y-*', 'socket.io-client') || leadsInto(target, 'client/src/connection/')));

const noFeatureInAnother: IsForbidden = ({ path }, target) => {
  const feature = /^client\/src\/([^/]+)\//.exec(path)?.[1];
  const other = target.kind === 'file' ? /^client\/src\/([^/]+)\//.exec(target.path)?.[1] : undefined;
  if (feature === undefined || other === undefined || feature === other || path === CLIENT_COMPOSITION) return false;
  if (CLIENT_FOUNDATIONS.includes(other)) return leadsInto(target, CLIENT_COMPOSITION);
  return !leadsInto(target, ...CLIENT_MEETING_POINTS);
};

const noDeepImport: IsForbidden = ({ path }, target) =>
  target.kind === 'notExported' || (target.kind === 'file' && !target.viaExports && packageOf(target.path) !== packageOf(path));

function exportsOfAll(graph: ModuleGraph): readonly string[] {
  return [...graph.values()].flatMap(({ path, parsed }) => parsed.reExportsAll.map((line) => `${path}:${line} has an export *`));
}

function impureReadsInShared(graph: ModuleGraph): readonly string[] {
  return [...graph.values()]
    .filter(({ path }) => within(path, 'shared/src/') && !isTest(path))
    .flatMap(({ path, parsed }) => parsed.impureReads.map(({ name, line }) => `${path}:${line} reads ${name}`));
}

/** The dependency rules of the living map. Type-only imports count: a type that leaks is a dependency too. */
export const DEPENDENCY_RULES: readonly DependencyRule[] = [
  { id: 'A1', says: 'no module imports itself by a detour', violations: findCycles },
  {
    id: 'A2',
    says: 'client and server meet in shared alone, and shared knows neither',
    violations: forbid(noOtherSide, { testsToo: true }),
  },
  { id: 'A3', says: 'shared knows no DOM, no Node, no framework', violations: forbid(noPlatformInShared) },
  {
    id: 'A4',
    says: 'the live session and the board do not know each other, and base knows none of ours',
    violations: forbid(noMixOfHomes),
  },
  { id: 'A5', says: 'yjs is named by the board model, transport, storage and undo alone', violations: forbid(noYjsElsewhere) },
  { id: 'A6', says: 'socket.io is named by the live channel alone', violations: forbid(noSocketIoElsewhere) },
  { id: 'A7', says: 'express is named by the routes alone', violations: forbid(noExpressElsewhere) },
  { id: 'A8', says: 'a storage adapter is chosen by the composition root alone', violations: forbid(noAdapterElsewhere) },
  {
    id: 'A9',
    says: 'layout, insight and report do not draw, and the canvas does not connect',
    violations: forbid(noScreenInPureParts),
  },
  { id: 'A10', says: 'features of the client meet through the stores alone', violations: forbid(noFeatureInAnother) },
  {
    id: 'A11',
    says: 'packages are entered by their exports alone, and nothing is re-exported wholesale',
    violations: (graph) => [...forbid(noDeepImport, { testsToo: true })(graph), ...exportsOfAll(graph)],
  },
  { id: 'A12', says: 'time and randomness are passed into shared', violations: impureReadsInShared },
];
