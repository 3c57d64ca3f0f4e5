/** Who has signed an agreement, which version, and who has not: worked out from its sign-off records. */
import type { IsoDate } from '../base/dates.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import { boundBy, type ByTwo, decisionsByBody, latestOf } from './decisions.ts';
import { type Carrying, carriedFrom } from './carry-over.ts';
import type { Weights } from './compare/weigh.ts';
import type { Entry, Linked } from './entry.ts';
import { judgeSignOff, type SignedText } from './judge-sign-off.ts';
import { isAdopted } from './execution.ts';
import type { Organisations } from './party.ts';
import { leavers, type Signatory, signatoriesOf } from './signatories.ts';
import { type Decision, type Missing, NOT_ASKED, type Signing } from './signing.ts';
import { byTwoPeople } from './signing-roles.ts';
import { effectiveDay } from './version.ts';

/** What of an entry signing depends on. */
export type Signable = Linked & Pick<Entry, 'versions'>;

export interface SigningContext {
  readonly organisations: Organisations;
  readonly settings: WrittenRegister;
  readonly today: IsoDate;
  readonly checkSignature: CheckSignature;
  /** What a change means for those who signed: by the register, or by what it said before a change that is judged. */
  readonly weights: Weights;
  /** The paths of files beside the records that cannot be read, so that nobody knows what they say. */
  readonly unread: readonly string[];
  /** Versions of which something is kept that cannot be relied on. */
  readonly lost: readonly string[];
}

/** Judges all records of an agreement, and says what follows for its present version. */
export function linkSigning(
  entry: Signable,
  records: readonly SignOff[],
  { organisations, settings, today, checkSignature, weights, unread, lost }: SigningContext,
): Signing {
  const texts = new Map<string, SignedText>(
    [...entry.versions.map(({ entry: kept }) => kept), entry].map((text) => [text.terms.version ?? '', text]),
  );
  const { id, illustrative } = entry;
  const judged = records.map((record) =>
    judgeSignOff(record, { id, illustrative, texts, organisations, today, checkSignature }),
  );
  const faults = judged.flatMap((one) => ('fault' in one ? [one] : []));
  if (illustrative || entry.agreement.kind === 'listing') return { ...NOT_ASKED, records, unread, faults };
  const left = leavers(entry, today);
  const stay = judged
    .flatMap((one) => ('fault' in one ? [] : [one]))
    // What a body decided after it left brings it in again.
    .filter(({ party, record: { facts } }) =>
      [party, facts.organisation].every((name) => facts.date > (left.get(name) ?? '')),
    );
  const firstDays = new Map([...texts].map(([version, { terms }]) => [version, terms.effective ?? '']));
  const byTwo: ByTwo = ({ party, organisation }) => byTwoPeople(entry.parties.get(party), organisation, settings);
  const known = records.map(({ facts }) => facts.version);
  const carrying = { known, lost, weights };
  const carry = carrier(entry, carrying, byTwo);
  const elsewhere = signedBefore(entry, settings['sign-off']?.since, today, carrying);
  // What a body decided last is what can carry over: a decision after it says otherwise.
  const decided = decisionsByBody(stay, firstDays, byTwo).map(([last, ...earlier]) =>
    last === undefined ? [] : [carry(last), ...earlier],
  );
  const decisions = decided.flatMap((all) => all.slice(0, 1));
  const asked = signatoriesOf(entry, { settings, organisations, today });
  const wasSigned = faults.filter(
    ({ revoked, record: { facts } }) =>
      revoked !== undefined &&
      facts.decision !== 'declined' &&
      (facts.version === entry.terms.version ||
        // What counted for nothing on the first day of a version never carried over to it.
        (revoked > (entry.terms.effective ?? '') && carriedFrom(facts.version, entry, carrying) !== undefined)),
  );
  const missing = asked.flatMap((signatory) => missingOf(signatory, entry, decisions, wasSigned));
  const agreed = decisions.filter((one) => isOfPresent(one, entry) && one.stands !== 'declined');
  const byAsked = agreed.some(({ party }) => asked.some((one) => one.party === party));
  // A party that agrees to what a body adopts for all adopts nothing.
  const present = isAdopted(entry) ? byAsked : agreed.length > 0;
  const broken = faults.some(
    ({ record, fault }) =>
      record.facts.version === entry.terms.version && (fault === 'other-words' || fault === 'key-revoked'),
  );
  // Where only classes are asked, one of their bodies has to have agreed; where nobody is, no one signs for all.
  const byRecords =
    missing.length === 0 && byAsked
      ? 'fully'
      : missing.length > 0 && missing.every(({ why }) => why === 'key-revoked')
        ? 'key-revoked'
        : broken
          ? 'void'
          : present
            ? 'partly'
            : 'unsigned';
  // What cannot be read may be a refusal.
  const state = unread.length > 0 && (byRecords === 'fully' || byRecords === 'key-revoked') ? 'partly' : byRecords;
  const bound = decided.flatMap((all) => boundBy(all, today, byTwo) ?? []);
  return {
    state,
    decisions,
    bound,
    missing,
    records,
    unread,
    faults,
    ...(elsewhere === undefined ? {} : { elsewhere }),
  };
}

/** Whether a decision is about the present version, or carries over to it. */
function isOfPresent({ version, carried }: Decision, { terms }: Pick<Signable, 'terms'>): boolean {
  return version === terms.version || carried !== undefined;
}

/**
 * Says of a body's latest decision whether it carries over to the present version. What was declined does not, nor what one
 * of two people decided; conditions go with it.
 */
function carrier(entry: Signable, carrying: Carrying, byTwo: ByTwo): (decision: Decision) => Decision {
  const { version, effective = '' } = entry.terms;
  const found = new Map<string, ReadonlyMap<string, string> | undefined>();
  return (decision) => {
    const { version: signed, stands, since, party } = decision;
    if (version === undefined || signed === version || stands === 'declined') return decision;
    if (byTwo(decision) && !decision.byTwo) return decision;
    if (!found.has(signed)) found.set(signed, carriedFrom(signed, entry, carrying));
    const names = found.get(signed);
    return names === undefined
      ? decision
      : { ...decision, party: names.get(party) ?? party, carried: { version, since: latestOf(since, effective) } };
  };
}

/** The kept version that was in force when the register began to keep records, where it carries over to the present one. */
function signedBefore(
  entry: Signable,
  since: string | undefined,
  today: IsoDate,
  carrying: Carrying,
): string | undefined {
  if (since === undefined || effectiveDay(entry.agreement, today) < since) return undefined;
  const last = entry.versions.find(({ entry: kept }) => effectiveDay(kept.agreement, today) < since)?.version;
  return last === undefined || carrying.lost.includes(last) || carriedFrom(last, entry, carrying) === undefined
    ? undefined
    : last;
}

/** Whether a signatory has not signed the present version, or by a key alone that was revoked since. A class holds nothing up. */
function missingOf(
  { party, organisation, title, joins, byTwo }: Signatory,
  { terms }: Signable,
  decisions: readonly Decision[],
  wasSigned: Signing['faults'],
): readonly Missing[] {
  if (joins) return [];
  const own = decisions.find((one) => one.party === party && one.organisation === organisation);
  const why: Missing['why'] | undefined =
    own === undefined
      ? 'nothing'
      : !isOfPresent(own, { terms })
        ? 'earlier-version'
        : own.stands === 'declined'
          ? 'declined'
          : byTwo && !own.byTwo
            ? 'one-role'
            : undefined;
  if (why === undefined) return [];
  const last = wasSigned.findLast(({ record }) => record.facts.organisation === organisation);
  if (why === 'declined' || last?.revoked === undefined) return [{ party, organisation, title, why }];
  const { version, date: signed } = last.record.facts;
  return [{ party, organisation, title, why: 'key-revoked', revoked: { version, signed, on: last.revoked } }];
}
