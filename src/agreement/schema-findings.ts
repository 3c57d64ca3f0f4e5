/** Turns what a JSON Schema validator says into findings that an information governance officer understands. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../base/finding.ts';
import { nearest } from '../base/nearest.ts';
import type { Source } from '../source/source.ts';
import { type Meant, meantWord } from './mends.ts';
import { wrongForm } from './schema-form.ts';
import {
  asStep,
  type Case,
  describe,
  lastName,
  list,
  lower,
  owner,
  schemaAt,
  segments,
  suggestion,
  type Vocabulary,
  type Words,
} from './schema-words.ts';
import type { SchemaPart } from './schemas.ts';

/** One finding for each error, at the smallest place that is wrong. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  source: Source,
  root: SchemaPart,
  draft: boolean,
  vocabulary: Vocabulary = () => undefined,
): readonly Finding[] {
  const misspelt = misspeltFields(errors, root);
  const found = errors.flatMap((error) => {
    const words = WORDS[error.keyword]?.({ error, source, root, draft, vocabulary, misspelt });
    if (words === undefined) return [];
    const pointer = words.pointer ?? error.instancePath;
    return [{ severity: 'error' as const, at: source.locate(pointer), ...words, pointer }];
  });
  const seen = new Set<string>();
  return found.filter((finding) => {
    const key = `${finding.code} ${finding.pointer} ${finding.actual}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

// `if` and `oneOf` say only that another error was found; what they stand for is said elsewhere.
const WORDS: Readonly<Record<string, (given: Case) => Words | undefined>> = {
  required: missing,
  additionalProperties: unknownField,
  'false schema': misplacedField,
  enum: wrongWord,
  const: wrongWord,
  type: wrongKind,
  pattern: wrongForm,
  format: wrongForm,
  minLength: empty,
  maxLength: tooLong,
  minItems: empty,
  minProperties: tooFew,
  uniqueItems: repeated,
  oneOf: eitherOr,
};

/** The fields that are missing because their name is misspelt: the finding on the misspelt one says all. */
function misspeltFields(errors: readonly ErrorObject[], root: SchemaPart): ReadonlySet<string> {
  return new Set(
    errors.flatMap(({ keyword, instancePath, params }) => {
      if (keyword !== 'additionalProperties') return [];
      const known = Object.keys(schemaAt(root, segments(instancePath)).properties ?? {});
      const meant = meantWord(String(params['additionalProperty']), known);
      return meant === undefined ? [] : [`${instancePath}/${asStep(meant.value)}`];
    }),
  );
}

function missing({ error, source, root, draft, misspelt }: Case): Words | undefined {
  // Which of two fields is missing is for `oneOf` to say.
  if (error.schemaPath.includes('/oneOf/')) return undefined;
  const name = String(error.params['missingProperty']);
  const pointer = error.instancePath;
  if (misspelt.has(`${pointer}/${asStep(name)}`)) return undefined;
  const meaning = lower(describe(root, [...segments(pointer), name]));
  return {
    code: 'schema/missing-field',
    severity: draft ? 'note' : 'error',
    at: source.locate(pointer, 'key'),
    pointer,
    actual: `${owner(pointer)} with no \`${name}\``,
    expected: meaning === '' ? `\`${name}\`` : `\`${name}\`: ${meaning}`,
    why: draft ? 'It is needed before the agreement can come into force.' : 'The document and the checks rely on it.',
    remedy: `Add \`${name}:\` ${pointer === '' ? 'to the front matter' : `under \`${lastName(pointer)}\``}.`,
  };
}

function unknownField({ error, source, root }: Case): Words {
  const name = String(error.params['additionalProperty']);
  const pointer = `${error.instancePath}/${asStep(name)}`;
  const known = Object.keys(schemaAt(root, segments(error.instancePath)).properties ?? {});
  const close = nearest(name, known);
  const at = source.locate(pointer, 'key');
  return {
    code: 'schema/unknown-field',
    at,
    pointer,
    actual: `field \`${name}\` in ${owner(error.instancePath)}`,
    expected:
      close.length > 0
        ? `a field that is known there, such as ${list(close)}`
        : known.length > 8
          ? 'a field that docs/agreement-format.md lists'
          : `one of ${list(known)}`,
    why: 'A field that is not known is not read, so what it says would be lost.',
    remedy:
      close[0] === undefined
        ? 'Remove it, or put what it says into a field that is known or into the prose.'
        : `Write \`${close[0]}\`, if that is meant.`,
    ...suggestion(beside(source, error.instancePath, meantWord(name, known)), at),
  };
}

/** A field to write instead: never surely one that stands there already. */
function beside(source: Source, pointer: string, meant: Meant | undefined): Meant | undefined {
  const stands = meant !== undefined && source.has(`${pointer}/${asStep(meant.value)}`);
  return stands ? { ...meant, certain: false } : meant;
}

function misplacedField({ error, source }: Case): Words {
  return {
    code: 'schema/misplaced-field',
    at: source.locate(error.instancePath, 'key'),
    actual: `field \`${lastName(error.instancePath)}\` in a file of this kind`,
    expected: 'fields that belong to its `kind`',
    why: 'Groups have members, classes have kinds of body, and single bodies have neither.',
    remedy: 'Remove the field, or change `kind`.',
  };
}

function wrongWord({ error, source }: Case): Words | undefined {
  const value = String(error.data);
  if (error.keyword === 'const' && error.schemaPath.includes('/if/')) return undefined;
  const allowed = (error.params['allowedValues'] as readonly unknown[] | undefined) ?? [error.params['allowedValue']];
  const words = allowed.filter((word) => typeof word === 'string');
  const close = nearest(value, words);
  const at = source.locate(error.instancePath);
  const isMap = typeof error.data === 'object';
  return {
    code: 'schema/unknown-word',
    actual: isMap
      ? `list or fields under \`${lastName(error.instancePath)}\``
      : value === ''
        ? `\`${lastName(error.instancePath)}\` with no value`
        : `\`${value}\` for \`${lastName(error.instancePath)}\``,
    expected: `${words.length > 1 ? 'one of ' : ''}${list(words)}`,
    why: 'Only these words have a meaning here, and documents and checks rely on it.',
    remedy: close[0] === undefined ? 'Choose the word that fits best.' : `Write \`${close[0]}\`, if that is meant.`,
    ...(isMap ? {} : suggestion(meantWord(value, words), at)),
  };
}

function wrongKind({ error }: Case): Words {
  const isList = Array.isArray(error.data);
  const actual =
    typeof error.data === 'string' ? (error.data === '' ? 'no value' : 'text') : isList ? 'list' : 'fields';
  const types = [error.params['type']].flat();
  const expected = types.includes('object')
    ? 'fields beneath it, each on a line of its own'
    : types.includes('array')
      ? 'a list: one line each, starting with a hyphen'
      : 'text';
  return {
    code: 'schema/wrong-kind',
    actual: `${actual} under \`${lastName(error.instancePath)}\``,
    expected,
    why: 'Programs read what it holds by names or line by line, and find nothing they know.',
    remedy:
      expected === 'text'
        ? 'Write a single value; a sentence goes on the next line, under a bar (`|`).'
        : 'Put what it holds on the lines below it, two spaces further in.',
  };
}

function empty({ error }: Case): Words {
  return {
    code: 'schema/empty',
    actual: `\`${lastName(error.instancePath)}\` with no value`,
    expected: 'a value',
    why: 'An empty field says nothing, and readers cannot tell whether something was meant.',
    remedy: 'Fill it in, or remove the line.',
  };
}

function tooLong({ error }: Case): Words {
  return {
    code: 'schema/too-long',
    actual: `${[...String(error.data)].length} characters in \`${lastName(error.instancePath)}\``,
    expected: `at most ${error.params['limit']}`,
    why: 'The value stands in tables and lists, where so long a text cannot be read.',
    remedy: 'Shorten it, and move the rest into the prose.',
  };
}

function tooFew({ error }: Case): Words {
  const limit = Number(error.params['limit']);
  return {
    code: 'schema/too-few',
    actual: `${Object.keys(error.data as object).length} under \`${lastName(error.instancePath)}\``,
    expected: `${limit} or more`,
    why: limit === 2 ? 'An agreement is made between two parties at least.' : 'An empty section says nothing.',
    remedy: 'Add what is missing, or remove the section.',
  };
}

function repeated({ error }: Case): Words {
  return {
    code: 'schema/repeated',
    actual: `entry that stands twice under \`${lastName(error.instancePath)}\``,
    expected: 'each entry once',
    why: 'Readers would look for a difference that is not there.',
    remedy: 'Remove one of them.',
  };
}

function eitherOr({ error }: Case): Words {
  const both = error.params['passingSchemas'] !== null;
  return {
    code: 'schema/either-or',
    actual: `${both ? 'both' : 'neither of'} \`agreement\` and \`area\` under \`${lastName(error.instancePath)}\``,
    expected: 'one of them',
    why: 'A related arrangement is an agreement of this register, or an area of work with no file here.',
    remedy: both ? 'Keep one of the two fields.' : 'Add one of the two fields.',
  };
}
