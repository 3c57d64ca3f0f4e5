/** Whether a sign-off record counts: it names a party, these very words, a role that may decide, and proof. */
import type { IsoDate } from '../base/dates.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { Digest } from '../agreement/digest.ts';
import type { Organisation, SignOff } from '../agreement/register-files.ts';
import { COMMIT_NAMESPACE, isOwnCommit, signedCommit } from '../agreement/sign-off-commit.ts';
import { isSigned, SIGN_OFF_NAMESPACE, statementOf } from '../agreement/statement.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import { keyIdentity } from './key-identity.ts';
import type { Organisations, Party } from './party.ts';
import { executionOf } from './execution.ts';
import { roleAsRead, signingRoles } from './signing-roles.ts';

/** Why a record does not count. */
export type SignOffFault =
  | 'illustrative'
  | 'unknown-organisation'
  | 'not-a-party'
  | 'unknown-version'
  | 'other-words'
  | 'wrong-role'
  | 'future'
  | 'not-in-being'
  | 'no-evidence'
  | 'no-hash'
  | 'no-conditions'
  | 'idle-conditions'
  | 'no-signature'
  | 'idle-signature'
  | 'no-commit'
  | 'idle-commit'
  | 'no-key'
  | 'key-of-another'
  | 'key-not-good-then'
  | 'key-revoked'
  | 'bad-signature';

/** A text that a record can be about: the present one, or a version that was kept. */
export interface SignedText {
  readonly terms: WrittenAgreement;
  readonly parties: ReadonlyMap<string, Party>;
  readonly digest: Digest;
}

export interface JudgeContext {
  /** The agreement's id. */
  readonly id: string;
  readonly illustrative: boolean;
  /** The texts by their version. */
  readonly texts: ReadonlyMap<string, SignedText>;
  readonly organisations: Organisations;
  readonly today: IsoDate;
  readonly checkSignature: CheckSignature;
}

/** A record that counts, with what it counts for. */
export interface Sound {
  readonly record: SignOff;
  /** Its name in the agreement; the id of an organisation that adopts the agreement and is no party. */
  readonly party: string;
  /** What tells whoever decided from another person: the key that signed, or the role. */
  readonly by: string;
}

export type Judged =
  | Sound
  | {
      readonly record: SignOff;
      readonly fault: SignOffFault;
      readonly roles?: readonly string[];
      /** Of a record that would count if its key had not been revoked: the day that the body gives for that. */
      readonly revoked?: IsoDate;
    };

/** Judges a record, and names the roles that may decide where another did. The first reason why it does not count is told; what can be put right in the record comes last. */
export function judgeSignOff(record: SignOff, context: JudgeContext): Judged {
  const { facts } = record;
  const text = context.texts.get(facts.version);
  const organisation = context.organisations.get(facts.organisation);
  if (context.illustrative) return { record, fault: 'illustrative' };
  if (organisation === undefined) return { record, fault: 'unknown-organisation' };
  if (text === undefined) return { record, fault: 'unknown-version' };
  const party = partyOf(record, text, organisation);
  if (party === undefined) return { record, fault: 'not-a-party' };
  if (facts.digest !== text.digest) return { record, fault: 'other-words' };
  const roles = signingRoles(typeof party === 'string' ? undefined : party, organisation);
  const judged = judgeBody(record, { ...context, organisation, roles });
  if (typeof judged === 'string') return { record, fault: judged, ...(judged === 'wrong-role' ? { roles } : {}) };
  return 'fault' in judged
    ? { record, ...judged }
    : { record, party: typeof party === 'string' ? party : party.name, ...judged };
}

/**
 * The party that a body decides for: itself; the group or class that it names, whose member it is; or itself as one that
 * adopts the agreement. A class names no members: whoever says that it belongs, and shows proof, joins by its record.
 */
function partyOf(record: SignOff, text: SignedText, organisation: Organisation): Party | string | undefined {
  const { as } = record.facts;
  const { id } = organisation;
  const parties = [...text.parties.values()].filter(({ name }) => as === undefined || name === as);
  const itself = parties.filter((party) => party.organisation?.id === id && party.shape === 'body');
  // A body that is a party twice says as which.
  if (itself.length === 1) return itself[0];
  if (as === undefined) return itself.length === 0 ? adopting(text, id) : undefined;
  return parties.find(
    (party) =>
      (party.shape === 'group' && party.bodies.some(({ key }) => key === id)) ||
      (party.shape === 'class' && fits(party, organisation)),
  );
}

function adopting({ terms }: SignedText, id: string): string | undefined {
  const { how, by = [] } = executionOf(terms);
  return how === 'adopted' && by.includes(id) ? id : undefined;
}

/** Whether a body is of a kind and nation that a class is of; a class that names none takes any. */
function fits({ bodies }: Party, { facts }: Organisation): boolean {
  return bodies.some(
    ({ kind, nation }) =>
      (kind === undefined || kind === facts.kind) && (nation === undefined || nation === facts.nation),
  );
}

interface BodyContext extends JudgeContext {
  readonly organisation: Organisation;
  readonly roles: readonly string[];
}

/** That it did, but for a key that was revoked. */
interface NoLonger {
  readonly fault: 'key-revoked';
  readonly revoked: IsoDate;
}

/** Whether a body decided so, and by whom; or why the record does not show it. */
function judgeBody({ facts }: SignOff, context: BodyContext): SignOffFault | NoLonger | Pick<Sound, 'by'> {
  const { organisation, roles, today } = context;
  const { from = '', until = '9999' } = organisation.facts;
  if (facts.date > today) return 'future';
  if (facts.date < from || facts.date > until) return 'not-in-being';
  if (roles.length > 0 && !roles.some((role) => role.toLowerCase() === facts.role.toLowerCase())) return 'wrong-role';
  if (facts.decision === 'agreed-with-conditions' && facts.conditions === undefined) return 'no-conditions';
  if (facts.decision !== 'agreed-with-conditions' && facts.conditions !== undefined) return 'idle-conditions';
  if (facts.method !== 'commit' && facts.commit !== undefined) return 'idle-commit';
  if (facts.method === 'commit' && !isOwnCommit(facts.commit ?? '', facts.date)) return 'no-commit';
  if (isSigned(facts)) return judgeKey(facts, context);
  if (facts.signature !== undefined) return 'idle-signature';
  if (facts.evidence === undefined) return 'no-evidence';
  return facts.method === 'wet-ink' && !SCAN.test(facts.evidence) ? 'no-hash' : { by: roleAsRead(facts.role) };
}

/** What identifies a scan among all others, wherever it is kept. */
export const SCAN = /\bsha256:[0-9a-f]{64}\b/;

/** A key of a body, as its file lists it. */
type ListedKey = NonNullable<Organisation['facts']['keys']>[number];

/** The key of a body that a record's signature names, and whether it is good over what the record says; nothing where it names none of them. */
export function keyThatSigned({
  id,
  facts,
  organisation,
  checkSignature,
}: Pick<JudgeContext, 'id' | 'checkSignature'> & {
  readonly facts: SignOff['facts'];
  readonly organisation: Organisation;
}): (ListedKey & { readonly good: boolean }) | undefined {
  const { signature } = facts;
  if (signature === undefined) return undefined;
  const { text, namespace } = signedBy(id, facts);
  const message = new TextEncoder().encode(text);
  for (const listed of organisation.facts.keys ?? []) {
    const answer = checkSignature({ message, signature, namespace, key: listed.key });
    if (answer !== 'other-key' && answer !== 'unreadable') return { ...listed, good: answer === 'good' };
  }
  return undefined;
}

/** What the signature of a record has to cover, and what it has to be made for: each is good for nothing in the place of the other. */
function signedBy(id: string, facts: SignOff['facts']): { readonly text: string; readonly namespace: string } {
  return facts.method === 'commit'
    ? { text: signedCommit(id, facts), namespace: COMMIT_NAMESPACE }
    : { text: statementOf(id, facts), namespace: SIGN_OFF_NAMESPACE };
}

/** A key proves what its own body decided, on a day on which it was good; and no key is of two bodies. */
function judgeKey(facts: SignOff['facts'], context: BodyContext): SignOffFault | NoLonger | Pick<Sound, 'by'> {
  const { id, organisation, organisations, checkSignature } = context;
  if (facts.signature === undefined) return 'no-signature';
  const by = keyThatSigned({ id, facts, organisation, checkSignature });
  if (by === undefined) return 'no-key';
  const others = [...organisations.values()].filter((other) => other.id !== organisation.id);
  if (others.some((other) => (other.facts.keys ?? []).some(({ key }) => keyIdentity(key) === keyIdentity(by.key))))
    return 'key-of-another';
  if (!by.good) return 'bad-signature';
  // However often a key is listed: once it was revoked, it is.
  const listed = (organisation.facts.keys ?? []).filter(({ key }) => keyIdentity(key) === keyIdentity(by.key));
  const [revoked] = listed
    .flatMap((one) => (one.revoked !== undefined && one.revoked <= context.today ? [one.revoked] : []))
    .sort();
  const wasGood = facts.date >= by.from && facts.date <= (by.until ?? '9999');
  if (revoked !== undefined)
    // A day of the calendar: the schema has accepted it. It can be earlier than the record: a body may say so of any day.
    return wasGood ? { fault: 'key-revoked', revoked: revoked as IsoDate } : 'key-revoked';
  if (!wasGood) return 'key-not-good-then';
  return { by: keyIdentity(by.key) };
}
