/** Adds a party that a text names: the body of the register that is called so, or one that has no file yet. */
import { slug, unique } from '../../base/slug.ts';
import { type KnownBodies, matchBody } from '../bodies.ts';
import type { IncomingParagraph } from '../text/model.ts';
import { type Confidence, type Finds, offer, withWords } from './finds.ts';

interface Named {
  readonly name: string;
  readonly place: string;
  readonly bodies: KnownBodies;
  readonly confidence: Confidence;
}

/** Its name in the agreement; nothing where words are too long or too few to be a name. */
export function addParty(
  finds: Finds,
  { name: given, place, bodies, confidence }: Named,
  from: readonly IncomingParagraph[] = [],
): string | undefined {
  // Rows of parties are often numbered by hand.
  // Rows of parties are often numbered by hand.
  const name = given
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*\(?\d{1,2}[.):]?\s+(?=\p{L})/u, '')
    .replace(/^\s*\(?\d{1,2}[.):]?\s+(?=\p{L})/u, '')
    .replace(/[.;,]+$/, '')
    .trim();
  if (name.length < 2 || name.length > 160 || !/\p{L}{2}/u.test(name)) return undefined;
  const match = matchBody(bodies, name);
  const known = 'id' in match ? match.id : partyCalled(finds, name);
  if (known !== undefined) {
    const path = ['parties', known];
    const at = finds.found.findIndex((one) => one.path[0] === 'parties' && one.path[1] === known);
    const before = finds.found[at];
    if (before === undefined) offer(finds, { path, value: {}, confidence, place, words: name });
    else finds.found[at] = withWords(before, { path, value: name, confidence, place, words: name });
    for (const one of from) finds.taken.add(one);
    return known;
  }
  const taken = finds.found.flatMap(({ path }) => (path[0] === 'parties' ? [path[1] ?? ''] : []));
  const key = unique(
    slug(name, 'party'),
    [...taken, ...bodies.byName.values()].flatMap((one) => one ?? []),
  );
  offer(finds, { path: ['parties', key, 'name'], value: name, confidence, place }, from);
  if (!('id' in match) && match.near.length > 0)
    finds.remarks.push({
      severity: 'warning',
      place,
      text: `“${name}” is nearly “${match.near.join('” or “')}”, which organisations/ has. If that is meant, use its name in place of \`${key}\`.`,
    });
  return key;
}

function partyCalled({ found }: Finds, name: string): string | undefined {
  const same = found.find(
    ({ path, value }) =>
      path[0] === 'parties' &&
      path[2] === 'name' &&
      typeof value === 'string' &&
      value.toLowerCase() === name.toLowerCase(),
  );
  return same?.path[1];
}
