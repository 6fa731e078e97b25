export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or null for an empty body. */
  readonly body: unknown;
  readonly text: string;
}

export interface RequestExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is instead of the JSON of a body. */
  readonly raw?: string;
}

/** A browser as the server sees one: keeps cookies, names its origin, sends JSON. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, extras?: RequestExtras): Promise<Answer>;
  post(path: string, body?: unknown, extras?: RequestExtras): Promise<Answer>;
  patch(path: string, body?: unknown, extras?: RequestExtras): Promise<Answer>;
  delete(path: string, extras?: RequestExtras): Promise<Answer>;
  /** For sockets opened in this visitor's name. */
  headers(): Readonly<Record<string, string>>;
}

/** @param cookies - share the map for a second tab of the same browser */
export function createVisitor(url: string, cookies: Map<string, string> = new Map()): Visitor {
  const cookieHeader = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const send = async (method: string, path: string, body: unknown, { headers = {}, raw }: RequestExtras): Promise<Answer> => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        origin: url,
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookies.size > 0 ? { cookie: cookieHeader() } : {}),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson && text !== '' ? JSON.parse(text) : null };
  };

  return {
    cookies,
    get: (path, extras = {}) => send('GET', path, undefined, extras),
    post: (path, body, extras = {}) => send('POST', path, body, extras),
    patch: (path, body, extras = {}) => send('PATCH', path, body, extras),
    delete: (path, extras = {}) => send('DELETE', path, undefined, extras),
    headers: () => ({ origin: url, ...(cookies.size > 0 ? { cookie: cookieHeader() } : {}) }),
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) cookies.delete(name);
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
}
