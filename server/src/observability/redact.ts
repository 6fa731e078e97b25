const REDACTED = '[redacted]';
/** Deeper than any value we log; it ends cycles too. */
const MAX_DEPTH = 6;

/** Keys whose value is about a person or a secret, compared without case, `-` and `_`. Suffixes, so that `boardTitle` counts as `title`. */
const PERSONAL_KEY =
  /(?:name|email|mail|password|passwordhash|phc|token|tokenhash|secret|cookie|authorization|ticket|address|ip|forwardedfor|useragent|title|text|quote|body|link|hash)$/;

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const IPV6 = /(?<![\w:])(?:::[0-9a-f]{1,4}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})(?![\w:])/gi;
/** base64url of 32 bytes: what every link, cookie and ticket of ours carries. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** Removes what looks like an e-mail address, a network address or a secret from free text. */
export function redactText(text: string): string {
  return text.replace(EMAIL, REDACTED).replace(TOKEN, REDACTED).replace(IPV4, REDACTED).replace(IPV6, REDACTED);
}

/** The same value without personal data: by key at any depth, by pattern in every string; errors become plain objects. */
export function redactFields(fields: Readonly<Record<string, unknown>>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isPersonal(key) && value !== null ? REDACTED : redactValue(value, depth)]),
  );
}

function isPersonal(key: string): boolean {
  return PERSONAL_KEY.test(key.toLowerCase().replaceAll(/[-_]/g, ''));
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH || ArrayBuffer.isView(value)) return REDACTED;
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  return redactFields({ ...value }, depth + 1);
}

/** Only what helps to find a bug: own fields of an error may hold a request or a row. */
function redactError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.constructor.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: redactValue(error.cause, depth + 1) }),
  };
}
