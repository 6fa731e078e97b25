import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const PACKAGES = ['shared', 'server', 'client', 'test'] as const;

/** Made by a command, or not ours. */
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'data', 'generated', 'coverage']);

/** Paths of all files below a folder of the repository, relative to its root, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

function isSkipped(folder: string): boolean {
  return SKIPPED_FOLDERS.has(folder) || (folder.startsWith('.') && folder !== '.ci');
}

export function readText(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

export function toRepositoryPath(absolute: string): string {
  return relative(REPOSITORY, absolute).split(sep).join('/');
}

/** Everything a rule of the code is about. */
export function sourcePaths(): readonly string[] {
  return PACKAGES.flatMap((name) => filesBelow(name)).filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path));
}

/** A test, or what only tests use. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$|\/testing\//.test(path);
}
