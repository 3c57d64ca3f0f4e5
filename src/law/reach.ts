/** Whom the law reaches, and what it can serve: answers that rules ask for again and again. */
import type { Evidence, Law, Nation, Power, Schedule1Paragraph, Scope } from './law.ts';

/** unknown: the kind of body or its nation is not known, or the kind alone does not tell, so nothing can be said. */
export type Reach = 'yes' | 'no' | 'unknown';

/**
 * Whether a body of a kind, in a nation, can rely on a power. Says nothing of
 * dates: see in-force.ts. A limit, and what gives no ground, reach nobody.
 */
export function reaches(law: Law, power: Power, kind: string | undefined, nation: string | undefined): Reach {
  if (power.kind === 'limit' || power.kind === 'none') return 'no';
  const ofKind = reachesKind(law, power, kind);
  const inNation = inNationOf(power, nation);
  if (ofKind === 'no' || inNation === 'no') return 'no';
  return ofKind === 'unknown' || inNation === 'unknown' ? 'unknown' : 'yes';
}

/** Whether a body of a kind can rely on something, wherever it is. */
export function reachesKind(law: Law, { reaches: kinds, reachesSome }: Scope, kind: string | undefined): Reach {
  if (kinds === undefined || kinds === 'any') return 'yes';
  if (kind !== undefined && reachesSome?.includes(kind)) return 'unknown';
  return listed(law, kinds, kind);
}

/** What the law data marks as to be confirmed can warn and no more, so that it never says no. */
export function doubted(reach: Reach, { evidence }: { readonly evidence: Evidence }): Reach {
  return reach === 'no' && evidence === 'check' ? 'unknown' : reach;
}

/** Whether the law lets a body of a kind receive what another discloses under a power. */
export function mayReceive(law: Law, power: Power, kind: string | undefined): Reach {
  if (power.recipients === undefined) return 'yes';
  return listed(law, power.recipients, kind);
}

/** Whether a paragraph of Schedule 1 can serve a purpose that is about something; unknown for a word that the law data does not have. */
export function canServe(law: Law, paragraph: Schedule1Paragraph, about: string): Reach {
  if (paragraph.anyPurpose === 'yes') return 'yes';
  const purpose = law.abouts.get(about);
  if (purpose === undefined) return 'unknown';
  return purpose.schedule1.includes(Number(paragraph.id)) ? 'yes' : 'no';
}

/**
 * Whether law can serve a purpose, which may be about several things: it can
 * if it can serve one of them. unknown for a purpose that does not say, or says
 * it in words that the law data does not have.
 */
export function servesAbout(law: Law, { about }: Pick<Scope, 'about'>, abouts: readonly string[]): Reach {
  if (about === undefined || abouts.some((word) => about.includes(word))) return 'yes';
  return abouts.length > 0 && abouts.every((word) => law.abouts.has(word)) ? 'no' : 'unknown';
}

/** The paragraphs of Schedule 1 that can serve a purpose about something, in the order of the Schedule. */
export function paragraphsFor(law: Law, about: string): readonly Schedule1Paragraph[] {
  return [...law.schedule1.values()].filter((paragraph) => canServe(law, paragraph, about) === 'yes');
}

/** Whether the law data holds a duty, power or function that is the law of one nation alone. Of a nation of which it holds none, it knows too little to say what bodies there can rely on. */
export function hasOwnLaw(law: Law, nation: Nation): boolean {
  return [...law.powers.values()].some(
    ({ kind, extent }) => kind !== 'limit' && kind !== 'none' && extent.length === 1 && extent[0] === nation,
  );
}

const NATIONS: readonly string[] = ['england', 'wales', 'scotland', 'northern-ireland'] satisfies Nation[];

/** Whether a power extends to a nation; unknown where the nation is, unless the power extends to all of them. A body that acts throughout the United Kingdom acts in each nation. */
function inNationOf(power: Power, nation: string | undefined): Reach {
  if (power.extent.length === NATIONS.length) return 'yes';
  if (nation === 'united-kingdom') return 'yes';
  if (nation === undefined || !NATIONS.includes(nation)) return 'unknown';
  return power.extent.some((name) => name === nation) ? 'yes' : 'no';
}

/** Whether a list of kinds has a kind; unknown for kinds that the law data does not have, or whose powers it does not know. */
function listed(law: Law, kinds: readonly string[], kind: string | undefined): Reach {
  const known = kind === undefined ? undefined : law.kinds.get(kind);
  if (known === undefined || known.powersUnknown === 'yes') return 'unknown';
  return kinds.includes(known.id) ? 'yes' : 'no';
}
