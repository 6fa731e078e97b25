import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModuleGraph, readPackageExports } from './moduleGraph.ts';
import { filesBelow, PACKAGES, REPOSITORY, readText, toRepositoryPath } from './sourceTree.ts';

const ALL_FILES = filesBelow('');
const TEXT_FILES = ALL_FILES.filter((path) => !/\.(png|jpg|webp|woff2?|ico|pdf)$/.test(path));

const isFromTheRoot = (name: string): boolean => [...PACKAGES, 'docs'].some((folder) => name.startsWith(`${folder}/`));

/** A file, a folder, or several by `*` and `{a,b}`, as the start of a pattern. */
function toPattern(name: string): string {
  const escaped = name.replace(/\/$/, '').replace(/[.+?^$()[\]|\\]/g, '\\$&');
  const withStars = escaped.replaceAll('*', '[^/]*');
  return `${withStars.replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)}(?:/|$)`;
}

describe('one copy', () => {
  it('A13 the lockfile knows one yjs', () => {
    const versions = [...readText('pnpm-lock.yaml').matchAll(/^ {2}yjs@([\w.-]+):$/gm)].map((match) => match[1]);
    // Each package stands once among the packages and once among the snapshots.
    expect(new Set(versions).size).toBe(1);
  });

  it('A13 every package of ours reaches the same yjs', () => {
    const copies = PACKAGES.map((name) => join(REPOSITORY, name, 'node_modules/yjs')).filter((path) => existsSync(path));
    expect(copies.length).toBeGreaterThan(1);
    expect(new Set(copies.map((path) => toRepositoryPath(realpathSync(path)))).size).toBe(1);
  });
});

describe('nothing of one machine', () => {
  const machineFolder = /(?:^|[\s"'`(=:])\/(?:root|work|Users|home\/\w+)\/[\w.-]/m;
  const registryHost = /\bregistry\s*=\s*https?:|\bregistry\.[a-z]+\.|\b(?:resolved|tarball):\s*["']?https?:/m;
  const self = 'test/architecture/repository.test.ts';

  it('A15 no tracked file names a folder of one machine', () => {
    expect(TEXT_FILES.filter((path) => path !== self && machineFolder.test(readText(path)))).toEqual([]);
  });

  it('A15 no tracked file names a package registry', () => {
    expect(TEXT_FILES.filter((path) => path !== self && registryHost.test(readText(path)))).toEqual([]);
  });

  it.each(['see /root/notes.txt', '"/home/anna/samenreis"'])('A15 would see %s', (line) => {
    expect(machineFolder.test(line)).toBe(true);
  });

  it.each(['    resolution: {tarball: https://host/x.tgz}', 'registry=https://host/'])('A15 would see %s', (line) => {
    expect(registryHost.test(line)).toBe(true);
  });
});

describe('decisions', () => {
  const decisions = filesBelow('docs/adr').filter((path) => /\/\d{4}-/.test(path));

  it('A16 every decision is named in the living map', () => {
    const map = readText('docs/ARCHITECTURE.md');
    expect(decisions.filter((path) => !map.includes(path.replace('docs/', '')))).toEqual([]);
  });

  it.each(decisions)('A16 %s says context, decision, what was rejected, consequences and what holds it', (path) => {
    const parts = [...readText(path).matchAll(/^\W*(Context|Decision|Rejected|Consequences|Held by)\b/gim)].map(
      (match) => match[1],
    );
    expect([...new Set(parts)]).toEqual(['Context', 'Decision', 'Rejected', 'Consequences', 'Held by']);
  });

  it.each(decisions)('A16 what %s names in the repository is there', (path) => {
    const named = [...readText(path).matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
    const wayTo = (name: string) => (isFromTheRoot(name) ? '^' : '(?:^|/)') + toPattern(name);
    const missing = named
      .filter((name) => isFromTheRoot(name) || /\.(?:tsx?|mjs|css|json)$/.test(name))
      .filter((name) => !ALL_FILES.some((file) => new RegExp(wayTo(name)).test(file)));
    expect(missing).toEqual([]);
  });

  it('A16 would see a path that is not there, and follows stars and braces', () => {
    const isThere = (name: string) => ALL_FILES.some((file) => new RegExp(`^${toPattern(name)}`).test(file));
    expect(['test/{contract,nowhere}/sqlite*.test.ts', 'docs/adr/'].map(isThere)).toEqual([true, true]);
    expect(['test/contract/sqlite', 'test/nowhere*.ts'].map(isThere)).toEqual([false, false]);
  });

  it('A16 the living map names them in the order of their numbers', () => {
    const listed = [...readText('docs/ARCHITECTURE.md').matchAll(/^- \[(\d{4}) /gm)].map((match) => match[1] ?? '');
    expect(listed).toEqual([...listed].sort());
  });

  it('A16 no two decisions have one number', () => {
    const numbers = decisions.map((path) => path.slice('docs/adr/'.length, 'docs/adr/'.length + 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});

describe('rules', () => {
  const rules = [...readText('docs/RULES.md').matchAll(/^(?:[-*] )?\**([A-Z]\d+)\b/gm)].map((match) => match[1] ?? '');
  const letters = [...readText('docs/RULES.md').matchAll(/^## ([A-Z]) /gm)].map((match) => match[1] ?? '');
  const citation = new RegExp(`^(?:[${letters.join('')}]\\d+(?:,| and)? )+`);
  const citedBy = new Map<string, string>();
  for (const { path, parsed } of readModuleGraph().values()) {
    for (const title of parsed.testTitles) {
      for (const rule of citation.exec(`${title} `)?.[0].match(/[A-Z]\d+/g) ?? []) citedBy.set(rule, path);
    }
  }
  // Titles made from the table of dependency rules.
  for (let number = 1; number <= 12; number += 1) citedBy.set(`A${number}`, 'test/architecture/dependencies.test.ts');

  it('A17 every rule that a test cites is written down', () => {
    expect([...citedBy].filter(([rule]) => !rules.includes(rule)).map(([rule, path]) => `${path} cites ${rule}`)).toEqual([]);
  });

  it('A17 every rule that is written down is cited by a test', () => {
    expect(rules.filter((rule) => !citedBy.has(rule))).toEqual([]);
  });

  it('A17 no rule has the number of another', () => {
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });
});

describe('packages', () => {
  const exports = readPackageExports();

  it('A18 every export is there, and is made to be imported', () => {
    expect([...exports.values()].filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
    expect([...exports.values()].filter((path) => !/\/(index|app)\.ts$/.test(path))).toEqual([]);
  });

  it('A18 every pin is exact', () => {
    const loose = ['.', ...PACKAGES, 'test/bench/peers'].flatMap((folder) => {
      const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(
        readText(`${folder}/package.json`),
      );
      return ['dependencies', 'devDependencies']
        .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
        .filter(([, range]) => !/^(?:\d+\.\d+\.\d+[\w.-]*|catalog:|workspace:\*|npm:.+@\d+\.\d+\.\d+)$/.test(range))
        .map(([name, range]) => `${folder}: ${name} ${range}`);
    });
    expect(loose).toEqual([]);
  });
});
