/** Names in a row, where nobody would read all of them: the first few, and how many more there are. */
import type { Party } from '../register/party.ts';
import type { Words } from './messages.ts';

/** So many names are read in a row. */
const MOST = 3;

/** The first few in a row, and how many others there are; one alone is never counted as “1 others”. */
export function fewOf({ t, list }: Pick<Words, 't' | 'list'>, titles: readonly string[]): string {
  const named = titles.length > MOST + 1 ? titles.slice(0, MOST) : titles;
  const rest = titles.length - named.length;
  return list([...named, ...(rest === 0 ? [] : [t('plain.others', { n: rest })])]);
}

/** Parties in a row: a body that takes part with several of its services is named once. */
export function fewBodies(words: Pick<Words, 't' | 'list'>, parties: Iterable<Party>): string {
  return fewOf(words, [...new Set([...parties].map((party) => party.organisation?.facts.name ?? party.title))]);
}
