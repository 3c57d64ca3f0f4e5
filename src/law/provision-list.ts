/**
 * Takes a list or a range of provisions apart, in the form in which citations
 * are compared: `s10-12 and 16e` are four sections, `art6(1)(c) and (e)` two
 * points of an article. What is short for a place within the same whole is
 * written out: the second of `sch1 para10 and 18` is `sch1 para18`.
 */

/** One provision of a list. */
export interface ListedProvision {
  /** `s10`, `sch1 para18`; empty where an Act is cited as a whole. */
  readonly provision: string;
  /** Whether it is written out; not so for what lies between the ends of a range. */
  readonly named: boolean;
}

/** The provisions of a list in its order; a single one, or none at all, gives one. */
export function provisionsListed(provision: string): readonly ListedProvision[] {
  const found: ListedProvision[] = [];
  let path: readonly Step[] = [];
  for (const match of provision.matchAll(ITEM)) {
    const [, join = '', level = '', number = '', own = '', alone = ''] = match;
    const known = path.findIndex((step) => step.level === level);
    const end = path.at(-1);
    if (end === undefined) path = [{ level, number, brackets: own }];
    else if (number === '') path = [...path.slice(0, -1), { ...end, brackets: besides(end.brackets, alone) }];
    else if (level !== '' && known === -1 && join.trim() === '') {
      // A part within what stands before it: the paragraph of a Schedule.
      found.pop();
      path = [...path, { level, number, brackets: own }];
    } else {
      const next = { level: level === '' ? end.level : level, number, brackets: own };
      const above = level === '' ? path.slice(0, -1) : path.slice(0, Math.max(known, 0));
      if (/^(?:-| ?to ?)$/.test(join.trim()) && next.level === end.level)
        for (const between of numbersBetween(end.number, number))
          found.push({ provision: written([...above, { ...next, number: between, brackets: '' }]), named: false });
      path = [...above, next];
    }
    found.push({ provision: written(path), named: true });
  }
  return found.length > 1 ? found : [{ provision, named: true }];
}

/** `para` 10 with brackets such as `(1)(a)`. */
interface Step {
  readonly level: string;
  readonly number: string;
  readonly brackets: string;
}

const ITEM =
  /(^|-| and | or | to | )(?:(s|sch|art|reg|para|part|ch)?(\d+[a-z]*)((?:\([0-9a-z]+\))*)|((?:\([0-9a-z]+\))+))/g;

function written(path: readonly Step[]): string {
  return path.map(({ level, number, brackets }) => `${level}${number}${brackets}`).join(' ');
}

/** `(1)(c)` and then `(e)` is `(1)(e)`. */
function besides(before: string, after: string): string {
  const groups = before.match(/\([^)]*\)/g) ?? [];
  const own = after.match(/\([^)]*\)/g) ?? [];
  return [...groups.slice(0, Math.max(0, groups.length - own.length)), ...own].join('');
}

/** No range of a citation is longer. */
const LONGEST = 100;

/** `11` and `12` between `10` and `13`; `16f` between `16e` and `16g`. */
function numbersBetween(first: string, last: string): readonly string[] {
  const [, from = '', begin = ''] = /^(\d+)([a-z]*)$/.exec(first) ?? [];
  const [, to = '', end = ''] = /^(\d+)([a-z]*)$/.exec(last) ?? [];
  if (from === to) {
    const stem = begin.slice(0, -1);
    if (begin.length !== end.length || begin === '' || stem !== end.slice(0, -1)) return [];
    return between(begin.charCodeAt(begin.length - 1), end.charCodeAt(end.length - 1)).map(
      (code) => `${from}${stem}${String.fromCharCode(code)}`,
    );
  }
  return between(Number(from), Number(to))
    .map(String)
    .concat(end === '' ? [] : [to]);
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.min(Math.max(0, last - first - 1), LONGEST) }, (_none, index) => first + 1 + index);
}
