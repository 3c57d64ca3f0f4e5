/**
 * Terms that say the same as before and stand elsewhere: in the agreement's
 * own file where the framework had them, or the other way round. And the text
 * of a framework that is not what it was, under the same number.
 */
import type { Change } from './change.ts';
import { keyOf } from './fields.ts';
import { INHERITED } from '../framework.ts';
import { fieldWords, type Pair, placeOf } from './pair.ts';

/** The codes of these changes. */
export const INHERITED_CODES = {
  'framework/terms-moved':
    'Terms say the same, but stand in the agreement now and not in its framework, or the other way round.',
  'framework/text-changed': 'The framework has the same number as before and another text.',
} as const;

/** Of own terms that differ, those of which no other change tells. */
export function compareInherited(pair: Pair, told: readonly Change[]): readonly Change[] {
  const [was, is] = [pair.before.entry, pair.after.entry];
  const known = told.flatMap(({ from, to }) => [from?.pointer, to?.pointer]).filter((pointer) => pointer !== undefined);
  const isTold = (pointer: string): boolean =>
    known.some((one) => one === pointer || one.startsWith(`${pointer}/`) || pointer.startsWith(`${one}/`));
  const moved = INHERITED.flatMap((section) => {
    const [old, now] = [was.agreement.terms[section], is.agreement.terms[section]];
    if (keyOf(old) === keyOf(now)) return [];
    if (!isMap(old ?? {}) || !isMap(now ?? {}))
      return isTold(`/${section}`) ? [] : [{ section, pointer: `/${section}`, words: fieldWords(section) }];
    const [before, after] = [map(old), map(now)];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => keyOf(before[key]) !== keyOf(after[key]) && !isTold(`/${section}/${key}`))
      .map((key) => ({
        section,
        pointer: `/${section}/${key}`,
        words: `${fieldWords(section)}: ${fieldWords(key).toLowerCase()}`,
      }));
  });
  const changes = moved.map(
    ({ section, pointer, words }): Change => ({
      code: 'framework/terms-moved',
      section,
      kind: 'changed',
      thing: words,
      before: undefined,
      after: undefined,
      says: pair.after.words.t('change.framework.terms-moved', { words }),
      from: placeOf(pair.before, pointer),
      to: placeOf(pair.after, pointer),
      mentions: [section],
      agreements: [],
    }),
  );
  return [...changes, ...frameworkText(pair)];
}

function frameworkText(pair: Pair): readonly Change[] {
  const [was, is] = [pair.before.entry, pair.after.entry];
  if (was.framework === undefined || is.framework === undefined) return [];
  if (was.terms.framework !== is.terms.framework || was.framework.digest === is.framework.digest) return [];
  return [
    {
      code: 'framework/text-changed',
      section: 'framework',
      kind: 'changed',
      thing: is.framework.terms.title,
      before: undefined,
      after: undefined,
      says: pair.after.words.t('change.framework.text-changed'),
      from: placeOf(pair.before, '/framework'),
      to: placeOf(pair.after, '/framework'),
      mentions: ['framework'],
      agreements: [is.framework.id],
    },
  ];
}

type Fields = { readonly [name: string]: unknown };

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function map(value: unknown): Fields {
  return isMap(value) ? (value as Fields) : {};
}
