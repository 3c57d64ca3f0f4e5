/** Finds powers by the way in which people cite them. */
import type { IsoDate } from '../base/dates.ts';
import { editDistance, nearest } from '../base/nearest.ts';
import { citationParts, citationsOf, citedProvisions, normaliseCitation, wholeSection } from './citation.ts';
import { isPast } from './in-force.ts';
import type { Law, Power } from './law.ts';

/**
 * The power that a citation names, however it is spelt; nothing if the law
 * data has none. A citation of a subsection finds its section.
 */
export function findPower(law: Law, citation: string): Power | undefined {
  const index = indexOf(law);
  const { act, provision } = citationParts(citation);
  return index.get(normaliseCitation(citation)) ?? index.get(`${act} ${wholeSection(provision)}`.trim());
}

/** A provision that a citation names, and what the law data says of it; nothing if it does not know it. */
export interface NamedPower {
  /** As it was cited; one of a list is written out. */
  readonly citation: string;
  readonly power: Power | undefined;
}

/**
 * Each provision that a citation names, of a list or a range too, once. Lists are
 * taken apart for Acts that are known. Of a range what lies between its ends is
 * named only where it is known: nobody has said that they rely on it.
 */
export function namedPowers(law: Law, citation: string): readonly NamedPower[] {
  const power = findPower(law, citation);
  const listed = power === undefined ? citedProvisions(citation) : [];
  const title = listed.length > 1 ? knownActs(law).get(listed[0]?.act ?? '') : undefined;
  if (title === undefined) return [{ citation, power }];
  const found = listed
    .map(({ act, provision, named }) => ({
      citation: `${title} ${spelt(provision)}`,
      power: findPower(law, `${act} ${provision}`),
      named,
    }))
    .filter((one) => one.named || one.power !== undefined);
  return [...new Map(found.map((one) => [one.power?.citation ?? one.citation, one])).values()];
}

/** `s12a` as people cite it: `s.12A`. */
function spelt(provision: string): string {
  return provision.replaceAll(/([a-z]+)(\d+)([a-z]*)/g, (_all, level: string, number: string, letters: string) => {
    const sign = level === 's' ? 's.' : `${level.charAt(0).toUpperCase()}${level.slice(1)} `;
    return `${sign}${number}${letters.toUpperCase()}`;
  });
}

/**
 * Citations of the powers that someone may have meant by a citation that finds
 * none: each section of a list of sections; the same section of an Act with
 * nearly the same name; then what is spelt nearly the same. At most three, and
 * none that is law of the past on the day.
 */
export function nearestPowers(law: Law, citation: string, day: IsoDate): readonly string[] {
  const parts = citationParts(citation);
  const listed = namedPowers(law, citation).map(({ power }) => power);
  const spelt = nearest(normaliseCitation(citation), indexOf(law).keys()).map((key) => indexOf(law).get(key));
  const found = [...listed, ...sameSection(law, parts.act, parts.provision), ...spelt];
  const open = found.filter((power) => power !== undefined && !isPast(power, day));
  return [...new Set(open.flatMap((power) => power?.citation ?? []))].slice(0, 3);
}

/** Whether some power stands in the same Act as a citation, which itself may not be known. */
export function isOfKnownAct(law: Law, citation: string): boolean {
  return knownActs(law).has(citationParts(citation).act);
}

const acts = new WeakMap<Law, ReadonlyMap<string, string>>();

/** The titles of the Acts that are known, by the form in which they are compared. Made once for each law. */
function knownActs(law: Law): ReadonlyMap<string, string> {
  let known = acts.get(law);
  if (known === undefined) {
    known = new Map(
      [...law.powers.values()].map(({ citation }) => [
        citationParts(citation).act,
        citation.replace(/,? (?:s\.|Part |Sch |Article |reg\.)\s?\d.*$/, ''),
      ]),
    );
    acts.set(law, known);
  }
  return known;
}

const indexes = new WeakMap<Law, ReadonlyMap<string, Power>>();

/** Powers by every citation in the form in which citations are compared. Made once for each law. */
function indexOf(law: Law): ReadonlyMap<string, Power> {
  const known = indexes.get(law);
  if (known) return known;
  const index = new Map<string, Power>();
  for (const power of law.powers.values())
    for (const citation of citationsOf(power)) index.set(normaliseCitation(citation), power);
  indexes.set(law, index);
  return index;
}

/** Powers of the same section number in Acts whose name, but for the year, is nearly the same. */
function sameSection(law: Law, act: string, provision: string): readonly Power[] {
  const section = wholeSection(provision);
  if (section === '') return [];
  const name = withoutYear(act);
  return [...law.powers.values()]
    .map((power) => ({ power, parts: citationParts(power.citation) }))
    .filter(({ parts }) => parts.provision === section && editDistance(withoutYear(parts.act), name) <= 2)
    .map(({ power }) => power);
}

function withoutYear(act: string): string {
  return act.replace(/ ?\d{4}$/, '');
}
