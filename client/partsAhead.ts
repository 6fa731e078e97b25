import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { type BoardParts, PARTS_NAME } from './src/ahead/boardParts.ts';
import { STEPS_BELOW_PX, VIEW_KEY } from './src/board/viewKey.ts';

const ENTRY = join(import.meta.dirname, 'src/ahead/askAhead.ts');

/** The page of each address beside the board. */
const PAGE_OF = {
  '/': 'src/home/HomePage.tsx',
  '/beginnen': 'src/account/SetupPage.tsx',
  '/aanmelden': 'src/account/SignInPage.tsx',
  '/meedoen': 'src/join/JoinPage.tsx',
  '/verder': 'src/join/ContinuePage.tsx',
  '/account': 'src/account/AccountPage.tsx',
  '/collega': 'src/account/ColleaguePage.tsx',
  '/nieuw-wachtwoord': 'src/account/ResetPage.tsx',
} as const;
const ROUTER = 'src/app/Pages.tsx';
export const PAGES: readonly string[] = [ROUTER, ...Object.values(PAGE_OF)];

type Bundle = Rolldown.OutputBundle;

/**
 * Writes into the page which files a board or another page needs, and the small script that asks for them at once (`src/ahead/askAhead.ts`), so that
 * they come beside the page's own script and not after it. What the page names already is left out.
 */
export function partsAhead(): Plugin {
  return {
    name: 'parts-ahead',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, name: 'ahead' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk }) {
        if (bundle === undefined || chunk === undefined) return [];
        return tags(readParts(bundle, chunk.fileName), chunkOf(bundle, '/src/ahead/askAhead.ts').fileName);
      },
    },
  };
}

function tags(parts: BoardParts, script: string): HtmlTagDescriptor[] {
  return [
    { tag: 'meta', attrs: { name: PARTS_NAME, content: JSON.stringify(parts) }, injectTo: 'head' },
    { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src: `/${script}` }, injectTo: 'head' },
  ];
}

function readParts(bundle: Bundle, entry: string): BoardParts {
  const named = filesOf(bundle, entry);
  const page = filesOf(bundle, chunkOf(bundle, '/src/board/BoardPage.tsx').fileName);
  const only = (files: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]) =>
    [...files].filter((file) => !others.some((other) => other.has(file))).map((file) => `/${file}`);
  const partOf = (...files: readonly string[]) => {
    const found = new Set<string>();
    for (const file of files) filesOf(bundle, chunkOf(bundle, file).fileName, found);
    return found;
  };
  const view = (...files: readonly string[]) => only(partOf(...files), named, page);
  const workspace = '/src/board/WorkspaceOnDevice.tsx';
  return {
    pages: Object.fromEntries(Object.entries(PAGE_OF).map(([path, file]) => [path, only(partOf(`/${ROUTER}`, `/${file}`), named)])),
    common: only(page, named),
    board: view(workspace, '/src/board/BoardCanvas.tsx'),
    list: view(workspace, '/src/board/list/ListView.tsx'),
    steps: view('/src/board/steps/StepsView.tsx'),
    viewKey: VIEW_KEY,
    stepsBelowPx: STEPS_BELOW_PX,
  };
}

/** The chunk of a part that is fetched by itself; a part that was renamed stops the build. */
function chunkOf(bundle: Bundle, file: string): Rolldown.OutputChunk {
  for (const output of Object.values(bundle))
    if (output.type === 'chunk' && output.facadeModuleId?.endsWith(file) === true) return output;
  throw new Error(`There is no part of its own for ${file}: see partsAhead.ts.`);
}

/** A chunk, all it imports from the start, and their styles. */
function filesOf(bundle: Bundle, name: string, found = new Set<string>()): ReadonlySet<string> {
  const output = bundle[name];
  if (found.has(name) || output?.type !== 'chunk') return found;
  found.add(name);
  for (const style of output.viteMetadata?.importedCss ?? []) found.add(style);
  for (const imported of output.imports) filesOf(bundle, imported, found);
  return found;
}
