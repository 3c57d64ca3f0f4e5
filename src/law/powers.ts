/** Finds powers by the way in which people cite them. */
import { editDistance, nearest } from '../base/nearest.ts';
import { citationParts, citationsOf, normaliseCitation, wholeSection } from './citation.ts';
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

/**
 * Citations of the powers that someone may have meant by a citation that finds
 * none: each section of a list of sections; the same section of an Act with
 * nearly the same name; then what is spelt nearly the same. At most three.
 */
export function nearestPowers(law: Law, citation: string): readonly string[] {
  const parts = citationParts(citation);
  const listed = sectionsListed(parts.provision).map((section) => findPower(law, `${parts.act} ${section}`));
  const spelt = nearest(normaliseCitation(citation), indexOf(law).keys()).map((key) => indexOf(law).get(key));
  const found = [...listed, ...sameSection(law, parts.act, parts.provision), ...spelt];
  return [...new Set(found.flatMap((power) => (power === undefined ? [] : [power.citation])))].slice(0, 3);
}

/** Whether some power stands in the same Act as a citation, which itself may not be known. */
export function isOfKnownAct(law: Law, citation: string): boolean {
  let known = acts.get(law);
  if (known === undefined) {
    known = new Set([...law.powers.values()].map((power) => citationParts(power.citation).act));
    acts.set(law, known);
  }
  return known.has(citationParts(citation).act);
}

const acts = new WeakMap<Law, ReadonlySet<string>>();

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

/** `s10 and 11` names s10 and s11; a single provision names no list. */
function sectionsListed(provision: string): readonly string[] {
  const numbers = provision.match(/\d+[a-z]*/g) ?? [];
  return provision.startsWith('s') && !provision.startsWith('sch') && numbers.length > 1 && !provision.includes('(')
    ? numbers.map((number) => `s${number}`)
    : [];
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
