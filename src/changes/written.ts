/** Compares facts as they are written, field by field: of files for which no sentences of their own exist. */
import { likeness } from '../register/compare/word-by-word.ts';
import { fieldWords, lower } from '../register/compare/pair.ts';
import { close, keyOf, tidy } from '../register/compare/fields.ts';
import type { Tree, TreeMap } from '../source/yaml.ts';

/** Every difference between two maps of facts, a sentence each. */
export function compareWritten(before: TreeMap, after: TreeMap): readonly string[] {
  return compareMaps(before, after, []);
}

type Path = readonly string[];

function compareMaps(before: TreeMap, after: TreeMap, path: Path): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => compareTrees(before[key], after[key], [...path, key]));
}

function compareTrees(before: Tree | undefined, after: Tree | undefined, path: Path): readonly string[] {
  if (keyOf(before) === keyOf(after)) return [];
  const name = nameOf(path);
  if (before === undefined || after === undefined)
    return before === undefined
      ? [close(`${name} is now stated: ${plain(after ?? '')}`)]
      : [close(`${name} is no longer stated. It was: ${plain(before)}`)];
  if (isMap(before) && isMap(after)) return compareMaps(before, after, path);
  if (Array.isArray(before) || Array.isArray(after)) return compareLists(listOf(before), listOf(after), path);
  const [was, is] = [plain(before), plain(after)];
  return was.length > SHORT || is.length > SHORT
    ? [`${name} was reworded. It was “${was}”, and is “${is}”.`]
    : [`${name} changed from “${was}” to “${is}”.`];
}

/** Longer values do not fit the middle of a sentence. */
const SHORT = 120;

function compareLists(before: readonly Tree[], after: readonly Tree[], path: Path): readonly string[] {
  const name = nameOf(path);
  const gone = before.filter((one) => !after.some((other) => keyOf(one) === keyOf(other)));
  const come = after.filter((one) => !before.some((other) => keyOf(one) === keyOf(other)));
  const [old, now] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && old !== undefined && now !== undefined) {
    if (isMap(old) && isMap(now) && alike(old, now)) return compareMaps(old, now, path);
    const [was, is] = [plain(old), plain(now)];
    if (likeness(was, is) >= 0.5) return [`In ${lower(name)}, “${was}” became “${is}”.`];
  }
  if (gone.length + come.length === 0) return [`The order of ${lower(name)} changed.`];
  return [
    ...(gone.length === 0 ? [] : [close(`Taken out of ${lower(name)}: ${gone.map(plain).join('; ')}`)]),
    ...(come.length === 0 ? [] : [close(`Added to ${lower(name)}: ${come.map(plain).join('; ')}`)]),
  ];
}

/** Whether two items are one that changed: most of their fields say the same. */
function alike(before: TreeMap, after: TreeMap): boolean {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => keyOf(before[key]) === keyOf(after[key])).length * 2 >= keys.length;
}

/** `Contacts, data protection officer` */
function nameOf(path: Path): string {
  const [first = '', ...rest] = path.map((step) => fieldWords(step));
  return [first, ...rest.map(lower)].join(', ');
}

function plain(value: Tree): string {
  if (typeof value === 'string') return tidy(value).replaceAll('\n\n', ' ');
  if (Array.isArray(value)) return (value as readonly Tree[]).map(plain).join(', ');
  return Object.entries(value)
    .map(([key, one]) => `${lower(fieldWords(key))} ${plain(one)}`)
    .join(', ');
}

function listOf(value: Tree): readonly Tree[] {
  return Array.isArray(value) ? (value as readonly Tree[]) : [value];
}

function isMap(value: Tree): value is TreeMap {
  return typeof value === 'object' && !Array.isArray(value);
}
