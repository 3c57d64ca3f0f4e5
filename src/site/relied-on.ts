/**
 * On which reasons and laws the parties of an agreement rely: what it states and what is complete. A reason that is closed
 * to a body is none of its reasons. Plain words, the rights of people, pages of bodies and of laws, and data ask for it.
 */
import { onceFor } from '../base/memo.ts';
import type { Power } from '../law/law.ts';
import { namedPowers } from '../law/powers.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { type Published, saysLaw } from './published.ts';

/** Points of Article 6(1) of the UK GDPR, or what Part 3 of the DPA 2018 covers, in the order in which they are told. */
const REASONS = ['c', 'e', 'ea', 'f', 'a', 'b', 'd', 'part3'] as const;

export type Reason = (typeof REASONS)[number];

export interface ReliedOn {
  /** In the order of `REASONS`: who gives each, and for which purposes. */
  readonly reasons: ReadonlyMap<Reason, ReadonlyMap<Party, ReadonlySet<string>>>;
  /** The purposes for which each party needs a reason. */
  readonly purposes: ReadonlyMap<Party, ReadonlySet<string>>;
  /** By the id of the page of the power. */
  readonly laws: ReadonlyMap<string, LawReliedOn>;
}

export interface LawReliedOn {
  readonly title: string;
  readonly parties: ReadonlySet<Party>;
  /** The ids of the bodies that rely on it, as parties or as members of groups that are. */
  readonly bodies: ReadonlySet<string>;
}

/** The reasons on which somebody relies; none where the public may not see them. */
export function reasonsOf(site: Published, entry: Entry): ReadonlySet<Reason> {
  return saysLaw(entry) ? new Set(reliedOn(site, entry).reasons.keys()) : new Set();
}

/** Whoever asks has made sure that the public may see it. */
export function reliedOn(site: Published, entry: Entry): ReliedOn {
  return relied(site)(entry);
}

const relied = onceFor((site: Published) => onceFor((entry: Entry) => makeReliedOn(site, entry)));

function makeReliedOn({ law: known }: Published, { coverage, terms }: Entry): ReliedOn {
  // Those that the agreement itself names have a page, by the citation that a ground gives them.
  const named = new Map<string, Power>();
  for (const cited of Object.values(terms.lawful ?? {}).flatMap(({ powers = [] }) => powers))
    for (const { power } of namedPowers(known, cited)) if (power !== undefined) named.set(power.citation, power);
  const found = new Map<Reason, Map<Party, Set<string>>>();
  const purposes = new Map<Party, Set<string>>();
  const laws = new Map<string, LawReliedOn & { readonly parties: Set<Party>; readonly bodies: Set<string> }>();
  for (const { need, parts } of coverage.answers)
    for (const { topic, kind, grounds } of parts) {
      if (topic !== 'basis') continue;
      addTo(purposes, need.party, need.purpose);
      if (kind !== 'stated') continue;
      for (const ground of grounds) {
        const reason = need.regime === 'part3' ? 'part3' : /^Article 6\(1\)\(([a-z]+)\)$/.exec(ground)?.[1];
        if (isReason(reason)) {
          const parties = found.get(reason) ?? new Map<Party, Set<string>>();
          found.set(reason, parties);
          addTo(parties, need.party, need.purpose);
        }
        const power = named.get(ground);
        if (power === undefined) continue;
        const one = laws.get(power.id) ?? { title: power.citation, parties: new Set(), bodies: new Set() };
        one.parties.add(need.party);
        for (const { organisation } of need.bodies) if (organisation !== undefined) one.bodies.add(organisation.id);
        laws.set(power.id, one);
      }
    }
  return { reasons: new Map(REASONS.flatMap((reason) => pairOf(found, reason))), purposes, laws };
}

function addTo(all: Map<Party, Set<string>>, party: Party, purpose: string): void {
  const known = all.get(party);
  if (known === undefined) all.set(party, new Set([purpose]));
  else known.add(purpose);
}

function isReason(text: string | undefined): text is Reason {
  return REASONS.some((reason) => reason === text);
}

function pairOf<K, V>(map: ReadonlyMap<K, V>, key: K): readonly (readonly [K, V])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}
