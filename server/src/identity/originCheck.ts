import type { IncomingHttpHeaders } from 'node:http';

export interface OriginSettings {
  readonly baseUrl: string | null;
  readonly allowedOrigins: readonly string[];
}

/** Whether a page of this origin may use the server. Without a base URL a page is ours when it came from the host it calls. */
export function isAllowedOrigin(origin: string, host: string | undefined, settings: OriginSettings): boolean {
  if (settings.allowedOrigins.includes(origin)) return true;
  if (settings.baseUrl !== null) return origin === settings.baseUrl;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}

/**
 * Whether a request that changes something, or that opens a socket, comes from our own pages. A browser says so in `Origin`
 * or `Sec-Fetch-Site`, which no page can forge; a program that sends neither carries no victim's cookie.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, settings: OriginSettings): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) return isAllowedOrigin(origin, host, settings);
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
