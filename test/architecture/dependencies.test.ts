import { describe, expect, it } from 'vitest';
import { DEPENDENCY_RULES } from './dependencyRules.ts';
import { buildModuleGraph, type PackageExports, readModuleGraph } from './moduleGraph.ts';

const graph = readModuleGraph();

const EXPORTS: PackageExports = new Map([
  ['@samenreis/shared/board', 'shared/src/board/index.ts'],
  ['@samenreis/server/storage/sqlite', 'server/src/storage/sqlite/index.ts'],
]);

/** Sources that each break one rule: a rule that finds nothing anywhere must be shown to find something. */
const BREAKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A1: { 'shared/src/base/a.ts': `import type { B } from './b.ts';`, 'shared/src/base/b.ts': `export type B = import('./a.ts').A;` },
  A2: { 'client/src/a.ts': `import type { Store } from '@samenreis/server/storage/sqlite';` },
  A3: { 'shared/src/board/a.ts': `import { readFile } from 'node:fs/promises';` },
  A4: { 'shared/src/session/a.ts': `export { roots } from '../board/roots.ts';` },
  A5: { 'client/src/board/list/a.ts': `import type * as Y from 'yjs';` },
  A6: { 'server/src/rest/a.ts': `import { Server } from 'socket.io';` },
  A7: { 'server/src/sync/a.ts': `import express from 'express';` },
  A8: { 'server/src/boards/a.ts': `import { openSqlite } from '../storage/sqlite/index.ts';` },
  A9: { 'client/src/board/canvas/a.ts': `import { connect } from '../../connection/connect.ts';` },
  A10: { 'client/src/join/a.tsx': `import { Canvas } from '../board/canvas/Canvas.tsx';` },
  A11: { 'client/src/a.ts': `import { note } from '@samenreis/shared/board/records/note.ts';` },
  A12: { 'shared/src/board/a.ts': 'export const now = () => Date.now();' },
};

describe.each(DEPENDENCY_RULES)('$id $says', ({ id, violations }) => {
  it(`${id} holds everywhere`, () => {
    expect(violations(graph)).toEqual([]);
  });

  it(`${id} is seen when it is broken`, () => {
    const broken = buildModuleGraph(new Map(Object.entries(BREAKS[id] ?? {})), EXPORTS);
    expect(violations(broken)).toHaveLength(1);
  });
});

it('A11 names an export * by its line', () => {
  const broken = buildModuleGraph(new Map([['shared/src/board/index.ts', `export * from './roots.ts';`]]), EXPORTS);
  expect(DEPENDENCY_RULES.flatMap((rule) => rule.violations(broken))).toEqual(['shared/src/board/index.ts:1 has an export *']);
});
