/** Adds a party that a text names: the body of the register that is called so, or one that has no file yet. */
import { slug, unique } from '../../base/slug.ts';
import { looksLikeBody } from '../body-name.ts';
import type { Directory } from '../directory.ts';
import type { IncomingParagraph } from '../text/model.ts';
import { type Confidence, type Finds, offer, withWords } from './finds.ts';

/** The bodies of the register that a text is brought into. */
export interface Bodies {
  readonly directory: Directory;
  readonly ids: Iterable<string>;
}

/** The body that goes by some words, if there is one and no other. */
export function bodyCalled({ directory }: Bodies, words: string): string | undefined {
  const match = directory.match(words);
  return match.kind === 'body' && match.unit === undefined ? match.id : undefined;
}

/** How sure it is that words in a place of parties are one: those of no body, and unlike a name, have to be looked at first. */
export function sureOfName({ directory }: Bodies, words: string): Confidence {
  return directory.match(words).kind !== 'none' || looksLikeBody(words) ? 'likely' : 'guess';
}

interface Named {
  readonly name: string;
  readonly place: string;
  readonly bodies: Bodies;
  readonly confidence: Confidence;
}

/** Its name in the agreement; nothing where words are too long or too few to be a name. */
export function addParty(
  finds: Finds,
  { name: given, place, bodies, confidence }: Named,
  from: readonly IncomingParagraph[] = [],
): string | undefined {
  // Rows of parties are often numbered by hand.
  const name = given
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*\(?\d{1,2}[.):]?\s+(?=\p{L})/u, '')
    .replace(/[.;,]$/, '')
    .trim();
  if (name.length < 2 || name.length > 160 || !/\p{L}{2}/u.test(name)) return undefined;
  const match = bodies.directory.match(name);
  const known = match.kind === 'body' ? match.id : partyCalled(finds, name);
  if (known !== undefined) {
    const path = ['parties', known];
    const at = finds.found.findIndex((one) => one.path[0] === 'parties' && one.path[1] === known);
    const before = finds.found[at];
    if (before === undefined) offer(finds, { path, value: {}, confidence, place, words: name });
    else finds.found[at] = withWords(before, { path, value: name, confidence, place, words: name });
    if (match.kind === 'body' && match.unit !== undefined)
      offer(finds, { path: [...path, 'unit'], value: match.unit, confidence, place });
    for (const one of from) finds.taken.add(one);
    return known;
  }
  const taken = finds.found.flatMap(({ path }) => (path[0] === 'parties' ? [path[1] ?? ''] : []));
  const key = unique(slug(name, 'party'), [...taken, ...bodies.ids]);
  offer(finds, { path: ['parties', key, 'name'], value: name, confidence, place }, from);
  const like = match.kind === 'several' ? match.bodies : match.kind === 'none' ? match.near : [];
  if (like.length > 0)
    finds.remarks.push({
      severity: 'warning',
      place,
      text: `“${name}” may be ${like.map(({ name: other, id }) => `“${other}” (\`${id}\`)`).join(' or ')}, which organisations/ has. If so, write that in place of \`${key}\`, and take out its \`name\`.`,
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
