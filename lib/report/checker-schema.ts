/** JSON Schema (2020-12) of the checker's contract, made from the closed lists themselves so that it cannot drift. */
import { FAULT_CODES } from '../base/fault';
import { BASES, type CheckKind, MEASURES, OPERATORS, REASONS, UNITS, VERDICTS } from '../model/claim';
import { OFFICES } from '../model/election';
import type { FactStatus } from '../model/fact';

export type JsonSchema = { readonly [key: string]: unknown };

// As records, because the compiler then asks for every member of these unions.
const STATUSES = Object.keys({
  certified: 1,
  superseded: 1,
  unofficial_partial: 1,
  scheduled: 1,
  derived_from_certified: 1,
} satisfies Record<FactStatus, 1>);
const CHECK_KINDS = Object.keys({
  share_of_votes: 1,
  parts_and_sum: 1,
  shares_to_100: 1,
  weekday: 1,
  votes_above_roll: 1,
} satisfies Record<CheckKind, 1>);

const string: JsonSchema = { type: 'string' };
const number: JsonSchema = { type: 'number' };
const offset: JsonSchema = { type: 'integer', minimum: 0 };
const name: JsonSchema = { type: 'string', minLength: 1 };
const oneOf = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
const ref = (definition: string): JsonSchema => ({ $ref: `#/$defs/${definition}` });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const numberOrText: JsonSchema = { anyOf: [number, string] };

/** A closed object: every property required but those named in `optional`. */
const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const asOf: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?)?)?$',
};

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  id: { description: 'Echoed as it came; may repeat.', anyOf: [string, number] },
  input: {
    description: 'One line of input. Exactly one of text and html. Further properties are ignored.',
    type: 'object',
    properties: {
      id: ref('id'),
      text: string,
      html: string,
      title: string,
      url: string,
      published: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T.*)?$', description: 'ISO 8601' },
      lang: { type: 'string', description: 'BCP 47; en makes official.display English.' },
    },
    required: ['id'],
    oneOf: ['text', 'html'].map((key) => ({
      type: 'object',
      properties: { [key]: string },
      required: [key],
    })),
  },
  answer: {
    description:
      'One line of output. Offsets are UTF-16 units of text: that of the input, or that returned here.',
    ...object(
      {
        id: ref('id'),
        text: { type: 'string', description: 'For html only: the text read from the page.' },
        claims: listOf(ref('claim')),
        hoaxes: listOf(ref('hoax')),
      },
      ['text'],
    ),
  },
  error: {
    description: 'A line that could not be read, in the place of its answer. The run goes on.',
    ...object({
      id: orNull(ref('id')),
      error: object(
        {
          code: oneOf(FAULT_CODES),
          line: { type: 'integer', minimum: 1 },
          fields: { ...listOf(string), description: 'Every bad field; empty text for the line itself.' },
        },
        ['line', 'fields'],
      ),
    }),
  },
  claim: {
    ...object(
      {
        start: offset,
        end: offset,
        quote: name,
        measure: oneOf(MEASURES),
        op: oneOf(OPERATORS),
        value: {
          description:
            'Base units, percent for shares; a date, a period a/b or a decree as text; null for a range.',
          anyOf: [number, string, { type: 'null' }],
        },
        low: number,
        high: number,
        unit: orNull(oneOf(UNITS)),
        basis: oneOf(BASES),
        election: orNull(name),
        office: orNull(oneOf(OFFICES.filter((office) => office !== ''))),
        region: orNull(object({ code: name, name })),
        subject: orNull(object({ id: orNull(name), name })),
        verdict: oneOf(VERDICTS),
        reasons: { ...listOf(oneOf(REASONS)), uniqueItems: true },
        official: orNull(ref('official')),
        matched: orNull(ref('matched')),
        checks: listOf(ref('check')),
      },
      ['low', 'high'],
    ),
    dependentRequired: { low: ['high'], high: ['low'] },
  },
  official: object({
    value: numberOrText,
    display: name,
    factId: name,
    formula: orNull(name),
    status: oneOf(STATUSES),
    asOf: orNull(asOf),
    source: ref('source'),
  }),
  source: object({
    title: string,
    publisher: string,
    docNo: orNull(name),
    url: orNull(name),
    urlKind: orNull(oneOf(['document', 'dataset', 'portal'])),
    seenAt: orNull(name),
  }),
  matched: object({ factId: name, value: numberOrText, status: oneOf(STATUSES), asOf: orNull(asOf) }),
  check: object({
    kind: oneOf(CHECK_KINDS),
    spans: listOf({ ...listOf(offset), minItems: 2, maxItems: 2 }),
    expected: numberOrText,
    found: numberOrText,
  }),
  hoax: object({
    start: offset,
    end: offset,
    hoaxId: name,
    stance: oneOf(['asserts', 'discusses']),
    score: number,
    url: name,
  }),
};

/** The parts that can be asked for alone. */
export const SCHEMA_PARTS = ['input', 'answer', 'error'] as const;
export type SchemaPart = (typeof SCHEMA_PARTS)[number];

/** The schema that every line of output meets; with `part`, that of an input line, an answer or an error. */
export const checkerSchema = (part?: SchemaPart): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:rujukan:checker${part ? `:${part}` : ''}`,
  title: `rujukan check: ${part ?? 'one line of output'}`,
  ...(part ? ref(part) : { oneOf: [ref('answer'), ref('error')] }),
  $defs: DEFINITIONS,
});
