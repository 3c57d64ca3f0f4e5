/** Who has signed an agreement, as its page shows it: who decided what, since when, with which proof, and who is missing. */
import type { SignOff } from '../agreement/register-files.ts';
import { SIGN_OFF_NAMESPACE } from '../agreement/statement.ts';
import type { Entry } from '../register/entry.ts';
import { isAdopted } from '../register/execution.ts';
import {
  type Bound,
  bindingVersion,
  bindsFrom,
  boundBodies,
  boundOf,
  carriedOver,
  type Decision,
  decidedAs,
  type Missing,
  undecided,
} from '../register/signing.ts';
import { plain } from './data/signers.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { isShown, type Published } from './published.ts';
import { lapsedOn } from '../register/status.ts';
import { type SignatureFile, type SignatureFiles, signatureFiles } from './signature-files.ts';
import { askedOf, decidedBy, signingState } from './signing-state.ts';
import { fileSize } from './words.ts';

interface Row {
  readonly who: MaybeLink;
  readonly as: string | undefined;
  readonly decision: string;
  /** That it was about an earlier version, and carries over to the present one. */
  readonly carried: string | undefined;
  readonly conditions: readonly string[];
  readonly bound: string;
  readonly proofs: readonly Proof[];
  readonly missing: string | undefined;
}

/** What shows that a body decided so, with the files of a signature. */
interface Proof {
  readonly text: string;
  readonly files: readonly MaybeLink[];
  /** What one types to check a signature. */
  readonly command?: string;
}

/** Nothing where nobody signs: a listing, what is illustrative, a draft. */
export function signingView(site: Published, entry: Entry): object | undefined {
  const state = signingState(site, entry);
  if (state === 'not-asked') return undefined;
  const { t } = site;
  const { version = '' } = entry.terms;
  const { all, classes } = askedOf(site, entry);
  const { missing } = entry.signing;
  const how = isAdopted(entry) ? 'adopted' : 'signed';
  const carries = carriedOver(entry.signing).length > 0;
  const said = {
    fully: () => (carries ? t('signing.fully-carried', { version }) : t('signing.fully-means', { how, version })),
    partly: () => t('signing.partly-means', { how, version, n: missing.length, all: all.length }),
    unsigned: () => t('signing.unsigned-means', { how, version }),
    void: () => t('signing.void-means', { version }),
    'key-revoked': () => revokedMeans(site, entry),
    lapsed: () => t('signing.lapsed-means', { version, date: site.date(lapsedOn(entry, site.today) ?? '') }),
    elsewhere: () => t('signing.elsewhere'),
  }[state]();
  const named = isShown(entry, 'parties');
  const rows = named && state !== 'elsewhere' ? rowsOf(site, entry, state === 'lapsed' ? [] : missing) : [];
  const [command] = rows.flatMap(({ proofs }) => proofs.flatMap((proof) => proof.command ?? []));
  return {
    state: state === 'partly' && carries ? [said, t('signing.carried-means')].join(' ') : said,
    urgent: state === 'fully' ? undefined : t('signing.urgent'),
    hidden: !named && state !== 'elsewhere',
    rows,
    unproved: rows.length > 0 && !isWhole(entry) ? t('signing.unproved') : undefined,
    check: command === undefined ? undefined : { command, keys: PATHS.allowedSigners, revoked: PATHS.revokedKeys },
    classes: named ? classes.map(({ title }) => t('signing.class', { title })) : [],
  };
}

function rowsOf(site: Published, entry: Entry, missing: readonly Missing[]): readonly Row[] {
  const { t } = site;
  const { decisions } = entry.signing;
  const open = (decision: Decision): Missing | undefined =>
    missing.find(({ party, organisation }) => party === decision.party && organisation === decision.organisation);
  const order = [...entry.parties.keys()];
  const place = ({ party }: Decision): number => order.indexOf(party);
  return [
    ...decisions
      .toSorted((one, other) => place(one) - place(other))
      .map((decision) => decisionRow(site, entry, decision, open(decision))),
    ...undecided({ decisions, missing }).map((one) => ({
      who: bodyLink(site, one.title, one.organisation),
      as: undefined,
      decision: revokedWords(site, one) ?? t('signing.nothing'),
      carried: undefined,
      conditions: [],
      bound: t('signing.not-bound'),
      proofs: [],
      missing: undefined,
    })),
  ];
}

const DECISIONS = {
  agreed: 'signing.agreed',
  'agreed-with-conditions': 'signing.agreed-with-conditions',
  declined: 'signing.declined',
} as const;

function decisionRow(site: Published, entry: Entry, decision: Decision, open: Missing | undefined): Row {
  const { t } = site;
  const { organisation, records, version, stands, carried } = decision;
  const group = decidedAs(decision, entry.parties);
  const bound = boundOf(decision, boundBodies(entry));
  const whole = isWhole(entry);
  return {
    who: bodyLink(site, decidedBy(site, entry, decision), organisation),
    as: group === undefined ? undefined : t('signing.as', { party: group.title }),
    decision: t(DECISIONS[stands], { version }),
    carried: carried === undefined ? undefined : t('signing.carried', { version: carried.version }),
    conditions: whole ? records.flatMap(({ facts }) => facts.conditions ?? []) : [],
    bound: bound === undefined ? notBoundWords(site, entry, decision) : boundWords(site, bound),
    proofs: whole
      ? [...records.map((record) => proofOf(site, entry, record)), ...boundProofs(site, entry, decision, bound)]
      : [],
    missing: open === undefined ? undefined : missingWords(site, entry, open),
  };
}

/** A summary, and a record that is withheld, tell who agreed to what; not under which conditions, nor the proof. */
function isWhole(entry: Entry): boolean {
  return entry.show === 'all' && isShown(entry, 'record');
}

function boundWords({ t, date }: Published, bound: Bound): string {
  const { version, since } = bindingVersion(bound);
  const { conditionsMet } = bound;
  return conditionsMet === undefined
    ? t('signing.bound', { version, date: date(since) })
    : t('signing.bound-met', { version, date: date(since), met: date(conditionsMet) });
}

/** Of a body that nothing binds: what it agreed to may do so from a later day. */
function notBoundWords({ t, date, today }: Published, entry: Entry, decision: Decision): string {
  const from = bindsFrom(entry, decision, today);
  return from === undefined
    ? t('signing.not-bound')
    : t('signing.bound-from', { version: decision.version, date: date(from) });
}

/** What proves the version that binds a body, where it last decided on another: who declined the new one is bound by what it agreed to before. */
function boundProofs(site: Published, entry: Entry, { version }: Decision, bound: Bound | undefined): readonly Proof[] {
  if (bound === undefined || bound.version === version) return [];
  return bound.records.map((record) => {
    const proof = proofOf(site, entry, record);
    return { ...proof, text: site.t('signing.proof-of', { version: bound.version, proof: proof.text }) };
  });
}

/** Why an agreement is not signed any more that was, and who has to sign again, as far as the public sees who takes part. */
function revokedMeans({ t, list }: Published, entry: Entry): string {
  const { version = '' } = entry.terms;
  const names = isShown(entry, 'parties') ? list(entry.signing.missing.map(({ title }) => title)) : '';
  const means = t('signing.key-revoked-means', { version });
  return names === '' ? means : [means, t('signing.not-signed-by', { names })].join(' ');
}

/** What a body had signed by a key that was revoked since. */
function revokedWords({ t, date }: Published, { revoked }: Missing): string | undefined {
  if (revoked === undefined) return undefined;
  const { version, signed, on } = revoked;
  return t('signing.was-signed', { version, signed: date(signed), on: date(on) });
}

function missingWords(site: Published, { terms: { version = '' } }: Entry, missing: Missing): string | undefined {
  const { t } = site;
  const { why } = missing;
  if (why === 'key-revoked') return revokedWords(site, missing);
  if (why === 'earlier-version') return t('signing.earlier', { version });
  return why === 'one-role' ? t('signing.second') : undefined;
}

/** A body that signed as a member of a class may have no page of its own. */
function bodyLink(site: Published, text: string, organisation: string | undefined): MaybeLink {
  return {
    text,
    href:
      organisation !== undefined && site.organisations.has(organisation) ? PATHS.organisation(organisation) : undefined,
  };
}

/** Each sort of proof with what it is worth: a reader has to see which was checked, and which has to be asked for. */
const PROOFS = {
  platform: 'signing.proof-platform',
  minute: 'signing.proof-minute',
  'wet-ink': 'signing.proof-sheet',
  email: 'signing.proof-email',
} as const;

function proofOf(site: Published, entry: Entry, record: SignOff): Proof {
  const { t, date } = site;
  const { role, method, evidence = '' } = record.facts;
  const common = { role, date: date(record.facts.date) };
  if (method === 'commit') return { text: t('signing.proof-commit', common), files: [] };
  if (method !== 'key') return { text: t(PROOFS[method], { ...common, evidence }), files: [] };
  const files = signatureFiles(site, entry, record);
  if (typeof files !== 'object') {
    return { text: t('signing.proof-key-alone', { ...common, why: files ?? 'withheld' }), files: [] };
  }
  const { statement, signature } = files;
  return {
    text: t('signing.proof-key', common),
    files: [
      { text: t('signing.statement-file', nameAndSize(statement)), href: statement.path },
      { text: t('signing.signature-file', nameAndSize(signature)), href: signature.path },
    ],
    command: commandOf(record, files),
  };
}

function nameAndSize({ path, content }: SignatureFile): { readonly name: string; readonly size: string } {
  return { name: fileNameOf(path), size: fileSize(new TextEncoder().encode(content).length) };
}

function fileNameOf(path: string): string {
  return path.replace(/^.*\//, '');
}

/** All that stands in it is an id, a version or a day: nothing that a shell would take for more. */
function commandOf({ facts: { organisation, date } }: SignOff, { statement, signature }: SignatureFiles): string {
  return [
    'ssh-keygen -Y verify',
    `-f ${PATHS.allowedSigners} -r ${PATHS.revokedKeys}`,
    `-I ${organisation} -n ${SIGN_OFF_NAMESPACE} -Overify-time=${plain(date)}`,
    `-s ${fileNameOf(signature.path)} < ${fileNameOf(statement.path)}`,
  ].join(' ');
}
