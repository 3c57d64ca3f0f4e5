/** A draft as files: front matter in the order of the format, with a comment where something is still open, and headings to write under. */
import { type Node, type Pair, isMap, type Scalar, type YAMLMap } from 'yaml';
import type { OutputFile } from '../base/ports.ts';
import { wrap } from '../base/wrap.ts';
import { lackingFields } from '../agreement/schema-fields.ts';
import { type CompiledSchema, resolve, type SchemaPart } from '../agreement/schemas.ts';
import { schemaAt } from '../agreement/schema-words.ts';
import { stepsOf } from '../base/pointer.ts';
import { asYaml, documentOf, WIDTH } from '../source/write-yaml.ts';
import type { Draft, Fields } from './draft.ts';

/** What a new agreement lacks. */
export interface Written {
  /** Where the agreement is. */
  readonly path: string;
  readonly files: readonly OutputFile[];
  /** Sections that are still to be written, by the names of their fields. */
  readonly open: readonly string[];
}

/** The fields that each thing lacks, by its pointer. */
type Missing = ReadonlyMap<string, readonly string[]>;

/** The files of a draft. The schema is that of agreements: it has the order of the fields, and says which are needed. */
export function writeDraft(draft: Draft, { schema, validate }: CompiledSchema): Written {
  const missing = lackingFields(validate(draft.facts), schema);
  const open = openSections(draft, missing, schema);
  const path = `agreements/${draft.id}/agreement.md`;
  const text = `---\n${frontMatter(draft.facts, open, missing, schema)}---\n${PROSE}`;
  const bodies = [...draft.bodies].map(([id, facts]) => file(`organisations/${id}.yaml`, asYaml(documentOf(facts))));
  return { path, files: [...bodies, file(path, text)], open };
}

const PROSE = `## Introduction

## How it works

## Deciding whether to share

## Security

## Governance
`;

function file(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Needed sections of which there is nothing; those that a framework has are not among them. */
function openSections({ facts, framework }: Draft, missing: Missing, schema: SchemaPart): readonly string[] {
  // No schema asks for this one: where one body decides alone, there is nothing to say.
  const asked = [...(missing.get('') ?? []), 'jointControl'];
  return Object.entries(schema.properties ?? {})
    .filter(([name, part]) => {
      const needed = asked.includes(name) || part['x-needed'] === true;
      return needed && facts[name] === undefined && !(framework !== undefined && part['x-inherited'] === true);
    })
    .map(([name]) => name);
}

function frontMatter(facts: Fields, open: readonly string[], missing: Missing, schema: SchemaPart): string {
  const order = Object.keys(schema.properties ?? {});
  const sorted = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const document = documentOf(sorted);
  const { contents } = document;
  if (isMap(contents)) {
    document.commentBefore = HEAD;
    lacking(contents as YAMLMap<Scalar<string>>, missing, schema);
    const pairs = contents.items as Pair<Scalar<string>, Node>[];
    let waiting = order.filter((name) => open.includes(name));
    for (const pair of pairs) {
      const place = order.indexOf(pair.key.value);
      const before = waiting.filter((name) => order.indexOf(name) < place);
      waiting = waiting.filter((name) => !before.includes(name));
      if (before.length > 0)
        pair.key.commentBefore = before
          .map((name) => comment(name, schema.properties?.[name] ?? {}, schema))
          .join('\n');
    }
  }
  return asYaml(document);
}

const HEAD = ` A draft. What is still open has a comment that begins with the name of its field:
 write the field in its place, and delete the comment.`;

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
