/**
 * The case of a need: all that its answer depends on, and nothing else. Needs
 * that make the same case have the same answer, so that one body of a kind
 * stands for thirty.
 */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { DataKind, WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Law, YesNo } from '../law/law.ts';
import type { Need, Regime } from './coverage.ts';
import { groups } from '../base/groups.ts';
import type { Ground } from './ground.ts';
import { interner, pathMemo } from '../base/memo.ts';
import type { Body, Party } from './party.ts';
import { deniedTo, type Denial, deniesEnforcement, isCompetent, type Profile, profileOf, regimeOf } from './profile.ts';
import type { Reliance } from './reach.ts';

/** The facts of a case: what a body is, and what it does for which purpose. Equal profiles, recipients and lists of `about` are the very same. */
export interface Facts extends Reliance {
  readonly day: IsoDate;
  /** The day on which the text took effect, where that was before: what it states as a ground must have been one since. */
  readonly since: IsoDate;
  readonly regime: Regime;
  /** Whether nobody says if the body is a competent authority for the purpose, so that its regime is not known. */
  readonly regimeUnknown: boolean;
  /** Whether its regime rests on a statement of the law data that is to be confirmed. */
  readonly regimeInDoubt: boolean;
  /** Whether the purpose is denied to be law enforcement, although what it is about is, when this body does it. */
  readonly enforcementDenied: Denial;
  /** Whether Part 3 governs what the body holds for law enforcement. */
  readonly competent: YesNo | 'unknown';
  /** What the purpose is about. */
  readonly about: readonly string[];
  /** Whether data flows more than once. */
  readonly regular: boolean;
  /** Whether the agreement says how consent is used. */
  readonly consent: boolean;
}

/** The facts, with the entries of `lawful` that fit the need, state a ground and bear on the question. */
export interface Case extends Facts {
  readonly fitting: readonly Ground[];
}

/** What of a kind of data bears on its lawful basis. */
export interface Traits {
  /** Of whom it tells: people who live; only the dead, to whom no more than confidence is owed; or nobody who can be known. */
  readonly of: 'living' | 'dead' | 'nobody';
  readonly special: boolean;
  readonly offence: boolean;
  readonly confidential: boolean;
  /** Whether it tells of people who can be known what some reasons in confidence do not reach, such as their health. */
  readonly intimate: boolean;
  readonly heldForLawEnforcement: boolean;
}

/** The facts of a need for each profile among its bodies, with the bodies of that profile. */
export type FactsOfBodies = readonly (readonly [Facts, readonly Body[]])[];

/**
 * Reads facts: the very same for needs in which nothing differs but the data.
 * `limited` says whether a power that is cited limits who may receive: only
 * then is it asked who does.
 */
export function factsReader(
  terms: WrittenAgreement,
  law: Law,
  day: IsoDate,
  limited: boolean,
): (need: Need) => FactsOfBodies {
  const sameAbout = interner<readonly string[]>();
  const abouts = new Map(
    Object.entries(terms.purposes ?? {}).map(([name, { about = [] }]) => [name, sameAbout(about.join(), about)]),
  );
  const denials = new Map(Object.keys(terms.purposes ?? {}).map((name) => [name, deniesEnforcement(terms, name, law)]));
  const profiles = profiler(law);
  const recipients = limited ? recipientReader() : () => NOBODY;
  const facts = pathMemo<FactsOfBodies>();
  const effective = parseDate(terms.effective ?? '') ?? day;
  const since = effective < day ? effective : day;
  const read = (need: Need): FactsOfBodies => {
    const { party, direction, regime } = need;
    const said = party.written.competentFor !== undefined;
    return profiles(party, need.bodies).map(([profile, bodies]) => [
      {
        law,
        day,
        since,
        profile,
        direction,
        recipients: recipients(need, bodies),
        regime,
        regimeUnknown: regimeOf(profile, party, need.purpose, terms.purposes?.[need.purpose]) === 'unknown',
        regimeInDoubt: profile.competentInDoubt && !said,
        enforcementDenied: deniedTo(profile, party, need.purpose, denials.get(need.purpose) ?? 'no'),
        competent: isCompetent(profile, party),
        about: abouts.get(need.purpose) ?? [],
        regular: need.flows.some((flow) => terms.flows?.[flow]?.frequency !== 'once'),
        consent: terms.consent !== undefined,
      },
      bodies,
    ]);
  };
  return (need) => facts([need.purpose, need.flows, need.bodies], () => read(need));
}

/** Reads what of the data of a need bears on its lawful basis: the very same for kinds of data alike. */
export function traitsReader(terms: WrittenAgreement, law: Law): (need: Need) => Traits {
  const same = interner<Traits>();
  const intimate = new Set([...law.confidence.values()].flatMap(({ exceptFor = [] }) => exceptFor));
  const traitsOf = (kind: DataKind | undefined): Traits => readTraits(kind, intimate);
  const none = traitsOf(undefined);
  const traits = new Map(
    Object.entries(terms.data ?? {}).map(([name, kind]) => [name, interned(same, traitsOf(kind))]),
  );
  return (need) => traits.get(need.data) ?? none;
}

function readTraits(kind: DataKind | undefined, intimate: ReadonlySet<string>): Traits {
  const anonymous = kind?.identifiability === 'anonymous' || kind?.identifiability === 'aggregated';
  return {
    of: anonymous ? 'nobody' : kind?.deceased === 'only' ? 'dead' : 'living',
    special: kind?.specialCategory?.some((category) => category !== 'none') ?? false,
    offence: kind?.criminalOffence === 'yes',
    confidential: kind?.confidential === 'yes',
    intimate:
      kind?.identifiability !== 'pseudonymised' &&
      (kind?.specialCategory?.some((category) => intimate.has(category)) ?? false),
    heldForLawEnforcement: kind?.heldFor === 'law-enforcement',
  };
}

function interned(same: (key: string, one: Traits) => Traits, traits: Traits): Traits {
  return same(Object.values(traits).join(), traits);
}

type Profiled = readonly (readonly [Profile, readonly Body[]])[];

/** Groups bodies by profile. */
function profiler(law: Law): (party: Party, bodies: readonly Body[]) => Profiled {
  const same = interner<Profile>();
  const known = pathMemo<Profiled>();
  const read = (party: Party, body: Body): Profile => {
    const profile = profileOf(body, party, law);
    return same(profile.key, profile);
  };
  return (party, bodies) =>
    known([party, bodies], () =>
      groups(
        bodies.map((body) => [read(party, body), body] as const),
        ([profile]) => profile.key,
      ).flatMap((alike) => (alike[0] === undefined ? [] : [[alike[0][0], alike.map(([, body]) => body)] as const])),
    );
}

const NOBODY: Facts['recipients'] = [];

/** The kinds of the bodies to which bodies send: everyone at the other end but themselves. */
function recipientReader(): (need: Need, senders: readonly Body[]) => Facts['recipients'] {
  const same = interner<Facts['recipients']>();
  const known = pathMemo<Facts['recipients']>();
  return (need, senders) => {
    if (need.direction === 'receive') return NOBODY;
    return known([need.others, senders], () => {
      const kinds = kindsOf(need, senders);
      return same(kinds.join(), kinds);
    });
  };
}

function kindsOf(need: Need, senders: readonly Body[]): Facts['recipients'] {
  const kinds = new Set<string | undefined>();
  for (const other of need.others) {
    const members = other === need.party && other.shape === 'class';
    for (const body of other.bodies)
      if (members || senders.some((sender) => sender.key !== body.key)) kinds.add(body.kind);
  }
  return [...kinds].sort();
}
