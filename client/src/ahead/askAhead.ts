import { type BoardParts, PARTS_NAME } from './boardParts.ts';

/**
 * Runs before anything else of the page, and asks for what a board will need while the page's own script is still on its way or at
 * work: the files of the chosen view, and who this is on that board. Without it each waits for the one before. It only hints: what
 * asks for them later takes them, or asks itself.
 */
function askAhead(): void {
  const board = /^\/bord\/([a-z0-9]+)\/?$/.exec(location.pathname)?.[1];
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PARTS_NAME}"]`)?.content;
  if (board === undefined || written === undefined) return;
  // First: a browser asks for few things at once, and all the rest of the opening waits for this answer.
  hint({ rel: 'preload', as: 'fetch' }, `/api/boards/${board}`);
  const parts = JSON.parse(written) as BoardParts; // the build wrote it
  for (const file of [...parts.common, ...parts[chosenView(parts.viewKey)]]) {
    const isStyle = file.endsWith('.css');
    hint(isStyle ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }, file);
  }
}

function chosenView(key: string): 'board' | 'list' {
  try {
    return localStorage.getItem(key) === 'list' ? 'list' : 'board';
  } catch {
    // The browser keeps nothing for us: then nobody chose.
    return 'board';
  }
}

function hint(kind: { readonly rel: string; readonly as?: string }, href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { ...kind, href, crossOrigin: 'anonymous' }));
}

askAhead();
