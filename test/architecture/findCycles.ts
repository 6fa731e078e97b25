/** Files, each with what it imports: of the source, or of what was built of it. What is no file leads nowhere. */
export type ImportGraph = ReadonlyMap<string, { readonly imports: readonly { readonly target: ImportedFile | ImportedElse }[] }>;
type ImportedFile = { readonly kind: 'file'; readonly path: string };
type ImportedElse = { readonly kind: 'package' | 'notExported' };

/** Import cycles, each told once as `a → b → a`. */
export function findCycles(graph: ImportGraph): readonly string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];

  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const { target } of graph.get(path)?.imports ?? []) if (target.kind === 'file') visit(target.path, [...trail, path]);
    finished.add(path);
  }

  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
