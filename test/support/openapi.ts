import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Seen } from '../../playground/discord/journal.ts';
import { isJson, numberOf, objectOf, objectsOf, textOf, type Json } from '../../playground/discord/json.ts';

const file = fileURLToPath(new URL('../../../shared/discord/openapi.json', import.meta.url));

/** Whether Discord's official API description lies beside the project. */
export const hasOpenApi = existsSync(file);

/** Newer than the description, or left out of it, but documented. */
const documentedSince: readonly string[] = ['file_types'];

interface Template {
  readonly template: string;
  readonly parts: readonly string[];
}

interface Operation extends Template {
  readonly method: string;
  readonly node: Json;
}

/** What Discord takes from bots, and does not describe. */
const undescribed: ReadonlySet<string> = new Set(['POST /attachments/refresh-urls']);

/** What in these requests Discord's official description does not allow, one line each. Empty = nothing. */
export function problemsOf(journal: readonly Seen[]): string[] {
  const api = readApi();
  return journal.flatMap((seen) => {
    const operation = api.find(seen);
    if (operation === undefined && undescribed.has(`${seen.method} ${seen.path}`)) return [];
    if (operation === undefined) return [`${seen.method} ${seen.path}: there is no such operation`];
    const problems = [
      ...api.pathProblems(operation, seen),
      ...api.queryProblems(operation, seen),
      ...api.bodyProblems(operation, seen),
    ];
    return problems.map((problem) => `${operation.method} ${operation.template}: ${problem}`);
  });
}

/** What in the replies to these requests is not as the official description says. */
export function replyProblemsOf(journal: readonly Seen[]): string[] {
  const api = readApi();
  return journal.flatMap((seen) => {
    const operation = api.find(seen);
    if (operation === undefined) return [];
    return api
      .replyProblems(operation, seen)
      .map((problem) => `${seen.status} to ${operation.method} ${operation.template}: ${problem}`);
  });
}

type Api = ReturnType<typeof createApi>;
let read: Api | undefined;

/** Read once per process: it is large. */
function readApi(): Api {
  read ??= createApi(objectOf(JSON.parse(readFileSync(file, 'utf8'), withForwards)));
  return read;
}

/**
 * Forwards (type 1) are documented under developers/resources/message, and missing here; permissions are documented as
 * text everywhere, and a number here in one place.
 */
function withForwards(key: string, value: unknown): unknown {
  if (key === 'default_member_permissions' && isJson(value)) return { type: ['string', 'integer', 'null'] };
  return key === 'MessageReferenceType' ? { type: 'integer', enum: [0, 1] } : value;
}

function createApi(document: Json) {
  const paths = objectOf(document['paths']);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, verbose: true });
  const forQueries = new Ajv2020({ strict: false, validateFormats: false, coerceTypes: true });
  for (const one of [ajv, forQueries]) one.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const byLength = Map.groupBy(templatesIn(paths), ({ parts }) => parts.length);

  function at(pointer: string): ValidateFunction {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, known);
    return known;
  }

  function schemaProblems(pointer: string, value: unknown): string[] {
    const validate = at(pointer);
    return validate(value) ? [] : [worst(validate.errors ?? [])];
  }

  function parameterProblems({ template, method, node }: Operation, where: 'path' | 'query', values: Json): string[] {
    const key = `${where} ${method} ${template}`;
    const all = [...objectsOf(objectOf(paths[template])['parameters']), ...objectsOf(node['parameters'])];
    const validate = compiled.get(key) ?? forQueries.compile(schemaOf(all.filter((one) => one['in'] === where)));
    compiled.set(key, validate);
    return validate(values) ? [] : [worst(validate.errors ?? [])];
  }

  return {
    /** The operation of a request; a literal part of a path wins over a named one. */
    find({ method, path }: Seen): Operation | undefined {
      const given = path.split('/').map(decodeURIComponent);
      const found = byLength.get(given.length)?.find(({ parts }) => named(parts, given) !== undefined);
      if (found === undefined) return undefined;
      const node = objectOf(paths[found.template])[method.toLowerCase()];
      return isJson(node) ? { ...found, method, node } : undefined;
    },

    pathProblems(operation: Operation, { path }: Seen): string[] {
      const names = named(operation.parts, path.split('/').map(decodeURIComponent)) ?? new Map<string, string>();
      return parameterProblems(operation, 'path', Object.fromEntries(names));
    },

    queryProblems(operation: Operation, { query }: Seen): string[] {
      return parameterProblems(operation, 'query', { ...query });
    },

    bodyProblems({ template, method, node }: Operation, { headers, body, early }: Seen): string[] {
      const content = objectOf(objectOf(node['requestBody'])['content']);
      if (early) return []; // nobody has read it
      if (Object.keys(content).length === 0) return body === undefined ? [] : ['it takes no body'];
      if (body === undefined) return objectOf(node['requestBody'])['required'] === true ? ['it needs a body'] : [];
      const type = textOf(headers['content-type']).split(';')[0] ?? '';
      if (!isJson(content[type])) return [`it takes no ${type}`];
      const pointer = `/paths/${escaped(template)}/${method.toLowerCase()}/requestBody/content/${escaped(type)}/schema`;
      return [...schemaProblems(pointer, body), ...unknownKeys(document, objectOf(content[type])['schema'], body)];
    },

    replyProblems({ template, method, node }: Operation, { status, reply }: Seen): string[] {
      const responses = objectOf(node['responses']);
      const key = [String(status), `${String(status)[0]}XX`].find((one) => isJson(responses[one]));
      if (key === undefined) return ['such a status is not described'];
      const reference = textOf(objectOf(responses[key])['$ref']);
      if (isLeftOut(reply)) return [];
      const pointer =
        reference === '' ? `/paths/${escaped(template)}/${method.toLowerCase()}/responses/${key}` : reference.slice(1);
      const described = objectOf(
        reference === ''
          ? responses[key]
          : objectOf(objectOf(document['components'])['responses'])[reference.split('/').at(-1) ?? ''],
      );
      if (!isJson(described['content'])) return reply === undefined ? [] : ['a body is not described'];
      return schemaProblems(`${pointer}/content/${escaped('application/json')}/schema`, reply);
    },
  };
}

/**
 * Replies that the documentation describes and this description leaves out or gets wrong: the answer to a deferral
 * (developers/interactions/receiving-and-responding), and the words that name what is wrong with a form (developers/reference#error-messages).
 */
function isLeftOut(reply: unknown): boolean {
  const { resource, code } = objectOf(reply);
  return code === 50_035 || [5, 6, 9].includes(numberOf(objectOf(resource)['type']));
}

function schemaOf(parameters: readonly Json[]) {
  const properties = Object.fromEntries(parameters.map((one) => [textOf(one['name']), rooted(one['schema'])]));
  const required = parameters.filter((one) => one['required'] === true).map((one) => textOf(one['name']));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A schema taken out of the document, with its references still pointing into it. */
function rooted(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema ?? {}).replaceAll('"$ref":"#/', '"$ref":"discord#/'));
}

/** Keys of a body that no alternative of its schema knows: the description tolerates them, a typing error hides in them. */
function unknownKeys(document: Json, schema: unknown, body: unknown): string[] {
  if (!isJson(body)) return [];
  const known = new Set(keysOf(document, schema));
  return Object.keys(body)
    .filter((key) => !known.has(key) && !documentedSince.includes(key))
    .map((key) => `"${key}" is not described`);
}

function keysOf(document: Json, schema: unknown): readonly string[] {
  const { $ref, properties, allOf, anyOf, oneOf } = objectOf(schema);
  const target = objectOf(objectOf(document['components'])['schemas'])[textOf($ref).split('/').at(-1) ?? ''];
  const inner = [
    ...(target === undefined ? [] : [target]),
    ...objectsOf(allOf),
    ...objectsOf(anyOf),
    ...objectsOf(oneOf),
  ];
  return [...Object.keys(objectOf(properties)), ...inner.flatMap((one) => keysOf(document, one))];
}

/** The problem that lies deepest among the alternatives that could have been meant: those for this `type`. */
function worst(errors: readonly ErrorObject[]): string {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const meant = errors.filter(isMeant);
  const [deepest] = (meant.length > 0 ? meant : errors).toSorted((a, b) => depth(b) - depth(a));
  return `${deepest?.instancePath ?? ''} ${deepest?.message ?? ''} ${JSON.stringify(deepest?.params ?? {})}`.trim();
}

function isMeant({ keyword, instancePath, parentSchema, data }: ErrorObject): boolean {
  if (keyword === 'oneOf' || keyword === 'anyOf' || (keyword === 'enum' && instancePath.endsWith('/type')))
    return false;
  const types = objectOf(objectOf(parentSchema?.['properties'])['type'])['enum'];
  return !Array.isArray(types) || types.includes(objectOf(data)['type']);
}

/** Those with fewer names in them first: a literal part wins over a named one. */
function templatesIn(paths: Json): readonly Template[] {
  const names = ({ parts }: Template): number => parts.filter((part) => part.startsWith('{')).length;
  const all = Object.keys(paths).map((template) => ({ template, parts: template.split('/') }));
  return all.toSorted((a, b) => names(a) - names(b));
}

/** What stands where a template has names; undefined where it is not such a path. Both have as many parts. */
function named(wanted: readonly string[], given: readonly string[]): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) names.set(part.slice(1, -1), value);
    else if (part !== value) return undefined;
  }
  return names;
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
