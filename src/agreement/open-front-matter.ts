/** The front matter of a draft as YAML, in the order of the format, with a comment where something is still open. */
import { type Document, type Node, type Pair, isMap, type Scalar, type YAMLMap } from 'yaml';
import { stepsOf } from '../base/pointer.ts';
import { wrap } from '../base/wrap.ts';
import { asYaml, documentOf, WIDTH } from '../source/write-yaml.ts';
import { lackingFields } from './schema-fields.ts';
import { schemaAt } from './schema-words.ts';
import { type CompiledSchema, resolve, type SchemaPart } from './schemas.ts';

/** Fields as YAML has them: text, lists and maps. */
export type Fields = Readonly<Record<string, unknown>>;

export interface OpenFacts {
  /** The order of the fields is not yet that of the format. */
  readonly facts: Fields;
  /** The framework that it stands under, by its id. */
  readonly framework: string | undefined;
}

/** Front matter, and the sections of it that are still to be written, by the names of their fields. */
export interface OpenFrontMatter {
  /** With a line break at its end, and without its fences. */
  readonly text: string;
  readonly open: readonly string[];
  /** Fields that entries of its sections lack, as the reference of the format writes them: `flows.report.from`. */
  readonly lacking: readonly string[];
}

/**
 * The front matter of a draft. The schema is that of agreements: it has the order of the fields, and says which are
 * needed. `head` is the comment at its top; `remark` may put other comments in.
 */
export function openFrontMatter(
  given: OpenFacts,
  { schema, validate }: CompiledSchema,
  head: string,
  remark: (document: Document) => void = () => {},
): OpenFrontMatter {
  const missing = lackingFields(validate(given.facts), schema);
  const open = openSections(given, missing, schema);
  const text = frontMatter(given.facts, { open, missing, head, remark }, schema);
  return { text, open, lacking: fieldsOfEntries(missing) };
}

/** What a comment at the top of a draft says of those beneath. */
export const DRAFT_HEAD = ` A draft. What is still open has a comment that begins with the name of its field:
 write the field in its place, and delete the comment.`;

/** The fields that each thing lacks, by its pointer. */
type Missing = ReadonlyMap<string, readonly string[]>;

interface Comments {
  readonly open: readonly string[];
  readonly missing: Missing;
  readonly head: string;
  readonly remark: (document: Document) => void;
}

/** Needed sections of which there is nothing; those that a framework has are not among them. */
function openSections({ facts, framework }: OpenFacts, missing: Missing, schema: SchemaPart): readonly string[] {
  // No schema asks for this one: where one body decides alone, there is nothing to say.
  const asked = [...(missing.get('') ?? []), 'jointControl'];
  return Object.entries(schema.properties ?? {})
    .filter(([name, part]) => {
      const needed = asked.includes(name) || part['x-needed'] === true;
      return needed && facts[name] === undefined && !(framework !== undefined && part['x-inherited'] === true);
    })
    .map(([name]) => name);
}

function fieldsOfEntries(missing: Missing): readonly string[] {
  return [...missing].flatMap(([pointer, names]) =>
    pointer === '' ? [] : names.map((name) => [...stepsOf(pointer), name].join('.')),
  );
}

function frontMatter(facts: Fields, { open, missing, head, remark }: Comments, schema: SchemaPart): string {
  const order = Object.keys(schema.properties ?? {});
  const sorted = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const document = documentOf(sorted);
  const { contents } = document;
  if (isMap(contents)) {
    document.commentBefore = head;
    remark(document);
    lacking(contents as YAMLMap<Scalar<string>>, missing, schema);
    const pairs = contents.items as Pair<Scalar<string>, Node>[];
    let waiting = order.filter((name) => open.includes(name));
    for (const pair of pairs) {
      const place = order.indexOf(pair.key.value);
      const before = waiting.filter((name) => order.indexOf(name) < place);
      waiting = waiting.filter((name) => !before.includes(name));
      const said = before.map((name) => comment(name, schema.properties?.[name] ?? {}, schema));
      const own = pair.key.commentBefore;
      if (said.length > 0) pair.key.commentBefore = [...said, ...(own == null ? [] : [own])].join('\n');
    }
  }
  return asYaml(document);
}

/** Puts a comment at the end of each thing of a section that lacks a field. */
function lacking(contents: YAMLMap<Scalar<string>>, missing: Missing, schema: SchemaPart): void {
  for (const [pointer, names] of missing) {
    const path = stepsOf(pointer);
    const thing = path.length === 0 ? undefined : contents.getIn(path);
    if (!isMap(thing)) continue;
    thing.comment = names.map((name) => comment(name, schemaAt(schema, [...path, name]), schema)).join('\n');
  }
}

/** ` retention: still to be written. How long …` */
function comment(name: string, part: SchemaPart, schema: SchemaPart): string {
  const whole = resolve(part, schema);
  const fields = Object.keys(whole.properties ?? {}).filter(
    (field) => whole.properties?.[field]?.['x-needed'] === true,
  );
  const needed = fields.length === 0 ? '' : ` It needs ${fields.join(', ')}.`;
  const words = `${name}: still open. ${part.description ?? whole.description ?? ''}${needed}`;
  return wrap(words, WIDTH - 2)
    .map((line) => ` ${line}`)
    .join('\n');
}
