import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

/** The smaller one first: most browsers take both, and name gzip before brotli. */
const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/**
 * Lets the static files of a folder answer with what the build compressed beforehand, where the browser takes it: the request then
 * names that file, whose bytes, length, entity tag and ranges are its own. What has no such file is left to who comes next.
 * @param folder - read once: the files of a build never change
 */
export function precompressed(folder: string): RequestHandler {
  const files = new Set(namesIn(folder));
  const compressed = new Set([...files].filter((name) => ENCODINGS.some(({ suffix }) => files.has(name + suffix))));
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (!compressed.has(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    // A cache between us and the browser must not give one form to who asked for the other.
    response.vary('Accept-Encoding');
    const chosen = ENCODINGS.find(
      ({ encoding, suffix }) => files.has(name + suffix) && request.acceptsEncodings(encoding) !== false,
    );
    if (chosen !== undefined) {
      response.type(extname(name));
      response.setHeader('Content-Encoding', chosen.encoding);
      request.url = `/${name}${chosen.suffix}`;
    }
    next();
  };
}

/** Before the first build there is no folder, and no page either. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
