/** Turns what a JSON Schema validator says into findings that an information governance officer understands. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding, Suggestion } from '../base/finding.ts';
import { nearest } from '../base/nearest.ts';
import type { Span } from '../base/position.ts';
import type { Source } from '../source/source.ts';
import { resolve, type SchemaPart } from './schemas.ts';

interface Case {
  readonly error: ErrorObject;
  readonly source: Source;
  readonly root: SchemaPart;
  /** In a draft, what is missing is a note. */
  readonly draft: boolean;
}

type Words = Pick<Finding, 'code' | 'actual' | 'expected' | 'why' | 'remedy'> &
  Partial<Pick<Finding, 'severity' | 'at' | 'pointer' | 'suggest'>>;

/** One finding for each error, at the smallest place that is wrong. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  source: Source,
  root: SchemaPart,
  draft: boolean,
): readonly Finding[] {
  const found = errors.flatMap((error) => {
    const words = WORDS[error.keyword]?.({ error, source, root, draft });
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

function missing({ error, source, root, draft }: Case): Words | undefined {
  // Which of two fields is missing is for `oneOf` to say.
  if (error.schemaPath.includes('/oneOf/')) return undefined;
  const name = String(error.params['missingProperty']);
  const pointer = error.instancePath;
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
    ...suggestion(close[0], at),
  };
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
    ...(isMap ? {} : suggestion(close[0], at)),
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

function wrongForm({ error, root }: Case): Words {
  const value = String(error.data);
  const part = schemaAt(root, segments(error.instancePath));
  const words = FORMS[part.format ?? ''] ?? {
    expected: lower(part.description ?? 'another form'),
    why: 'Documents and checks rely on its form.',
    remedy: 'Write it in that form.',
  };
  const isName = error.schemaPath.includes('propertyNames') || part.pattern === NAME_PATTERN;
  return {
    code: 'schema/wrong-form',
    actual:
      value === ''
        ? `\`${lastName(error.instancePath)}\` with no value`
        : `\`${value.length > 80 ? `${value.slice(0, 80)}…` : value}\`${error.instancePath === '' ? '' : ` for \`${lastName(error.instancePath)}\``}`,
    ...(isName ? NAME_WORDS : words),
  };
}

const NAME_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
const NAME_WORDS = {
  expected: 'a name of lower-case letters, digits and hyphens',
  why: 'Names become addresses of files and pages.',
  remedy: 'Write it with lower-case letters and hyphens, as in `mereshire-council`.',
};

const FORMS: Readonly<Record<string, { expected: string; why: string; remedy: string }>> = {
  'calendar-date': {
    expected: 'a day that exists, as in 2026-10-01',
    why: 'Reviews and the law in force are reckoned from it.',
    remedy: 'Write year, month and day with hyphens.',
  },
  'calendar-date-or-month': {
    expected: 'a day or a month that exists, as in 2026-10-01 or 2026-10',
    why: 'Reviews are reckoned from it.',
    remedy: 'Write year, month and day with hyphens.',
  },
  period: {
    expected: 'a length of time in words, as in 2 years or 72 hours',
    why: 'Reviews and limits are reckoned from it.',
    remedy: 'Write a number and hours, days, working days, weeks, months or years.',
  },
  'period-or-indefinitely': {
    expected: 'a length of time in words, as in 25 years, or `indefinitely`',
    why: 'A retention rule with no period is no limit (UK GDPR Article 5(1)(e)).',
    remedy: 'Write a number and days, weeks, months or years.',
  },
  'web-address': {
    expected: 'an address that begins with https://',
    why: 'It becomes a link on the site.',
    remedy: 'Copy the whole address from the browser.',
  },
  mailbox: {
    expected: 'an e-mail address of a role or team',
    why: 'People will write to it.',
    remedy: 'Write it as in `dpo@example.gov.uk`.',
  },
};

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

/** The part of a schema that describes the value at a pointer. */
function schemaAt(root: SchemaPart, path: readonly string[]): SchemaPart {
  let part = resolve(root, root);
  for (const step of path) {
    const holder = part.if?.type === 'array' || part.if?.type === 'object' ? resolve(part.then ?? {}, root) : part;
    const own =
      holder.properties !== undefined && Object.hasOwn(holder.properties, step) ? holder.properties[step] : undefined;
    const others = holder.additionalProperties === false ? undefined : holder.additionalProperties;
    part = resolve(own ?? holder.items ?? others ?? {}, root);
  }
  return part.if?.type === 'object' && part.properties === undefined
    ? { ...resolve(part.then ?? {}, root), ...part }
    : part;
}

/** The first sentence that the schema says of a value. */
function describe(root: SchemaPart, path: readonly string[]): string {
  return (schemaAt(root, path).description ?? '').replace(/\.( .*)?$/s, '');
}

function segments(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function asStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The name that people know a value by: the last step that is not a number. */
function lastName(pointer: string): string {
  return segments(pointer).findLast((step) => !/^\d+$/.test(step)) ?? 'front matter';
}

function owner(pointer: string): string {
  return pointer === ''
    ? 'front matter'
    : `\`${segments(pointer)
        .filter((step) => !/^\d+$/.test(step))
        .join('.')}\``;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function list(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}` : (quoted[0] ?? '');
}

function suggestion(word: string | undefined, at: Span): { suggest?: readonly Suggestion[] } {
  if (word === undefined) return {};
  return {
    suggest: [{ title: `Write \`${word}\``, edits: [{ path: at.path, start: at.start, end: at.end, text: word }] }],
  };
}
