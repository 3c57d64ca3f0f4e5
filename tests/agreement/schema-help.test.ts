/** The schemas of what people write say enough for an editor: what each field is, what each word means, and what a value looks like. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchema, resolve, type SchemaPart } from '../../src/agreement/schemas.ts';

const KINDS = ['agreement', 'concordat', 'guidance', 'organisation', 'sign-off', 'theme', 'translation'];

/** A part of a schema, with where it is. */
interface Place {
  readonly pointer: string;
  readonly part: Part;
}

type Part = SchemaPart & {
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
};

function read(kind: string): Part {
  return JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Part;
}

/** Every part under which a value is described: not the conditions, which only name values. */
function parts(schema: Part): readonly Place[] {
  const found: Place[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) found.push({ pointer, part: value as Part });
    for (const [key, child] of Object.entries(value)) {
      // What stands in `allOf`, `if` and `propertyNames` says when a rule holds, and how keys are formed.
      if (['allOf', 'if', 'propertyNames', 'examples'].includes(key)) continue;
      visit(child, `${pointer}/${key}`);
    }
  };
  visit(schema, '');
  return found;
}

const isYesOrNo = (values: readonly unknown[]): boolean =>
  values.every((value) => ['yes', 'no', true, false].includes(value as string));

describe.each(KINDS)('the schema of %s', (kind) => {
  const schema = read(kind);

  it('says of every word to choose what it means', () => {
    const lists = parts(schema).filter(({ part }) => Array.isArray(part.enum) && !isYesOrNo(part.enum));
    const silent = lists.filter(
      ({ part }) =>
        part.enumDescriptions?.length !== part.enum?.length || part.enumDescriptions?.some((words) => words.length < 4),
    );
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('has an example of every value that has a form, and each is one', () => {
    const formed = parts(schema).filter(({ part }) => part.format !== undefined || part.pattern !== undefined);
    for (const { pointer, part } of formed) {
      // Where a list or one value may stand, the example is of the field.
      const owner = parts(schema).find((one) => one.pointer === pointer.replace(/\/(then\/items|else|items)$/, ''));
      const examples = part.examples ?? owner?.part.examples ?? [];
      expect([pointer, examples.length > 0]).toEqual([pointer, true]);
      const { validate } = compileSchema({ ...(owner?.part ?? part), $defs: schema.$defs ?? {} });
      for (const example of examples) expect([pointer, example, validate(example)]).toEqual([pointer, example, []]);
    }
  });
});

describe('every schema', () => {
  const kinds = readdirSync('schemas').flatMap((name) => /^([\w-]+)\.schema\.json$/.exec(name)?.[1] ?? []);

  it.each(kinds)('of %s describes every field', (kind) => {
    const schema = read(kind);
    const fields = parts(schema).flatMap(({ pointer, part }) =>
      Object.entries(part.properties ?? {}).map(([name, field]) => ({ pointer: `${pointer}/${name}`, field })),
    );
    const bare = fields.filter(({ field }) => typeof field === 'object' && (described(field, schema) ?? '').length < 4);
    expect(bare.map(({ pointer }) => pointer)).toEqual([]);
  });

  /** The description of a field: its own, or that of what it points at, in this schema or another. */
  function described(field: Part, schema: Part): string | undefined {
    const [, kind, name = ''] =
      /^https:\/\/concordat\.example\/schemas\/(\w+)\.schema\.json#\/\$defs\/(\w+)$/.exec(field.$ref ?? '') ?? [];
    return kind === undefined
      ? resolve(field, schema).description
      : (field.description ?? read(kind).$defs?.[name]?.description);
  }
});
