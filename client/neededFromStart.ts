import { join } from 'node:path';
import { build } from 'vite';

/**
 * The modules, by path, that a part of the client cannot do without before it stands on the screen: what is left of all that it
 * imports once unused exports are shaken off. A build of that part alone tells; following imports would count every text and icon,
 * which come by files that name them all.
 */
export async function neededFromStart(...parts: readonly string[]): Promise<ReadonlySet<string>> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: parts.map((part) => join(import.meta.dirname, part)),
        // What a part gives to who fetches it would else count as used by nobody.
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const entries = chunks.filter((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<string>();
  const seen = new Set<string>();
  const take = (name: string): void => {
    const chunk = byName.get(name);
    if (seen.has(name) || chunk?.type !== 'chunk') return;
    seen.add(name);
    for (const id of chunk.moduleIds) needed.add(id);
    chunk.imports.forEach(take);
  };
  for (const { fileName } of entries) take(fileName);
  return needed;
}
