/** Values that were found in a text, how sure each is, and where its words stood. */
import type { Fields } from '../../agreement/open-front-matter.ts';
import type { IncomingParagraph, IncomingTable } from '../text/model.ts';
import type { Remark } from '../remark.ts';

/**
 * certain: the text says it itself, in a place that is labelled so; likely: a heading, a column or a phrase
 * that usually means it; guess: words that may mean it, to be looked at first.
 */
export type Confidence = 'certain' | 'likely' | 'guess';

export interface Find {
  /** The keys that lead to the field. */
  readonly path: readonly string[];
  readonly value: string | readonly string[] | Fields | readonly Fields[];
  readonly confidence: Confidence;
  readonly place: string;
  /** What stood there, where the value does not say the same in the same words. */
  readonly words?: string;
  /** What makes it less sure than it looks, as a sentence without its end. */
  readonly doubt?: string;
}

/** What was found until now. A field that has a value keeps it: places are looked at in the order of how sure they are. */
export interface Finds {
  readonly found: Find[];
  /** Paragraphs whose words are all in fields, so that they need not stand in the prose too. */
  readonly taken: Set<IncomingParagraph>;
  /** Tables whose rows are all in fields, with the words of their heads, which are in none. */
  readonly tables: { readonly place: string; readonly heads: string }[];
  /** Rows of tables that went into fields, of which no field was made, beneath their heads. */
  readonly left: IncomingTable[];
  readonly remarks: Remark[];
}

export function startFinds(): Finds {
  return { found: [], taken: new Set(), tables: [], left: [], remarks: [] };
}

/** Adds a value, and says whether the field was free for it. `from` are paragraphs whose words it has all. */
export function offer(finds: Finds, find: Find, from: readonly IncomingParagraph[] = []): boolean {
  const key = find.path.join('/');
  const at = finds.found.findIndex((one) => one.path.join('/') === key);
  const before = finds.found[at];
  if (before !== undefined) {
    const same = JSON.stringify(before.value) === JSON.stringify(find.value);
    if (same) {
      finds.found[at] = withWords(before, find);
      for (const paragraph of from) finds.taken.add(paragraph);
    } else if (typeof find.value === 'string')
      finds.remarks.push({
        severity: 'warning',
        place: find.place,
        text: `The text gives \`${find.path.join('.')}\` as “${find.words ?? find.value}” here, and otherwise at ${before.place}. The draft has what stands there.`,
      });
    return same;
  }
  finds.found.push(find);
  for (const paragraph of from) finds.taken.add(paragraph);
  return true;
}

/** The same value, said again in other words. */
export function withWords(before: Find, { words, value, place }: Find): Find {
  const said = words ?? (typeof value === 'string' ? value : '');
  const known = [before.words ?? '', typeof before.value === 'string' ? before.value : ''];
  if (said === '' || known.some((one) => one.split('; ').includes(said))) return before;
  return {
    ...before,
    place: `${before.place}; ${place}`,
    words: [before.words ?? '', said].filter((one) => one !== '').join('; '),
  };
}

/** The value that a field has until now. */
export function fieldValue({ found }: Finds, ...path: readonly string[]): Find['value'] | undefined {
  return found.find((one) => one.path.join('/') === path.join('/'))?.value;
}

/** The values as the fields of a front matter. */
export function factsOf({ found }: Finds): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const { path, value } of found) {
    let holder = facts;
    for (const step of path.slice(0, -1)) {
      const next = Object.hasOwn(holder, step) ? holder[step] : undefined;
      const made =
        typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Record<string, unknown>) : {};
      holder[step] = made;
      holder = made;
    }
    const last = path.at(-1) ?? '';
    // A party that says nothing of itself is a map all the same; what it says may come after.
    if (!Object.hasOwn(holder, last)) holder[last] = structuredCopy(value);
  }
  for (const name of LISTS) {
    const all = facts[name];
    if (typeof all === 'object' && all !== null) facts[name] = Object.values(all);
  }
  return facts;
}

/** Fields that are lists of maps: paths name their items by numbers, in order. */
const LISTS = ['legislation', 'readWith', 'related', 'retention'];

function structuredCopy(value: Find['value']): unknown {
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : value;
}
