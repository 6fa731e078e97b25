import {
  boardCardSchema,
  boardId,
  boardInfoSchema,
  boardSummarySchema,
  colleagueSchema,
  invitationSchema,
  meSchema,
  participantId,
  problemSchema,
} from '@samenreis/shared/protocol';
import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/** What more than one route answers, and so has a name in the description. */
const NAMED = {
  Problem: problemSchema,
  Me: meSchema,
  BoardInfo: boardInfoSchema,
  BoardSummary: boardSummarySchema,
  BoardCard: boardCardSchema,
  Invitation: invitationSchema,
  Colleague: colleagueSchema,
} as const satisfies Readonly<Record<string, v.GenericSchema>>;

/** What is a function for us has a form for others. */
const FORMS: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [boardId, { type: 'string', pattern: '^b[0-9a-z]{15}$' }],
  [participantId, { type: 'string', pattern: '^p[0-9a-z]{15}$' }],
]);

/** Rules between fields and tidying before a rule: JSON Schema has no word for them. */
const UNSAID: ReadonlySet<string> = new Set(['trim', 'to_lower_case', 'check', 'partial_check']);

const CONFIG = {
  target: 'draft-2020-12',
  // A pipeline of two schemas, tidied text and then its rule, is no error here; the others are thrown below.
  errorMode: 'ignore',
  overrideSchema({ valibotSchema, errors }) {
    const form = FORMS.get(valibotSchema);
    if (form === undefined && errors !== undefined) throw new Error(errors.join(' '));
    return form;
  },
  overrideAction({ valibotAction, jsonSchema, errors }) {
    // The flag `u` is how JSON Schema reads a pattern anyway.
    if (isPattern(valibotAction)) return { ...jsonSchema, pattern: valibotAction.requirement.source };
    if (errors !== undefined && !UNSAID.has(valibotAction.type)) throw new Error(errors.join(' '));
    return undefined;
  },
  overrideRef: ({ referenceId }) => refTo(referenceId),
} as const satisfies ConversionConfig;

function isPattern(action: object): action is { readonly requirement: RegExp } {
  return 'type' in action && action.type === 'regex' && 'requirement' in action && action.requirement instanceof RegExp;
}

export function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** What has to be sent: what has a default may be left out. */
export function inputForm(schema: v.GenericSchema): JsonSchema {
  return plain(toJsonSchema(schema, CONFIG));
}

/** What comes back, with names for what has one. */
export function outputForm(schema: v.GenericSchema): JsonSchema {
  return plain(toJsonSchema(schema, { ...CONFIG, typeMode: 'output', definitions: NAMED }));
}

export function namedForms(): Readonly<Record<string, JsonSchema>> {
  return toJsonSchemaDefs(NAMED, { ...CONFIG, typeMode: 'output' });
}

function plain({ $schema: _, $defs: __, ...form }: JsonSchema): JsonSchema {
  return form;
}
