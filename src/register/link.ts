/** Links agreements to their bodies, their frameworks and their state on the day. */
import type { IsoDate, Period } from '../base/dates.ts';
import { lastMade, onceFor } from '../base/memo.ts';
import type { CheckSignature, Hash } from '../base/ports.ts';
import type { Agreement, Attachment } from '../agreement/agreement.ts';
import { type Digest, digest } from '../agreement/digest.ts';
import { shortReference } from '../base/short-reference.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Law } from '../law/law.ts';
import { type Weights, weightsFor } from './compare/weigh.ts';
import { cover } from './cover.ts';
import type { Entry, KeptVersion, Linked, Unpublished } from './entry.ts';
import { overlay } from './framework.ts';
import { linkParties, type Organisations, type Party } from './party.ts';
import { linkSigning } from './link-signing.ts';
import type { Release } from './release.ts';
import { NOT_ASKED, type SigningState } from './signing.ts';
import { pendingOn } from './pending.ts';
import { type Standing, standing } from './status.ts';
import { withStandIns } from './unfinished.ts';
import { compareVersions, effectiveDay } from './version.ts';
import { leavesText } from './withheld.ts';
import { withFramework, withheldFor } from './withheld-by-framework.ts';

/** An agreement as read, with its kept versions. */
export interface Unlinked {
  readonly agreement: Agreement;
  readonly kept: readonly Unlinked[];
  /** The numbers of versions of which something is kept that cannot be relied on. */
  readonly lost?: readonly string[];
  /** What bodies decided about it; none for a kept version, whose records stand with those of the present text. */
  readonly signOffs?: readonly SignOff[];
  /** The paths of files beside those records that cannot be read. */
  readonly unread?: readonly string[];
  /** The organisations that a kept version was resolved with. */
  readonly organisations?: Organisations;
  readonly released?: readonly Attachment[];
  /** What says what was released, where something was. */
  readonly release?: Release | undefined;
}

export interface LinkContext {
  readonly organisations: Organisations;
  readonly law: Law;
  readonly today: IsoDate;
  readonly notice: Period;
  readonly hash: Hash;
  readonly checkSignature: CheckSignature;
  readonly settings: WrittenRegister;
  /** The tool's own table of what a change means for those who signed. */
  readonly weights: Weights;
}

/** Links frameworks first, since agreements stand on them. */
export function linkEntries(unlinked: readonly Unlinked[], context: LinkContext): readonly Entry[] {
  const frameworks = new Map<string, Entry>();
  const linked = new Map<Unlinked, Entry>();
  for (const one of unlinked.filter(({ agreement }) => agreement.valid && agreement.kind === 'framework')) {
    const entry = linkEntry(one, new Map(), context);
    linked.set(one, entry);
    for (const kept of entry.versions) frameworks.set(`${entry.id} ${kept.version}`, asPublished(kept.entry, entry));
    frameworks.set(`${entry.id} ${entry.terms.version}`, entry);
  }
  return unlinked.map((one) => linked.get(one) ?? linkEntry(one, frameworks, context));
}

/** An earlier version of a framework: what is not to be published now is not, whatever it said then. */
const asPublished = (kept: Entry, { unpublished }: Entry): Entry =>
  unpublished === 'not-marked' && kept.unpublished === undefined ? withheldVersion(kept) : kept;

/** The same one each time, so that what stands on it is known as unchanged. */
const withheldVersion = onceFor((kept: Entry): Entry => ({ ...kept, unpublished: 'not-marked' }));

function linkEntry(
  one: Unlinked,
  frameworks: ReadonlyMap<string, Entry>,
  context: LinkContext,
  versions: Entry['versions'] = linkKept(one, frameworks, context),
): Entry {
  const { agreement } = one;
  if (!agreement.valid) return broken(one);
  const framework = agreement.terms.framework === undefined ? undefined : frameworks.get(agreement.terms.framework);
  const organisations = one.organisations ?? context.organisations;
  const { law, today, notice, hash, settings, checkSignature, weights: own } = context;
  const { signOffs = [], unread = [], lost = [] } = one;
  const made = [
    ...[framework, organisations, law, today, notice.count, notice.unit, hash, settings, checkSignature, own],
    ...signOffs,
    ...unread,
    ...lost,
    ...versions.flatMap(({ entry, files, release }) => [entry, release, ...files.map(({ bytes }) => bytes)]),
  ];
  return lastFrom(agreement)(made, () => {
    const entry = { ...link(agreement, framework, organisations, context, versions), versions };
    const { weights } = weightsFor(own, settings);
    const signing = linkSigning(entry, signOffs, { ...context, weights, unread, lost });
    const shown = withFramework(publication(entry.terms, entry.standing, signing.state), entry);
    return {
      ...entry,
      versions: versions.map((kept) => asNow(kept, shown)),
      ...pendingOn(entry, today),
      signing,
      ...shown,
      ...releasedWith(entry),
    };
  });
}

/** A kept version, of which no more is public than of the agreement now: what was released with it said more, if that was withheld since. */
function asNow(kept: KeptVersion, now: Pick<Entry, 'show' | 'withheld'>): KeptVersion {
  const shown = withheldFromBoth(kept.entry, now);
  const before = new Set(kept.entry.withheld?.sections);
  const asBefore =
    shown.show === kept.entry.show && (shown.withheld?.sections ?? []).every((section) => before.has(section));
  return asBefore ? kept : { ...kept, entry: { ...kept.entry, ...shown }, files: [] };
}

/** The kept versions, each with those before it: who did not agree to it is bound by an earlier one. */
function linkKept(
  { kept, signOffs = [], unread = [], lost = [] }: Unlinked,
  frameworks: ReadonlyMap<string, Entry>,
  context: LinkContext,
): Entry['versions'] {
  let versions: Entry['versions'] = [];
  for (const one of kept.toReversed()) {
    const { agreement, released = [], release } = one;
    if (!agreement.valid) continue;
    const { version = '' } = agreement.terms;
    const about = signOffs.filter(({ facts }) => compareVersions(facts.version, version) <= 0);
    const entry = linkEntry({ ...one, signOffs: about, unread, lost }, frameworks, context, versions);
    versions = [
      { version, effective: effectiveDay(agreement, context.today), entry, files: released, release },
      ...versions,
    ];
  }
  return versions;
}

/** The documents that were released with this very text. */
function releasedWith({
  terms,
  digest,
  versions,
}: Pick<Entry, 'terms' | 'digest' | 'versions'>): Pick<Entry, 'released'> {
  const same = versions.find(({ version, entry }) => version === terms.version && entry.digest === digest);
  return same === undefined || same.files.length === 0 ? {} : { released: same.files };
}

/** What has not changed since the register was last read, nor what it stands on, is linked as it was. */
const lastFrom = onceFor((_agreement: Agreement) => lastMade<Entry>());

function link(
  agreement: Agreement,
  framework: Entry | undefined,
  organisations: Organisations,
  context: LinkContext,
  versions: Entry['versions'],
): Linked {
  const { terms, origins } = overlay(withStandIns(agreement.id, agreement.terms), framework?.terms);
  const day = effectiveDay(agreement, context.today);
  const parties = linkParties(terms, organisations, day);
  const state = standing(terms, context.today, context.notice, versions);
  const members = new Map(
    [...parties.values()]
      .filter((party) => party.shape === 'group')
      .map((party) => [party.name, party.bodies.map((body) => body.key)]),
  );
  const sum = digest(agreement, { members, framework: framework?.digest }, context.hash);
  return {
    id: agreement.id,
    agreement,
    terms,
    origins,
    framework,
    parties,
    standing: state,
    coverage:
      agreement.kind === 'agreement'
        ? cover(terms, parties, context.law, state.status === 'in-force' ? context.today : day)
        : { answers: [] },
    digest: sum,
    reference: shortReference({ id: agreement.id, version: terms.version ?? '', digest: sum }, context.hash),
    illustrative: terms.illustrative === 'yes',
  };
}

/** What the public sees, and why not. */
export function publication(
  terms: WrittenAgreement,
  state: Standing,
  signed: SigningState,
): Pick<Entry, 'unpublished' | 'show' | 'withheld'> {
  const written = terms.publish ?? 'no';
  const show = typeof written === 'object' ? written.show : written;
  const withheld =
    typeof written === 'object' && written.withheld !== undefined
      ? { sections: written.withheld, because: written.because }
      : undefined;
  const unpublished: Unpublished | undefined =
    state.status === 'draft'
      ? 'draft'
      : terms.kind === 'listing'
        ? undefined
        : show === 'no'
          ? 'not-marked'
          : show === 'when-all-signed' && signed !== 'fully' && signed !== 'key-revoked'
            ? 'not-signed'
            : undefined;
  const whole = show !== 'summary' && leavesText(withheld?.sections ?? []);
  return { unpublished, show: whole ? 'all' : 'summary', withheld };
}

/** Whether the public sees something of a text once it is in force and everybody has signed it. */
export function isToBePublished({ terms, standing }: Pick<Entry, 'terms' | 'standing'>): boolean {
  return publication(terms, { ...standing, status: 'in-force' }, 'fully').unpublished === undefined;
}

/** What the public sees of a version that was in force: no more than of it then, and no more than of the agreement now. */
function withheldFromBoth(
  then: Pick<Entry, 'show' | 'withheld'>,
  now: Pick<Entry, 'show' | 'withheld'>,
): Pick<Entry, 'show' | 'withheld'> {
  return {
    show: then.show === 'all' ? now.show : then.show,
    withheld: withheldFor([then.withheld, now.withheld]),
  };
}

const NO_STANDING: Standing = {
  status: 'draft',
  since: undefined,
  ends: undefined,
  lastReviewed: undefined,
  reviewDue: undefined,
  review: 'none',
};

/** An agreement whose file has errors stands in the register only to be counted. */
function broken({ agreement, signOffs = [], unread = [] }: Unlinked): Entry {
  return {
    id: agreement.id,
    agreement,
    terms: agreement.terms,
    origins: new Map(),
    framework: undefined,
    parties: new Map<string, Party>(),
    standing: NO_STANDING,
    coverage: { answers: [] },
    digest: 'sha256:' as Digest,
    reference: '',
    signing: { ...NOT_ASKED, records: signOffs, unread },
    illustrative: false,
    unpublished: 'invalid',
    show: 'all',
    withheld: undefined,
    versions: [],
  };
}
