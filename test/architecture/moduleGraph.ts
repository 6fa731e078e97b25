import { posix } from 'node:path';
import { type ParsedModule, parseModule } from './parseModule.ts';
import { PACKAGES, readText, sourcePaths } from './sourceTree.ts';

/** Where an import leads: a file of ours, or a package (with its subpath) of somebody else's. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string; readonly viaExports: boolean }
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'notExported'; readonly specifier: string };

export interface GraphModule {
  readonly path: string;
  readonly parsed: ParsedModule;
  readonly imports: readonly { readonly target: ImportTarget; readonly line: number; readonly specifier: string }[];
}

export type ModuleGraph = ReadonlyMap<string, GraphModule>;

/** Subpath → file, for each of our packages: `@samenreis/shared/board` → `shared/src/board/index.ts`. */
export type PackageExports = ReadonlyMap<string, string>;

export function readPackageExports(): PackageExports {
  const entries = PACKAGES.flatMap((folder) => {
    const manifest: { readonly name: string; readonly exports?: Readonly<Record<string, string>> } = JSON.parse(
      readText(`${folder}/package.json`),
    );
    return Object.entries(manifest.exports ?? {}).map(
      ([subpath, file]) => [posix.join(manifest.name, subpath), posix.join(folder, file)] as const,
    );
  });
  return new Map(entries);
}

export function readModuleGraph(): ModuleGraph {
  const texts = new Map(sourcePaths().map((path) => [path, readText(path)] as const));
  return buildModuleGraph(texts, readPackageExports());
}

/** @param texts - source text by repository path */
export function buildModuleGraph(texts: ReadonlyMap<string, string>, exports: PackageExports): ModuleGraph {
  return new Map(
    [...texts].map(([path, text]) => {
      const parsed = parseModule(text, path);
      const imports = parsed.imports.map(({ specifier, line }) => ({ specifier, line, target: resolve(specifier, path, exports) }));
      return [path, { path, parsed, imports }] as const;
    }),
  );
}

function resolve(rawSpecifier: string, from: string, exports: PackageExports): ImportTarget {
  const specifier = rawSpecifier.replace(/\?.*$/, '');
  if (specifier.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(from), specifier));
    return { kind: 'file', path, viaExports: false };
  }
  if (specifier.startsWith('@samenreis/')) {
    const path = exports.get(specifier);
    return path === undefined ? { kind: 'notExported', specifier } : { kind: 'file', path, viaExports: true };
  }
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier);
  return { kind: 'package', name, specifier };
}
