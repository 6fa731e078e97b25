import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as v from 'valibot';
import type { Answer, Visitor } from './visitor.ts';

const METHODS = ['get', 'post', 'patch', 'delete'] as const;
const contentSchema = v.optional(v.record(v.string(), v.object({ schema: v.record(v.string(), v.unknown()) })), {});
const responseSchema = v.object({ content: contentSchema, headers: v.optional(v.record(v.string(), v.unknown()), {}) });
const operationSchema = v.object({
  operationId: v.string(),
  requestBody: v.optional(v.object({ content: contentSchema })),
  responses: v.record(v.string(), v.union([v.strictObject({ $ref: v.string() }), responseSchema])),
});
const documentSchema = v.looseObject({
  components: v.object({ responses: v.record(v.string(), responseSchema) }),
  openapi: v.string(),
  paths: v.record(
    v.string(),
    v.partial(v.object({ get: operationSchema, post: operationSchema, patch: operationSchema, delete: operationSchema })),
  ),
});

interface Described {
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly operation: v.InferOutput<typeof operationSchema>;
}

/** The description of the API, and what was found of it in real answers. */
export interface ApiDescription {
  /** Every operation, as `get /api/boards/{board}`. */
  readonly operations: readonly Described[];
  /** The same visitor, whose every question and answer is held against the description. */
  watch(visitor: Visitor): Visitor;
  /** Operations that were seen to answer well, and with a problem. */
  readonly answered: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/** @param document - as the server gives it */
export function readApiDescription(document: unknown): ApiDescription {
  const { paths, components } = v.parse(documentSchema, document);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [{ method, path, operation: item[method] }])),
  );
  const answered = new Set<string>();
  const refused = new Set<string>();
  const fits = createFits(document);

  const check = (method: string, url: string, body: unknown, answer: Answer): void => {
    const found = operations.find((one) => one.method === method && patternOf(one.path).test(url.split('?', 1)[0] ?? ''));
    if (found === undefined) throw new Error(`${method} ${url} is not described`);
    const { operationId } = found.operation;
    const at = ['paths', found.path, method];
    const here = found.operation.responses[answer.status];
    const shared = here !== undefined && '$ref' in here ? here.$ref.split('/') : null;
    const response = shared === null ? here : components.responses[shared.at(-1) ?? ''];
    if (response === undefined || '$ref' in response)
      throw new Error(`${operationId} may not answer ${answer.status}: ${answer.text}`);
    const where = shared?.slice(1) ?? [...at, 'responses', String(answer.status)];
    checkContent({ fits, at: where, response, operationId, answer });
    for (const header of Object.keys(response.headers).filter((name) => name !== 'Retry-After'))
      if (!answer.headers.has(header)) throw new Error(`${operationId} answered without ${header}`);
    if (answer.status >= 400) refused.add(operationId);
    else answered.add(operationId);
    if (answer.status < 400 && body !== undefined && found.operation.requestBody !== undefined)
      fits([...at, 'requestBody', 'content', 'application/json', 'schema'], body, `what ${operationId} took`);
  };

  const watch = (visitor: Visitor): Visitor => {
    const checked = async (method: string, path: string, body: unknown, answer: Promise<Answer>): Promise<Answer> => {
      check(method, path, body, await answer);
      return answer;
    };
    return {
      cookies: visitor.cookies,
      headers: visitor.headers,
      get: (path, extras) => checked('get', path, undefined, visitor.get(path, extras)),
      post: (path, body, extras) => checked('post', path, body, visitor.post(path, body, extras)),
      patch: (path, body, extras) => checked('patch', path, body, visitor.patch(path, body, extras)),
      delete: (path, extras) => checked('delete', path, undefined, visitor.delete(path, extras)),
    };
  };
  return { operations, watch, answered, refused };
}

/** A path of the document as it is asked for; a name in braces stands for one part. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

type Fits = (at: readonly string[], value: unknown, what: string) => void;

function createFits(document: unknown): Fits {
  // OpenAPI's own words beside the schemas are not JSON Schema's.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'openapi:document', ...v.parse(v.looseObject({}), document) });
  const known = new Map<string, ValidateFunction>();
  return (at, value, what) => {
    const pointer = at
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/');
    // At the top nothing may stand that is not described; below, the parts that are shared leave room.
    const validate = known.get(pointer) ?? ajv.compile({ $ref: `openapi:document#/${pointer}`, unevaluatedProperties: false });
    known.set(pointer, validate);
    if (!validate(value)) throw new Error(`${what} is not as described: ${ajv.errorsText(validate.errors)}`);
  };
}

interface Content {
  readonly fits: Fits;
  readonly at: readonly string[];
  readonly response: v.InferOutput<typeof responseSchema>;
  readonly operationId: string;
  readonly answer: Answer;
}

function checkContent({ fits, at, response, operationId, answer }: Content): void {
  const types = Object.keys(response.content);
  const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? null;
  if (type === null && types.length === 0 && answer.text === '') return;
  if (type === null || !types.includes(type)) throw new Error(`${operationId} answered ${type}, described is ${types.join(', ')}`);
  if (type.includes('json'))
    fits([...at, 'content', type, 'schema'], answer.body, `what ${operationId} answered with ${answer.status}`);
}
