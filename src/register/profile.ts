/** What the law needs to know of a body: bodies alike in it get the same answer. */
import type { Purpose, WrittenAgreement } from '../agreement/written/agreement.ts';
import type { KindOfBody, Law, Nation, YesNo } from '../law/law.ts';
import type { Regime } from './coverage.ts';
import type { Body, Party } from './party.ts';

export interface Profile {
  /** The same for bodies of the same profile. */
  readonly key: string;
  /** Its kind in the words of the law data; nothing if that is not known, or says nothing. */
  readonly kind: string | undefined;
  /** Where it acts; nothing if that is not known. */
  readonly nation: Nation | 'united-kingdom' | undefined;
  /** Whether it is one under section 7 of the Data Protection Act 2018 when it performs its tasks. */
  readonly publicAuthority: YesNo | 'unknown';
  /** Whether the law data marks that as to be confirmed. */
  readonly publicAuthorityInDoubt: boolean;
  /** Whether Part 3 is open to it: by an entry of Schedule 7, by its functions only, not at all, or not known. */
  readonly competent: 'schedule-7' | 'functions' | 'no' | 'unknown';
  /** Whether the law data marks that as to be confirmed. */
  readonly competentInDoubt: boolean;
}

/** Whether a purpose is denied to be law enforcement although it is. */
export type Denial = YesNo | 'maybe';

/** The profile of a body of a party: what its own file says, and otherwise what its kind settles. */
export function profileOf(body: Body, party: Party, law: Law): Profile {
  // The members of a class have no files of their own: the file of the class speaks for them.
  const facts = (body.organisation ?? (party.shape === 'class' ? party.organisation : undefined))?.facts;
  const kind = body.kind === undefined || body.kind === 'other' ? undefined : law.kinds.get(body.kind);
  const inDoubt = kind?.evidence === 'check';
  const parts: Omit<Profile, 'key'> = {
    kind: kind?.id,
    // The schema of organisation files allows no other nations.
    nation: body.nation as Profile['nation'],
    publicAuthority: facts?.publicAuthority ?? kind?.publicAuthority ?? 'unknown',
    publicAuthorityInDoubt: inDoubt && facts?.publicAuthority === undefined,
    competent:
      facts?.competentAuthority === undefined ? competentByKind(kind) : competentByFile(facts.competentAuthority),
    competentInDoubt: inDoubt && facts?.competentAuthority === undefined,
  };
  return { ...parts, key: Object.values(parts).join(' ') };
}

/** The regime under which a body acts for a purpose; `unknown` where nobody says whether it is a competent authority. */
export function regimeOf(
  profile: Profile,
  party: Party,
  name: string,
  purpose: Pick<Purpose, 'lawEnforcement'> | undefined,
): Regime | 'unknown' {
  if (purpose?.lawEnforcement !== 'yes') return 'uk-gdpr';
  const competentFor = party.written.competentFor ?? [];
  if (competentFor.includes('none')) return 'uk-gdpr';
  if (competentFor.includes(name) || competentFor.includes('all') || profile.competent === 'schedule-7') return 'part3';
  return profile.competent === 'unknown' ? 'unknown' : 'uk-gdpr';
}

/**
 * Whether a purpose is denied to be law enforcement although it is when a
 * competent authority does it: what it is about is that, or a party names it as
 * one for which it is competent. It only may be where the law data has a doubt,
 * or where the purpose is about something else besides.
 */
export function deniesEnforcement({ parties = {}, purposes = {} }: WrittenAgreement, name: string, law: Law): Denial {
  const { lawEnforcement, about = [] } = purposes[name] ?? {};
  if (lawEnforcement !== 'no') return 'no';
  if (Object.values(parties).some(({ competentFor }) => competentFor?.includes(name))) return 'yes';
  const enforcing = about.flatMap((word) => law.lawEnforcement.get(word) ?? []);
  const certain = enforcing.some(({ evidence }) => evidence !== 'check');
  const alone = enforcing.length > 0 && enforcing.length === about.length;
  return certain && alone ? 'yes' : certain || alone ? 'maybe' : 'no';
}

/** What such a denial means for a body: nothing for one that is no competent authority for the purpose. */
export function deniedTo(profile: Profile, party: Party, name: string, denial: Denial): Denial {
  if (denial === 'no' || regimeOf(profile, party, name, { lawEnforcement: 'yes' }) !== 'part3') return 'no';
  return profile.competentInDoubt && party.written.competentFor === undefined ? 'maybe' : denial;
}

/** Whether a body is a competent authority for some purpose, so that Part 3 governs what it holds for law enforcement. */
export function isCompetent(profile: Profile, party: Party): YesNo | 'unknown' {
  const competentFor = party.written.competentFor ?? [];
  if (competentFor.includes('none')) return 'no';
  if (competentFor.length > 0 || profile.competent === 'schedule-7') return 'yes';
  return profile.competent === 'unknown' ? 'unknown' : 'no';
}

function competentByKind(kind: KindOfBody | undefined): Profile['competent'] {
  const said = kind?.competentAuthority ?? 'unknown';
  return typeof said === 'string' ? said : 'schedule-7';
}

function competentByFile(said: string): Profile['competent'] {
  if (said === 'functions' || said === 'unknown') return said;
  return said === 'no' || said === 'none' ? 'no' : 'schedule-7';
}
