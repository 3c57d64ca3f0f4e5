/**
 * How tables name the parties of a selector. A few are named; many are said by
 * who is left out, by the groups that the agreement forms of them, or by their
 * numbers, since thirty names in each of a hundred rows are read by nobody.
 */
import { type Party, selectParties } from '../../register/party.ts';
import type { Wording } from '../wording.ts';
import { inCodes } from './codes.ts';

type Parties = ReadonlyMap<string, Party>;
type Selector = readonly string[] | undefined;

/** So many are named one by one. */
const FEW = 4;

/** The parties of a selector as text that begins a cell. */
export function namesOf(selector: Selector, parties: Parties, words: Wording): string {
  const chosen = selectParties(selector, parties);
  return (
    nearlyAll(selector, parties, words) ??
    (chosen.length <= FEW
      ? words.list(chosen.map((party) => party.title))
      : (groupsIn(selector ?? [], parties, words) ?? inNumbers(chosen, parties, words)))
  );
}

/** Words for every party, or for nearly all of them; nothing if a selector means fewer. */
export function nearlyAll(selector: Selector, parties: Parties, words: Wording): string | undefined {
  const others = allBut(selector, parties);
  if (others === undefined || others.length === 0) return others && words.t('parties.every');
  return words.t('parties.every-but', { parties: words.list(others.map((party) => party.title)) });
}

/** Who is left out of a selector that means every party, or nearly all of them; nothing if it means fewer. */
export function allBut(selector: Selector, parties: Parties): readonly Party[] | undefined {
  if (selector === undefined || selector.includes('everyone') || selector.includes('all')) return [];
  const chosen = selectParties(selector, parties);
  const others = selectParties(undefined, parties).filter((party) => !chosen.includes(party));
  return others.length === 0 || (chosen.length >= 6 && others.length <= 3) ? others : undefined;
}

/** What a selector calls them, if groups are among it: labels have no titles, so their words are put as people write them. */
function groupsIn(names: readonly string[], parties: Parties, words: Wording): string | undefined {
  return names.every((name) => parties.has(name))
    ? undefined
    : words.list(names.map((name) => parties.get(name)?.title ?? words.word(name)));
}

/** `Parties 3 to 7, 9`: the numbers of the table of parties. */
function inNumbers(chosen: readonly Party[], parties: Parties, words: Wording): string {
  const names = chosen.map(({ name }) => name);
  return words.t('parties.numbers', { numbers: inCodes(words, '', names, [...parties.keys()]) });
}
