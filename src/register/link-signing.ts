/** Who has signed an agreement, which version, and who has not: worked out from its sign-off records. */
import type { IsoDate } from '../base/dates.ts';
import { groups } from '../base/groups.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Entry } from './entry.ts';
import { judgeSignOff, type SignedText, type Sound } from './judge-sign-off.ts';
import type { Organisations, Party } from './party.ts';
import { type Signatory, signatoriesOf } from './signatories.ts';
import { type Decision, type Missing, NOT_ASKED, type Signing } from './signing.ts';
import { compareVersions } from './version.ts';

/** What of an entry signing depends on. */
export type Signable = Pick<Entry, 'id' | 'agreement' | 'terms' | 'parties' | 'digest' | 'illustrative' | 'versions'>;

export interface SigningContext {
  readonly organisations: Organisations;
  readonly settings: WrittenRegister;
  readonly today: IsoDate;
  readonly checkSignature: CheckSignature;
}

/** Judges all records of an agreement, and says what follows for its present version. */
export function linkSigning(
  entry: Signable,
  records: readonly SignOff[],
  { organisations, settings, today, checkSignature }: SigningContext,
): Signing {
  const texts = new Map<string, SignedText>(
    [...entry.versions.map(({ entry: kept }) => kept), entry].map((text) => [text.terms.version ?? '', text]),
  );
  const { id, illustrative } = entry;
  const judged = records.map((record) =>
    judgeSignOff(record, { id, illustrative, texts, organisations, today, checkSignature }),
  );
  const faults = judged.flatMap((one) => ('fault' in one ? [one] : []));
  if (illustrative || entry.agreement.kind === 'listing') return { ...NOT_ASKED, faults };
  const twoRoles = settings['sign-off']?.twoRoles ?? [];
  const left = leavers(entry, today);
  const decisions = decisionsOf(judged.flatMap((one) => ('fault' in one ? [] : [one]))).filter(
    ({ party, organisation }) => !left.has(party) && !left.has(organisation),
  );
  const missing = signatoriesOf(entry, settings)
    .filter(({ party }) => !left.has(party))
    .flatMap((signatory) => missingOf(signatory, entry, decisions, isOf(entry.parties.get(signatory.party), twoRoles)))
    .filter(({ organisation }) => organisation === undefined || !left.has(organisation));
  const present = decisions.some(({ version, stands }) => version === entry.terms.version && stands !== 'declined');
  const broken = faults.some(
    ({ record, fault }) =>
      record.facts.version === entry.terms.version && (fault === 'other-words' || fault === 'key-revoked'),
  );
  // Where nobody is named who has to sign, somebody has to have agreed all the same.
  const state = missing.length === 0 && present ? 'fully' : broken ? 'void' : present ? 'partly' : 'unsigned';
  return { state, decisions, missing, faults };
}

/** Whether a party is among those that are named by themselves or by a label. */
function isOf(party: Party | undefined, named: readonly string[]): boolean {
  return party !== undefined && [party.name, ...party.labels].some((word) => named.includes(word));
}

/** The parties and organisations that the log says have left by a day. */
function leavers({ terms }: Pick<Entry, 'terms'>, today: IsoDate): ReadonlySet<string> {
  const log = terms.record?.log ?? [];
  return new Set(log.flatMap(({ event, date, parties = [] }) => (event === 'left' && date <= today ? parties : [])));
}

/** The latest decision of each body as each party, on the latest version that it decided on. */
function decisionsOf(sound: readonly Sound[]): readonly Decision[] {
  return groups(sound, ({ party, record }) => `${party} ${record.facts.organisation}`).flatMap((all) => {
    const [latest] = [...all].sort((one, other) =>
      compareVersions(other.record.facts.version, one.record.facts.version),
    );
    if (latest === undefined) return [];
    const { version, organisation } = latest.record.facts;
    const about = all.filter(({ record }) => record.facts.version === version).map(({ record }) => record);
    const standing = groups(about, ({ facts }) => facts.role.toLowerCase()).flatMap((records) =>
      [...records].sort(byDay).slice(-1),
    );
    const last = [...standing].sort(byDay).at(-1);
    if (last === undefined) return [];
    const { date, starts = date } = last.facts;
    return [
      {
        party: latest.party,
        organisation,
        records: standing,
        version,
        since: latestOf(date, starts),
        stands: weakest(standing),
      },
    ];
  });
}

/** Both are days of the calendar: the schema of records has accepted them. */
function latestOf(...days: readonly string[]): IsoDate {
  return [...days].sort().at(-1) as IsoDate;
}

/** Of two decisions on one day the more cautious one stands: which of two files comes first must not decide. */
function byDay({ facts: one }: SignOff, { facts: other }: SignOff): number {
  return one.date === other.date ? caution(one.decision) - caution(other.decision) : one.date < other.date ? -1 : 1;
}

const CAUTION = ['agreed', 'agreed-with-conditions', 'declined'] as const;

function caution(decision: Decision['stands']): number {
  return CAUTION.indexOf(decision);
}

function weakest(records: readonly SignOff[]): Decision['stands'] {
  return CAUTION[Math.max(...records.map(({ facts }) => caution(facts.decision)))] ?? 'declined';
}

/** Who of a signatory has not signed the present version: itself, or members of a group. A class holds nothing up. */
function missingOf(
  { party, each }: Signatory,
  entry: Signable,
  decisions: readonly Decision[],
  byTwo: boolean,
): readonly Missing[] {
  const known = entry.parties.get(party);
  if (known?.shape === 'class') return [];
  const bodies = known === undefined ? [party] : each ? known.bodies.map(({ key }) => key) : [known.organisation?.id];
  return bodies.flatMap((organisation): readonly Missing[] => {
    const own = decisions.find((one) => one.party === party && one.organisation === organisation);
    const why: Missing['why'] | undefined =
      own === undefined
        ? 'nothing'
        : own.version !== entry.terms.version
          ? 'earlier-version'
          : own.stands === 'declined'
            ? 'declined'
            : byTwo && new Set(own.records.map(proofOf)).size < 2
              ? 'one-role'
              : undefined;
    return why === undefined ? [] : [{ party, organisation, why }];
  });
}

/** What tells two people apart: nobody decides twice by one key, and in one role there is one. */
function proofOf({ facts }: SignOff): string {
  return facts.signature ?? facts.role.toLowerCase();
}
