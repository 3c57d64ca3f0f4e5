/** Answers that are given beforehand: by options, and in a file. */
import { sentence } from '../base/finding.ts';
import type { Files } from '../base/ports.ts';
import { schemaFindings } from '../agreement/schema-findings.ts';
import { type CompiledSchema, compileSchema, type SchemaPart } from '../agreement/schemas.ts';
import { shape } from '../agreement/shape.ts';
import { readYamlFile, type Source } from '../source/source.ts';
import { type Answers, flagOf, type Group, type Item, type Question, type Value } from './question.ts';

/** Answers from options, by the options' names in camel case. Semicolons part things, commas the several answers about one. */
export function answersFromFlags(
  groups: readonly Group[],
  options: Readonly<Record<string, string | true | undefined>>,
): Answers {
  const answers: Record<string, Value | readonly Item[]> = {};
  for (const group of groups) {
    const said = group.questions.flatMap((question): readonly (readonly [Question, string])[] => {
      const value = options[camelCase(flagOf(group, question))];
      return typeof value === 'string' ? [[question, value]] : [];
    });
    if (said.length === 0) continue;
    if (group.each === undefined) {
      for (const [question, value] of said) answers[question.name] = isSeveral(question) ? parts(value, ';') : value;
      continue;
    }
    const items: Record<string, Value>[] = [];
    for (const [question, value] of said)
      for (const [index, part] of value.split(';').entries()) {
        items[index] = { ...items[index], [question.name]: isSeveral(question) ? parts(part, ',') : part.trim() };
      }
    answers[group.name] = Array.from(items, (item) => item ?? {});
  }
  return answers;
}

function isSeveral({ kind }: Question): boolean {
  return kind === 'some' || kind === 'list';
}

function parts(value: string, between: string): readonly string[] {
  return value
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function camelCase(flag: string): string {
  return flag.replaceAll(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

export interface FileAnswers {
  readonly answers: Answers;
  /** What is wrong with its form, each with its place in the file. */
  readonly faults: readonly string[];
  readonly source: Source | undefined;
}

/** Reads a file of answers. `shown` is its path as the person wrote it. */
export async function answersFromFile(
  groups: readonly Group[],
  files: Files,
  name: string,
  shown: string,
): Promise<FileAnswers> {
  const { value: source, findings } = await readYamlFile(files, name);
  const schema = answersSchema(groups);
  const data = source === undefined ? {} : shape(source.data, schema.schema, schema.schema);
  const found =
    source === undefined
      ? findings
      : [...findings, ...schemaFindings(schema.validate(data), source, schema.schema, false)];
  return {
    answers: found.length === 0 ? (data as Answers) : {},
    faults: found.map(
      (finding) =>
        `${shown}:${finding.at.start.line}:${finding.at.start.column} ${sentence(finding)} ${finding.remedy}`,
    ),
    source,
  };
}

/** The schema of a file of answers, made from the questions. */
export function answersSchema(groups: readonly Group[]): CompiledSchema {
  const properties: Record<string, SchemaPart> = {};
  for (const group of groups) {
    const own = Object.fromEntries(group.questions.map((question) => [question.name, partOf(question)]));
    if (group.each === undefined) Object.assign(properties, own);
    else
      properties[group.name] = {
        description: group.about,
        type: 'array',
        items: { description: `One ${group.each.one}.`, type: 'object', properties: own, additionalProperties: false },
      };
  }
  return compileSchema({ type: 'object', properties, additionalProperties: false });
}

function partOf(question: Question): SchemaPart {
  const { asks, help } = question;
  const description = typeof asks === 'string' ? `${asks} ${help}` : help;
  if (!isSeveral(question)) return { description, type: 'string' };
  return {
    description,
    if: { type: 'array' },
    then: { type: 'array', items: { type: 'string' } },
    else: { type: 'string' },
  };
}
