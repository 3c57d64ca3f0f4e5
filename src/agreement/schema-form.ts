/** The words on a value of another form than the schema asks for: what is meant instead, or what there is to choose from. */
import { asStep, stepsOf } from '../base/pointer.ts';
import { type Meant, meantDate, meantFrequency, meantList, meantName, meantPeriod, meantWord } from './mends.ts';
import {
  type Case,
  lastName,
  list,
  lower,
  quoted,
  schemaAt,
  standsAlone,
  suggestion,
  type Words,
} from './schema-words.ts';
import type { SchemaPart } from './schemas.ts';

/** The words on a value, or a name, of another form than the schema asks for. */
export function wrongForm(given: Case): Words {
  const { error, source, root, vocabulary } = given;
  const value = String(error.data);
  const part = schemaAt(root, stepsOf(error.instancePath));
  const isKey = error.propertyName !== undefined;
  const isName = isKey || part.pattern === NAME_PATTERN;
  const words = isName && !isKey ? vocabulary(error.instancePath) : undefined;
  const known = words?.length === 0 ? undefined : words;
  const asName = (word: string): Meant | undefined => (known === undefined ? meantName(word) : meantWord(word, known));
  const asList = isName && !isKey && standsAlone(given) ? meantList(value, asName) : undefined;
  const meant = asList ?? (isName ? asName(value) : meantIn(part, value));
  const said =
    asList !== undefined
      ? listWords(asList)
      : isName
        ? known === undefined
          ? nameWords(meant)
          : vocabularyWords(known, meant)
        : formWords(part, meant);
  const key = `${error.instancePath}/${asStep(value)}`;
  const at = source.locate(isKey && source.has(key) ? key : error.instancePath, isKey ? 'key' : 'value');
  return {
    code: 'schema/wrong-form',
    actual:
      value === ''
        ? `\`${lastName(error.instancePath)}\` with no value`
        : `${quoted(value)}${error.instancePath === '' ? '' : ` for \`${lastName(error.instancePath)}\``}`,
    at,
    ...said,
    // A name that other lines use is changed in all of them or in none.
    ...(isKey ? {} : suggestion(meant, at)),
  };
}

function formWords(part: SchemaPart, meant: Meant | undefined): Pick<Words, 'expected' | 'why' | 'remedy'> {
  const { expected, why, remedy } = FORMS[part.format ?? ''] ?? {
    expected: lower(part.description ?? 'another form').replace(/\.$/, ''),
    why: 'Documents and checks rely on its form.',
    remedy: 'Write it in that form.',
  };
  return { expected, why, remedy: meant === undefined ? remedy : `Write \`${meant.value}\`, if that is meant.` };
}

function listWords({ value }: Meant): Pick<Words, 'expected' | 'why' | 'remedy'> {
  return {
    expected: 'a list of names in square brackets',
    why: 'Without the brackets all of it is read as one name.',
    remedy: `Write \`${value}\`, if that is meant.`,
  };
}

function nameWords(meant: Meant | undefined): Pick<Words, 'expected' | 'why' | 'remedy'> {
  return {
    expected: 'a name of lower-case letters, digits and hyphens',
    why: 'Names become addresses of files and pages.',
    remedy: `Write it with lower-case letters and hyphens, as in \`${meant?.value ?? 'mereshire-council'}\`.`,
  };
}

function vocabularyWords(
  known: readonly string[],
  meant: Meant | undefined,
): Pick<Words, 'expected' | 'why' | 'remedy'> {
  return {
    expected:
      meant === undefined ? 'a name that is known there' : `a name that is known there, such as \`${meant.value}\``,
    why: 'Only these names have a meaning here, and documents and checks rely on it.',
    remedy:
      meant === undefined
        ? `Choose from ${list(known)}.`
        : `Write \`${meant.value}\`, if that is meant. Otherwise choose from ${list(known)}.`,
  };
}

function meantIn({ format = '', pattern = '' }: SchemaPart, value: string): Meant | undefined {
  return pattern.startsWith('^(case-by-case|') ? meantFrequency(value) : MEANT[format]?.(value, format);
}

const MEANT: Readonly<Record<string, (value: string, format: string) => Meant | undefined>> = {
  'calendar-date': meantDate,
  'calendar-date-or-month': meantDate,
  period: meantPeriod,
  'period-or-indefinitely': meantPeriod,
};

const NAME_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

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
  colour: {
    expected: "a colour in quotes, as in '#12436d'",
    why: 'Documents and pages are drawn in it. Without quotes, what follows # counts as a remark and not as a value.',
    remedy: 'Write # and six digits or letters from a to f, in quotes.',
  },
  mailbox: {
    expected: 'an e-mail address of a role or team',
    why: 'People will write to it.',
    remedy: 'Write it as in `dpo@example.gov.uk`.',
  },
};
