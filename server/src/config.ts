import { no, ok, type Result } from '@samenreis/shared/base';
import * as v from 'valibot';
import { LOG_LEVELS, type LogLevel } from './observability/logger.ts';

const METRICS = ['off', 'local', 'all'] as const;

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(min), v.maxValue(max));

/** `https://host[:port]` and nothing behind it: cookies, links and the origin check all take the whole host. */
const origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text)),
  v.transform((text) => new URL(text)),
  v.check((url) => url.protocol === 'http:' || url.protocol === 'https:'),
  v.check((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''),
  v.transform((url) => url.origin),
);

const listOf = <Schema extends v.GenericSchema<string, string>>(item: Schema) =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    v.array(item),
  );

/** An address, a subnet, or one of the names Express knows for them. */
const proxy = v.pipe(v.string(), v.regex(/^(?:loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(?:\/\d{1,3})?)$/));

/** Every setting there is: how it is read, what it must be, and an example of it. */
export const SETTINGS = {
  PORT: {
    schema: wholeNumber(0, 65_535),
    initial: '4280',
    expected: 'a port from 1 to 65535, or 0 for any free one',
    example: '8080',
  },
  HOST: {
    schema: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.:-]{1,253}$/)),
    initial: '0.0.0.0',
    expected: 'an address to listen on; 0.0.0.0 is the whole network, 127.0.0.1 this computer alone',
    example: '127.0.0.1',
  },
  DATA_DIR: { schema: v.pipe(v.string(), v.minLength(1)), initial: './data', expected: 'a folder', example: '/var/lib/samenreis' },
  BASE_URL: {
    schema: v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      origin,
    ]),
    initial: '',
    expected: 'the address people use, without a path; https makes cookies secure',
    example: 'https://klantreis.gemeente.nl',
  },
  ALLOWED_ORIGINS: {
    schema: listOf(origin),
    initial: '',
    expected: 'other origins whose pages may use this server, separated by commas',
    example: 'https://intranet.gemeente.nl',
  },
  TRUSTED_PROXY: {
    schema: listOf(proxy),
    initial: '',
    expected: 'addresses or subnets of the proxies in front, separated by commas',
    example: 'loopback,10.0.0.0/8',
  },
  LOG_LEVEL: { schema: v.picklist(LOG_LEVELS), initial: 'info', expected: `one of ${LOG_LEVELS.join(', ')}`, example: 'warn' },
  SESSION_DAYS: {
    schema: wholeNumber(1, 365),
    initial: '30',
    expected: 'days from 1 to 365 after which an unused browser is forgotten',
    example: '14',
  },
  RESTORED: {
    schema: v.pipe(v.string(), v.regex(/^[0-9A-Za-z:._-]{0,64}$/)),
    initial: '',
    expected:
      'a word of at most 64 letters and digits, such as the date, after the whole data folder was put back; each word counts once',
    example: '2026-11-22',
  },
  METRICS: {
    schema: v.picklist(METRICS),
    initial: 'local',
    expected: 'who may read /metrics: off (nobody), local (this computer) or all',
    example: 'off',
  },
} as const;
type Setting = keyof typeof SETTINGS;
type Parsed<Name extends Setting> = v.InferOutput<(typeof SETTINGS)[Name]['schema']>;

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Origin under which people reach the server; null: whatever address they used. */
  readonly baseUrl: string | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxy: readonly string[];
  readonly logLevel: LogLevel;
  readonly sessionDays: number;
  /** Says that the whole data folder was put back from an earlier copy; empty for no. Each word counts once. */
  readonly restored: string;
  readonly metrics: (typeof METRICS)[number];
}

export interface ConfigProblem {
  readonly variable: Setting;
  readonly value: string;
}

/** The settings in `env`, or every variable that is wrong. An empty variable counts as absent. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const read = <Name extends Setting>(variable: Name): Parsed<Name> => {
    const { schema, initial } = SETTINGS[variable];
    const value = env[variable] || initial;
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) problems.push({ variable, value });
    // A refused value never leaves this function: with a problem noted, the whole answer is the problems.
    return parsed.output as Parsed<Name>;
  };
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: read('DATA_DIR'),
    baseUrl: read('BASE_URL'),
    allowedOrigins: read('ALLOWED_ORIGINS'),
    trustedProxy: read('TRUSTED_PROXY'),
    logLevel: read('LOG_LEVEL'),
    sessionDays: read('SESSION_DAYS'),
    restored: read('RESTORED'),
    metrics: read('METRICS'),
  };
  return problems.length > 0 ? no(problems) : ok(config);
}

/** One line a problem: the variable, its value, what it must be, an example. */
export function describeConfigProblems(problems: readonly ConfigProblem[]): string {
  return problems
    .map(({ variable, value }) => {
      const { expected, example } = SETTINGS[variable];
      return `${variable} is ${JSON.stringify(withoutPassword(value))}, but must be ${expected}. Example: ${variable}=${example}`;
    })
    .join('\n');
}

/** Who mistypes an address with a sign-in in it must not find that in the output of the start, which is often kept. */
function withoutPassword(value: string): string {
  return value.replace(/(^|\/\/|,\s*)[^/\s,]*@/g, '$1[redacted]@');
}
