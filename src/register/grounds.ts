/** The entries of `lawful`, read against the law of a day: which needs they fit, and what they cite. */
import type { IsoDate } from '../base/dates.ts';
import type { Ground as WrittenGround, Purpose, WrittenAgreement } from '../agreement/written/agreement.ts';
import { annex1Condition } from '../law/annex-1.ts';
import { inForce } from '../law/in-force.ts';
import type { Law, LawEntry, Power, Scope } from '../law/law.ts';
import { type NamedPower, namedPowers } from '../law/powers.ts';
import { canServe, doubted, type Reach, servesAbout } from '../law/reach.ts';
import type { Need } from './coverage.ts';
import type { Cited, Ground } from './ground.ts';
import { type Party, selectNames, selectParties } from './party.ts';
import { profileOf } from './profile.ts';
import { reachOf } from './reach.ts';

/** The entries of `lawful`, with what they select and cite. */
export function readGrounds(
  terms: WrittenAgreement,
  parties: ReadonlyMap<string, Party>,
  law: Law,
  day: IsoDate,
): readonly Ground[] {
  const purposes = terms.purposes ?? {};
  const cite = citer(law, day);
  return byName(terms.lawful ?? {}).map(([name, written], place) => {
    const selected = selectParties(written.parties, parties);
    const named =
      written.parties !== undefined && !written.parties.some((word) => word === 'everyone' || word === 'all');
    const powers = (written.powers ?? []).flatMap(cite);
    const data = selectNames(written.data ?? [], Object.keys(terms.data ?? {}));
    const offences = data.some((kind) => terms.data?.[kind]?.criminalOffence === 'yes');
    const strays = outOfPart(written, law);
    const mixed = offences || strays.length === written.schedule1?.length ? [] : strays;
    const chosen = selectNames(written.purposes ?? [], Object.keys(purposes));
    return {
      name,
      mark: String(place),
      written,
      named,
      parties: new Set(selected.map((party) => party.name)),
      purposes: new Set(chosen),
      data: new Set(data),
      powers,
      stray: named ? powers.filter((cited) => reachesNone(cited, selected, law)) : [],
      idle: idleOf(
        written,
        mixed,
        chosen.flatMap((purpose) => purposes[purpose] ?? []),
        law,
      ),
      narrow: isNarrow(written, law),
      mixed,
    };
  });
}

/** In the order of their names: where a gap is put, and what is said of it, does not depend on their order in the file. */
function byName<T>(entries: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether the selectors of an entry fit a need. */
export function fits(ground: Ground, need: Pick<Need, 'party' | 'purpose' | 'data' | 'direction'>): boolean {
  const { direction } = ground.written;
  return (
    (direction === undefined || direction === need.direction) &&
    ground.purposes.has(need.purpose) &&
    ground.data.has(need.data) &&
    ground.parties.has(need.party.name)
  );
}

/** Whether a paragraph of Schedule 1 can serve a purpose, which may be about several things. */
export function servesPurpose(paragraph: string, abouts: readonly string[], law: Law): Reach {
  const known = law.schedule1.get(paragraph);
  if (known === undefined) return 'no';
  const reaches = abouts.map((about) => canServe(law, known, about));
  return reaches.includes('yes') ? 'yes' : reaches.includes('unknown') || abouts.length === 0 ? 'unknown' : 'no';
}

/** Paragraphs of Schedule 1 that go with none of the points of Article 9 beside which an entry states them. */
export function outOfPart({ article9 = [], schedule1 = [] }: WrittenGround, law: Law): readonly string[] {
  return article9.length === 0
    ? []
    : schedule1.filter((paragraph) => !article9.some((point) => law.schedule1.get(paragraph)?.serves.includes(point)));
}

function citer(law: Law, day: IsoDate): (citation: string) => readonly Cited[] {
  const known = new Map<string, readonly Cited[]>();
  return (citation) => {
    const cited = known.get(citation) ?? namedPowers(law, citation).map((named) => readCitation(named, day));
    known.set(citation, cited);
    return cited;
  };
}

function readCitation({ citation, power }: NamedPower, day: IsoDate): Cited {
  return {
    citation: power?.citation ?? citation,
    power,
    grounds: power === undefined ? 'unknown' : groundsOn(power, day),
  };
}

/** What the law data marks as to be confirmed can warn and no more: then nothing is known, not that there is no ground. */
function groundsOn(power: Power, day: IsoDate): Reach {
  if (power.kind === 'limit' || power.kind === 'none') return 'no';
  const force = inForce(power, day);
  if (force === 'yes') return 'yes';
  return force === 'unconfirmed' || power.evidence === 'check' ? 'unknown' : 'no';
}

/** What is not in force or gives no ground at all is another fault than a power of someone else. */
function reachesNone(cited: Cited, selected: readonly Party[], law: Law): boolean {
  if (cited.grounds === 'no') return false;
  const bodies = selected.flatMap((party) => party.bodies.map((body) => profileOf(body, party, law)));
  return bodies.length > 0 && bodies.every((profile) => reachOf(cited, profile, law) === 'no');
}

/** What can serve none of some purposes. What the law data marks as to be confirmed is never said to be. */
function idleOf(
  { article6 = [], annex1 = [], schedule1 = [] }: WrittenGround,
  mixed: readonly string[],
  purposes: readonly Purpose[],
  law: Law,
): Ground['idle'] {
  const idle = (serves: (abouts: readonly string[]) => Reach): boolean =>
    purposes.length > 0 && purposes.every(({ about = [] }) => serves(about) === 'no');
  const ofScope = (scope: (LawEntry & Scope) | undefined): boolean =>
    scope !== undefined && idle((abouts) => doubted(servesAbout(law, scope, abouts), scope));
  return {
    article6: article6.filter((point) => ofScope(law.article6.get(point))),
    annex1: annex1.filter((paragraph) => ofScope(annex1Condition(law, paragraph))),
    schedule1: schedule1.filter(
      (paragraph) => !mixed.includes(paragraph) && idle((abouts) => servesPurpose(paragraph, abouts, law)),
    ),
  };
}

/** Whether a paragraph of Schedule 1 can serve no purpose of the entry that states it, which is told of it as it stands. */
export function isIdle({ ground, number }: { readonly ground: Ground; readonly number: string }): boolean {
  return ground.idle.schedule1.includes(number);
}

function isNarrow({ article9 = [], schedule1 = [], confidentiality }: WrittenGround, law: Law): boolean {
  const reason = confidentiality === undefined ? undefined : law.confidence.get(confidentiality);
  return (
    reason?.power !== undefined ||
    reason?.exceptFor !== undefined ||
    article9.some((point) => {
      const known = law.article9.get(point);
      return known?.reaches !== undefined || known?.direction !== undefined;
    }) ||
    schedule1.some((paragraph) => law.schedule1.get(paragraph)?.reaches !== undefined)
  );
}
