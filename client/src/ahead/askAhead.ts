import { type BoardParts, PARTS_NAME } from './boardParts.ts';

/**
 * Runs before anything else of the page, and asks for what it will need while the page's own script is still on its way or at work:
 * the files of the page, or of a board's chosen view, and who this is on that board. Without it each waits for the one before. It only
 * hints: what asks for them later takes them, or asks itself.
 */
function askAhead(): void {
  const board = /^\/bord\/([a-z0-9]+)\/?$/.exec(location.pathname)?.[1];
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PARTS_NAME}"]`)?.content;
  if (written === undefined) return;
  const parts = JSON.parse(written) as BoardParts; // the build wrote it
  if (board === undefined) {
    hintAll(parts.pages[location.pathname] ?? []);
    return;
  }
  // First: a browser asks for few things at once, and all the rest of the opening waits for this answer.
  hint({ rel: 'preload', as: 'fetch' }, `/api/boards/${board}`);
  hintAll([...parts.common, ...parts[chosenView(parts)]]);
}

function chosenView({ viewKey, stepsBelowPx }: BoardParts): 'board' | 'list' | 'steps' {
  const kept = keptView(viewKey);
  if (kept === 'list' || kept === 'steps' || kept === 'board') return kept;
  // Who leads a board begins on the board all the same; that is known only by the answer above.
  return innerWidth < stepsBelowPx ? 'steps' : 'board';
}

function keptView(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // The browser keeps nothing for us: then nobody chose.
    return null;
  }
}

function hintAll(files: readonly string[]): void {
  for (const file of files) {
    const isStyle = file.endsWith('.css');
    hint(isStyle ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }, file);
  }
}

function hint(kind: { readonly rel: string; readonly as?: string }, href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { ...kind, href, crossOrigin: 'anonymous' }));
}

askAhead();
