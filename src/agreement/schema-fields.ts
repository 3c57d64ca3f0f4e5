/** The words on fields rather than on what they hold: those that are missing, not known, or on the wrong level. */
import { asStep, stepsOf } from '../base/pointer.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from '../base/nearest.ts';
import type { Source } from '../source/source.ts';
import { type Meant, meantWord } from './mends.ts';
import { placesOfField } from './schema-places.ts';
import {
  type Case,
  describe,
  inRow,
  lastName,
  list,
  lower,
  owner,
  schemaAt,
  suggestion,
  within,
  type Words,
} from './schema-words.ts';
import type { SchemaPart } from './schemas.ts';

/** The names of the fields that each owner lacks, by its pointer: they are one thing to put right. */
export function lackingFields(
  errors: readonly ErrorObject[],
  root: SchemaPart,
): ReadonlyMap<string, readonly string[]> {
  const misspelt = misspeltFields(errors, root);
  const lacking = new Map<string, string[]>();
  for (const { keyword, schemaPath, instancePath, params } of errors) {
    const name = String(params['missingProperty']);
    // Which of two fields is missing is for `oneOf` to say.
    if (keyword !== 'required' || schemaPath.includes('/oneOf/')) continue;
    if ([name, ...inPlace(root, schemaPath)].some((field) => misspelt.has(`${instancePath}/${asStep(field)}`)))
      continue;
    const names = lacking.get(instancePath);
    if (names === undefined) lacking.set(instancePath, [name]);
    else if (!names.includes(name)) names.push(name);
  }
  return lacking;
}

/** The fields of which one may stand in place of what is required: a rule that asks only where they are missing names them. */
function inPlace(root: SchemaPart, schemaPath: string): readonly string[] {
  if (!schemaPath.endsWith('/then/required')) return [];
  const rule = stepsOf(schemaPath.replace(/^#/, '').replace(/then\/required$/, 'if')).reduce<unknown>(
    (part, step) => (part as Readonly<Record<string, unknown>> | undefined)?.[step],
    root,
  );
  return (rule as SchemaPart | undefined)?.not?.required ?? [];
}

/** The fields that are missing because their name is misspelt: the finding on the misspelt one says all. */
function misspeltFields(errors: readonly ErrorObject[], root: SchemaPart): ReadonlySet<string> {
  return new Set(
    errors.flatMap(({ keyword, instancePath, params }) => {
      if (keyword !== 'additionalProperties') return [];
      const known = Object.keys(schemaAt(root, stepsOf(instancePath)).properties ?? {});
      const meant = meantWord(String(params['additionalProperty']), known);
      return meant === undefined ? [] : [`${instancePath}/${asStep(meant.value)}`];
    }),
  );
}

/** Everything that one owner lacks, at the first of its errors; the others are told alike and count once. */
export function missing({ error, source, root, draft, lacking }: Case): Words | undefined {
  const pointer = error.instancePath;
  const names = lacking.get(pointer);
  if (names === undefined) return undefined;
  const expected = names.map((name) => {
    const meaning = lower(describe(root, [...stepsOf(pointer), name]));
    return meaning === '' ? `\`${name}\`` : names.length === 1 ? meaning : `\`${name}\`: ${meaning}`;
  });
  const top = source.path.endsWith('.md') ? 'the front matter' : 'the file';
  return {
    code: 'schema/missing-field',
    severity: draft ? 'note' : 'error',
    at: source.locate(pointer, 'key'),
    pointer,
    actual: `no ${list(names)} in ${pointer === '' ? top : owner(pointer, source)}`,
    expected: expected.join('; '),
    why: draft ? 'It is needed before the agreement can come into force.' : 'The document and the checks rely on it.',
    remedy: `Add ${list(
      names.map((name) => `${name}:`),
      'and',
    )} ${pointer === '' ? `to ${top}` : `under \`${lastName(pointer)}\``}.`,
  };
}

/** A field that its owner does not know, and what is meant: another field, or another level. */
export function unknownField({ error, source, root }: Case): Words {
  const name = String(error.params['additionalProperty']);
  const holder = error.instancePath;
  const pointer = `${holder}/${asStep(name)}`;
  const known = Object.keys(schemaAt(root, stepsOf(holder)).properties ?? {});
  const meant = beside(source, holder, meantWord(name, known));
  const elsewhere = meant?.certain === true ? undefined : moved(placesOfField(root, name));
  const at = source.locate(pointer, 'key');
  return {
    code: 'schema/unknown-field',
    at,
    pointer,
    actual: `field \`${name}\` in ${within(holder, source)}`,
    why: 'A field that is not known is not read, so what it says would be lost.',
    ...(elsewhere ?? { ...instead(name, known), ...suggestion(meant, at) }),
  };
}

/** What to do with a field that is known, and stands on the wrong level. */
function moved(places: readonly string[]): Pick<Words, 'expected' | 'remedy'> | undefined {
  if (places.length === 0) return undefined;
  return {
    expected: `it ${inRow(places)}`,
    remedy: 'Move it there, with what belongs to it. Two spaces more at the start of a line mean one level further in.',
  };
}

/** What to write instead of a field that is known nowhere. */
function instead(name: string, known: readonly string[]): Pick<Words, 'expected' | 'remedy'> {
  const close = nearest(name, known);
  return {
    expected:
      close.length > 0
        ? `a field that is known there, such as ${list(close)}`
        : known.length > 8
          ? 'a field that docs/agreement-format.md lists'
          : `one of ${list(known)}`,
    remedy:
      close[0] === undefined
        ? 'Remove it, or put what it says into a field that is known or into the prose.'
        : `Write \`${close[0]}\`, if that is meant.`,
  };
}

/** A field to write instead: never surely one that stands there already. */
function beside(source: Source, pointer: string, meant: Meant | undefined): Meant | undefined {
  const stands = meant !== undefined && source.has(`${pointer}/${asStep(meant.value)}`);
  return stands ? { ...meant, certain: false } : meant;
}

/** A field of another kind of file. */
export function misplacedField({ error, source }: Case): Words {
  return {
    code: 'schema/misplaced-field',
    at: source.locate(error.instancePath, 'key'),
    actual: `field \`${lastName(error.instancePath)}\` in a file of this kind`,
    expected: 'fields that belong to its `kind`',
    why: 'Groups have members, classes have kinds of body, and single bodies have neither.',
    remedy: 'Remove the field, or change `kind`.',
  };
}
