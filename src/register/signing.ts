/** How far the signing of an agreement has come, in data. */
import type { IsoDate } from '../base/dates.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Judged } from './judge-sign-off.ts';
import type { Party } from './party.ts';
import { lapsedOn, type Standing, isRunning } from './status.ts';

/**
 * How far the signing of the present version has come, by those who signed it and those whose sign-off of an earlier one
 * carries over. `not-asked`: nobody signs
 * a listing, or what is illustrative. `void`: somebody had signed this version,
 * and its words are others now, or the key is no longer safe. `key-revoked`: each of those who have to has a record
 * of signing it, and whoever is missing is so because of a key that was revoked, and of nothing else.
 */
export type SigningState = 'not-asked' | 'unsigned' | 'partly' | 'fully' | 'void' | 'key-revoked';

/** The same on a day, on which what was signed may have lapsed: its last day passed, and nobody ended it. */
export type SigningOnDay = SigningState | 'lapsed';

export interface Signing {
  readonly state: SigningState;
  /** Everybody whose decision counts for the present version, and who is bound by an earlier one. */
  readonly decisions: readonly Decision[];
  /** By which version each body is bound on the day, while the agreement is in force; `boundBodies` asks whether it is. */
  readonly bound: readonly Bound[];
  /** Who has to sign the present version, and has neither done so nor signed an earlier one that carries over. */
  readonly missing: readonly Missing[];
  /** A kept version from before the register kept records, which carries over to the present one: that may be signed elsewhere. */
  readonly elsewhere?: string;
  /** Every record, those that count for nothing and those of bodies that left included. */
  readonly records: readonly SignOff[];
  /** The paths of files beside the records that cannot be read. While there is one, nobody can say that everybody signed. */
  readonly unread: readonly string[];
  /** Records that count for nothing, with the reason. */
  readonly faults: readonly Extract<Judged, { readonly fault: unknown }>[];
}

/** What stands for a body in one capacity. */
export interface Decision {
  /** The party's name in the agreement. */
  readonly party: string;
  /** The organisation that decided. */
  readonly organisation: string;
  /** Its latest decision on the latest version that it decided on; with two roles, both. */
  readonly records: readonly SignOff[];
  /** Two people decided, as far as keys and roles can tell: nobody decides twice by one key, and in one role there is one. */
  readonly byTwo: boolean;
  readonly version: string;
  /** The day from which it is bound: that of its first agreement since it last declined, if it did. */
  readonly since: IsoDate;
  readonly stands: 'agreed' | 'agreed-with-conditions' | 'declined';
  /** The day on which the conditions of what it agreed to were met, where it had any: it was bound before. */
  readonly conditionsMet?: IsoDate;
  /**
   * The present version, where what was decided on an earlier one holds for it too, since only editorial changes lead there
   * from the words that were signed. It is no signature of these words: `version` says what was signed.
   */
  readonly carried?: CarriedOver;
}

/** The version that a decision on an earlier one carries over to, and the day from which it binds. */
export interface CarriedOver {
  readonly version: string;
  readonly since: IsoDate;
}

/** What a body agreed to, of a version whose first day has come. */
export interface Bound extends Decision {
  readonly stands: Exclude<Decision['stands'], 'declined'>;
}

export interface Missing {
  readonly party: string;
  /** The organisation, where it is known: a member of a group, or the party itself. */
  readonly organisation: string | undefined;
  /** What documents call it. */
  readonly title: string;
  readonly why: 'nothing' | 'declined' | 'one-role' | 'earlier-version' | 'key-revoked';
  /** What it signed that would hold for the present version, and the day that it gives for the revocation of the key. */
  readonly revoked?: { readonly version: string; readonly signed: string; readonly on: IsoDate };
}

/** Conditions of a body that it has not said to be met. */
export interface OpenConditions {
  readonly party: string;
  readonly organisation: string;
  readonly version: string;
  readonly conditions: readonly string[];
}

/** Who has to sign and has no decision on record, on this version or an earlier one. */
export function undecided({
  decisions,
  missing,
}: Pick<Signing, 'decisions'> & { readonly missing: readonly Missing[] }): readonly Missing[] {
  return missing.filter((one) =>
    decisions.every(({ party, organisation }) => party !== one.party || organisation !== one.organisation),
  );
}

export const NOT_ASKED: Signing = {
  state: 'not-asked',
  decisions: [],
  bound: [],
  missing: [],
  records: [],
  unread: [],
  faults: [],
};

/** How far the signing of an agreement has come on a day; `lapsed` of one that anybody signed, or that is asked to be, and whose last day has passed. */
export function signingOnDay(
  entry: { readonly signing: Signing; readonly standing: Standing; readonly terms: WrittenAgreement },
  today: IsoDate,
): SigningOnDay {
  const { state } = entry.signing;
  return state === 'not-asked' || lapsedOn(entry, today) === undefined ? state : 'lapsed';
}

/**
 * By which version each body is bound on the day: the latest one that it agreed to and whose first day has come.
 * Who declined the present version, or has not decided on it, stays bound by the one before. Nobody is bound by what
 * is not in force.
 */
export function boundBodies({
  signing,
  standing,
}: {
  readonly signing: Signing;
  readonly standing: Standing;
}): readonly Bound[] {
  return isRunning(standing) ? signing.bound : [];
}

/** The first day of what a body decided, where that day is still to come: until then nothing binds it that did not before. */
export function bindsFrom(
  { standing }: { readonly standing: Standing },
  { since, stands }: Partial<Pick<Decision, 'since' | 'stands'>>,
  today: IsoDate,
): IsoDate | undefined {
  return isRunning(standing) && since !== undefined && since > today && stands !== 'declined' ? since : undefined;
}

/** The version that binds a body and since when: the one that it agreed to, or the one that this carries over to. */
export function bindingVersion({ version, since, carried }: Bound): CarriedOver {
  return carried ?? { version, since };
}

/** Those who stand for the present version by what they signed of an earlier one. */
export function carriedOver({ decisions }: Pick<Signing, 'decisions'>): readonly Decision[] {
  return decisions.filter(({ carried }) => carried !== undefined);
}

/**
 * What has to be done before the agreement of some bodies holds without reserve: the conditions of what each last decided,
 * and of the version that binds it. They are open until a later record of that role agrees without them.
 */
export function openConditions(entry: {
  readonly signing: Signing;
  readonly standing: Standing;
}): readonly OpenConditions[] {
  const all = new Map([...entry.signing.decisions, ...boundBodies(entry)].map((one) => [keyOf(one), one]));
  return [...all.values()].flatMap(({ party, organisation, version, stands, records }) => {
    const conditions = records.flatMap(({ facts }) => facts.conditions ?? []);
    return stands === 'agreed-with-conditions' ? [{ party, organisation, version, conditions }] : [];
  });
}

/** What binds a body in the capacity in which it decides; nothing where it is bound by no version that is in force. */
export function boundOf(
  { party, organisation }: Pick<Missing, 'party' | 'organisation'>,
  bound: readonly Bound[],
): Bound | undefined {
  return bound.find((one) => one.party === party && one.organisation === organisation);
}

/** The party as whose member, or as one of whose kind, a body decided; nothing where it is the party itself, or none. */
export function decidedAs(
  { party, organisation }: Pick<Decision, 'party' | 'organisation'>,
  parties: ReadonlyMap<string, Party>,
): Party | undefined {
  const known = parties.get(party);
  return known?.organisation?.id === organisation ? undefined : known;
}

function keyOf({ party, organisation, version }: Decision): string {
  return [party, organisation, version].join(' ');
}
