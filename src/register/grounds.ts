/** The entries of `lawful`, read against the law of a day: which needs they fit, and what they cite. */
import type { IsoDate } from '../base/dates.ts';
import type { Ground as WrittenGround, Purpose, WrittenAgreement } from '../agreement/written/agreement.ts';
import { inForce } from '../law/in-force.ts';
import type { Law, Power } from '../law/law.ts';
import { findPower } from '../law/powers.ts';
import { canServe, type Reach } from '../law/reach.ts';
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
    const powers = (written.powers ?? []).map(cite);
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
      idle: (written.schedule1 ?? []).filter(
        (paragraph) =>
          !mixed.includes(paragraph) &&
          servesNone(
            paragraph,
            chosen.flatMap((purpose) => purposes[purpose] ?? []),
            law,
          ),
      ),
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

function citer(law: Law, day: IsoDate): (citation: string) => Cited {
  const known = new Map<string, Cited>();
  return (citation) => {
    const cited = known.get(citation) ?? readCitation(citation, law, day);
    known.set(citation, cited);
    return cited;
  };
}

function readCitation(citation: string, law: Law, day: IsoDate): Cited {
  const power = findPower(law, citation);
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

function servesNone(paragraph: string, purposes: readonly Purpose[], law: Law): boolean {
  return (
    purposes.length > 0 && purposes.every((purpose) => servesPurpose(paragraph, purpose.about ?? [], law) === 'no')
  );
}
