import type { ProblemCode } from '@samenreis/shared/protocol';
import type { JsonSchema } from '@valibot/to-json-schema';
import { type Declaration, problemsOf } from './declaration.ts';
import { inputForm, namedForms, outputForm, refTo } from './jsonSchemaOf.ts';
import { describeOperations } from './operationsRoutes.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';

/** JSON as it stands in the document. */
type Json = Readonly<Record<string, unknown>>;

const PROBLEM = 'application/problem+json';

const INFO = {
  title: 'Samenreis',
  version: '1',
  summary: 'Boards, the people on them, and how they come in.',
  description:
    'For the pages of Samenreis and for programs of whoever runs it. What is on a board itself travels over `/sync` (y-websocket); the roster over `/live` (socket.io). A request that changes something is refused from a page of another site. Secrets of links stand in bodies, never in paths.',
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
} as const;

/** The whole API as an OpenAPI 3.1 document, made of what the routes themselves run by. */
export function describeApi(routes: readonly Route[]): Json & { readonly openapi: string } {
  const paths = new Map<string, Record<string, Json>>(Object.entries(describeOperations()));
  for (const route of routes) {
    const path = route.declaration.path.replaceAll(/:(\w+)/g, '{$1}');
    paths.set(path, { ...paths.get(path), [route.declaration.method]: describeRoute(route) });
  }
  return {
    openapi: '3.1.1',
    info: INFO,
    servers: [{ url: '/' }],
    paths: Object.fromEntries([...paths].sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: namedForms(),
      responses: Object.fromEntries(routes.flatMap(problemsByStatus).map(([, codes]) => [nameOf(codes), problemResponse(codes)])),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'samenreis',
          description: 'Of a browser that signed in or opened an invitation; called `__Host-samenreis` over https.',
        },
      },
    },
  };
}

function describeRoute(route: Route): Json {
  const { declaration, admits } = route;
  const { name, does, body } = declaration;
  return {
    operationId: name,
    summary: does,
    security: admits === 'anyone' ? [{}, { session: [] }] : [{ session: [] }],
    'x-admits': admits,
    ...only('parameters', parametersOf(declaration)),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: inputForm(body) } } } }),
    responses: { ...goodResponse(declaration), ...problemResponses(route) },
  };
}

function only(name: string, list: readonly Json[]): Json {
  return list.length === 0 ? {} : { [name]: list };
}

function parametersOf({ path, query, ifMatch }: Declaration): readonly Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const { properties = {}, required = [] } = query === undefined ? {} : inputForm(query);
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  const headers = ifMatch
    ? [{ name: 'If-Match', in: 'header', required: true, description: 'The ETag of what was read.', schema: { type: 'string' } }]
    : [];
  return [...inPath, ...inQuery, ...headers];
}

function goodResponse({ answer, etag }: Declaration): Json {
  const headers = etag ? { headers: { ETag: { required: true, schema: { type: 'string' } } } } : {};
  if (answer === 'nothing') return { 204: { description: 'It is done.' } };
  if (answer === 'picture')
    return {
      200: { description: 'The picture.', ...headers, content: { 'image/svg+xml': { schema: { type: 'string' } } } },
      304: { description: 'The picture is as it was.' },
    };
  return { 200: { description: 'As asked.', ...headers, content: { 'application/json': { schema: outputForm(answer) } } } };
}

function problemResponses(route: Route): Json {
  return Object.fromEntries(
    problemsByStatus(route).map(([status, codes]) => [status, { $ref: `#/components/responses/${nameOf(codes)}` }]),
  );
}

function problemsByStatus({ declaration, admits }: Route): readonly (readonly [status: number, codes: readonly ProblemCode[]])[] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(declaration, admits)) {
    const { status } = problem(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  // A body that is no JSON is refused by a status of its own.
  if (declaration.method !== 'get') byStatus.set(415, ['invalidInput']);
  return [...byStatus];
}

/** Many routes refuse alike: what they share stands in the document once. */
function nameOf(codes: readonly ProblemCode[]): string {
  return codes.join('.');
}

/** The code is what clients act on. */
function problemResponse(codes: readonly ProblemCode[]): Json {
  const schema: JsonSchema = { $ref: refTo('Problem'), properties: { code: { enum: [...codes] } } };
  const description = codes.map((code) => `${code}: ${problem(code).title}`).join(' ');
  const mayWait = codes.some((code) => problem(code).status === 429);
  const headers = mayWait ? { headers: { 'Retry-After': { schema: { type: 'string' } } } } : {};
  return { description, ...headers, content: { [PROBLEM]: { schema } } };
}
