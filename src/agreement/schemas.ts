/** The project's own JSON Schemas, compiled, and the words of values that the schemas name as formats. */
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDate, parseDateOrMonth, parsePeriod } from '../base/dates.ts';
import { parseOnce } from '../base/parse-once.ts';
import type { Files } from '../base/ports.ts';

/** A part of a JSON Schema, as far as this program reads schemas itself. */
export interface SchemaPart {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly if?: SchemaPart;
  readonly then?: SchemaPart;
  readonly else?: SchemaPart;
  readonly not?: SchemaPart;
  readonly required?: readonly string[];
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: SchemaPart | false;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
  /** An agreement needs the section, or the section the field, of its own or from its framework. */
  readonly 'x-needed'?: boolean;
  /** What an agreement leaves out of the section is its framework's. */
  readonly 'x-inherited'?: boolean;
  /** A bare text stands for a map with this field alone. */
  readonly 'x-short-for'?: string;
}

export const FILE_KINDS = [
  'agreement',
  'translation',
  'organisation',
  'concordat',
  'guidance',
  'theme',
  'sign-off',
  'release',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface CompiledSchema {
  readonly schema: SchemaPart;
  readonly validate: (value: unknown) => readonly ErrorObject[];
}

export type Schemas = Readonly<Record<FileKind, CompiledSchema>>;

/** Reads and compiles `schemas/*.schema.json`. Throws if one is missing or broken: they are the tool's own. */
export async function loadSchemas(assets: Files): Promise<Schemas> {
  const entries = await Promise.all(
    FILE_KINDS.map(async (kind) => {
      const path = `schemas/${kind}.schema.json`;
      const bytes = await assets.read(path);
      if (bytes === undefined) throw new Error(`${path} is missing from the installation`);
      return [kind, compileOnce(path, bytes)] as const;
    }),
  );
  return Object.fromEntries(entries) as unknown as Schemas;
}

const compileOnce = parseOnce(
  (_path, bytes): CompiledSchema => compileSchema(JSON.parse(new TextDecoder().decode(bytes)) as SchemaPart),
);

/** A schema of the tool's own, ready to validate. */
export function compileSchema(schema: SchemaPart): CompiledSchema {
  const ajv = new Ajv2020.default({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    // Each start compiles them anew: whether they are sound schemas is tested, and shorter code is not worth the wait.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  });
  for (const word of ['tsType', 'enumDescriptions', 'x-inherited', 'x-needed', 'x-short-for']) ajv.addKeyword(word);
  for (const [name, accepts] of Object.entries(FORMATS)) ajv.addFormat(name, accepts);
  return { schema, validate: collect(ajv.compile(schema)) };
}

/** Follows a `$ref` within its schema. */
export function resolve(part: SchemaPart, root: SchemaPart): SchemaPart {
  const name = part.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined
    ? part
    : { ...resolve(target, root), ...(part.description === undefined ? {} : { description: part.description }) };
}

function collect(validate: ValidateFunction): (value: unknown) => readonly ErrorObject[] {
  return (value) => (validate(plain(value)) ? [] : (validate.errors ?? []));
}

/** A copy with the usual prototype: the validator compares values by methods that maps without one lack. Reading has refused `__proto__`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plain(child)]));
}

/** Whether a text has one of the forms that schemas name under `format`, such as `mailbox`. */
export function hasForm(format: keyof typeof FORMATS, text: string): boolean {
  return FORMATS[format]?.(text) ?? false;
}

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  'calendar-date': (text) => parseDate(text) !== undefined,
  'calendar-date-or-month': (text) => parseDateOrMonth(text) !== undefined,
  period: (text) => parsePeriod(text) !== undefined,
  'period-or-indefinitely': (text) => text === 'indefinitely' || parsePeriod(text) !== undefined,
  'web-address': (text) => /^https?:\/\/[^\s<>"'`\\]+$/.test(text) && URL.canParse(text),
  colour: (text) => /^#[0-9a-f]{6}$/i.test(text),
  mailbox: (text) => /^[\w.+'-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/i.test(text),
};
