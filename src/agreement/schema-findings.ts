/** Turns what a JSON Schema validator says into findings that an information governance officer understands. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../base/finding.ts';
import type { Source } from '../source/source.ts';
import { meantList, meantWord } from './mends.ts';
import { wrongForm } from './schema-form.ts';
import { lackingFields, misplacedField, missing, unknownField } from './schema-fields.ts';
import {
  type Case,
  lastName,
  list,
  quoted,
  standsAlone,
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
  const lacking = lackingFields(errors, root);
  const found = errors.flatMap((error) => {
    const words = WORDS[error.keyword]?.({ error, source, root, draft, vocabulary, lacking });
    if (words === undefined) return [];
    const pointer = words.pointer ?? error.instancePath;
    return [{ severity: 'error' as const, at: source.locate(pointer), ...words, pointer }];
  });
  const seen = new Set<string>();
  const misformed = new Set(found.filter(({ code }) => code === 'schema/wrong-form').map(({ pointer }) => pointer));
  return found.filter((finding) => {
    // What has another form is not also too long: its length says nothing.
    if (finding.code === 'schema/too-long' && misformed.has(finding.pointer)) return false;
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

function wrongWord(given: Case): Words | undefined {
  const { error, source } = given;
  const value = String(error.data);
  if (error.keyword === 'const' && error.schemaPath.includes('/if/')) return undefined;
  const allowed = (error.params['allowedValues'] as readonly unknown[] | undefined) ?? [error.params['allowedValue']];
  const words = allowed.filter((word) => typeof word === 'string');
  const asList = standsAlone(given) ? meantList(value, (word) => meantWord(word, words)) : undefined;
  const meant = asList ?? meantWord(value, words);
  const at = source.locate(error.instancePath);
  const isMap = typeof error.data === 'object';
  return {
    code: 'schema/unknown-word',
    actual: isMap
      ? `list or fields under \`${lastName(error.instancePath)}\``
      : value === ''
        ? `\`${lastName(error.instancePath)}\` with no value`
        : `${quoted(value)} for \`${lastName(error.instancePath)}\``,
    expected: `${asList === undefined ? (words.length > 1 ? 'one of ' : '') : 'a list in square brackets: '}${list(words)}`,
    why: 'Only these words have a meaning here, and documents and checks rely on it.',
    remedy: meant === undefined ? 'Choose the word that fits best.' : `Write \`${meant.value}\`, if that is meant.`,
    ...(isMap ? {} : suggestion(meant, at)),
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
