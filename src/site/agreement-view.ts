/** What the page of an agreement shows, and the page of an earlier version too. */
import { longDate, parseDate } from '../base/dates.ts';
import { type Finding, sentence } from '../base/finding.ts';
import type { AttachedFile } from '../agreement/attached-files.ts';
import { dateWording, inARow, statusSinceWording, wording } from '../documents/wording.ts';
import type { Cell, Document } from '../documents/document.ts';
import { renderBlocks, renderBody, renderCover } from '../documents/html.ts';
import { wordsOfBlock } from '../documents/words.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { ILLUSTRATIVE, leadLink, organisationLink, othersOf } from './agreement-rows.ts';
import { downloadGroups } from './downloads.ts';
import { documentHtml } from './layout.ts';
import { type MaybeLink, namedLink, PATHS } from './links.ts';
import { plainTier } from './plain-tier.ts';
import { at, attachmentsOf, isShown, partiesOf, type Published, versionsOf } from './published.ts';
import { type Day, documentKind, fileSize, LISTED, reviewTag, statusTag, type Tag } from './words.ts';

/** A fact with one or more values, each of which may be a link. */
export interface Fact {
  readonly term: string;
  readonly values: readonly MaybeLink[];
}

export interface Related {
  readonly to: MaybeLink;
  readonly text: string;
}

/** Everything that the two pages have in common. `key` names the document and its downloads. */
export function agreementView(site: Published, entry: Entry, key: string): { readonly [name: string]: unknown } {
  const { terms, agreement } = entry;
  return {
    kind: documentKind(entry),
    title: terms.title,
    summary: terms.summary,
    alsoKnownAs: inARow(terms.alsoKnownAs ?? []),
    illustrative: entry.illustrative ? ILLUSTRATIVE : undefined,
    plain: plainTier(site, entry),
    listing: agreement.kind === 'listing' ? listingFacts(site, entry) : undefined,
    facts: besideCover(factsOf(site, entry), site.document(key, entry)),
    downloads: downloadGroups(site.downloads(key, entry)),
    attached: attachmentsOf(entry).map((file) => attachedLink(file, key)),
    digest: agreement.kind === 'listing' ? undefined : entry.digest,
    signatures: entry.illustrative || agreement.kind === 'listing' ? undefined : NO_SIGNATURES,
    related: relatedOf(site, entry),
    full: fullText(site, entry, key),
    noText: noText(site, entry, key),
  };
}

/** An illustrative agreement says already that nobody agreed to it. */
const NO_SIGNATURES =
  'This register does not record yet who has signed an agreement. The status comes from the dates in the agreement’s own record.';

/** The states that stand beside the title. */
export function tagsOf(site: Published, entry: Entry): readonly Tag[] {
  const review = reviewTag(entry.standing, site);
  return [...(entry.agreement.kind === 'listing' ? [] : [statusTag(entry)]), ...(review === undefined ? [] : [review])];
}

/** The days to come on which those states change. */
export function daysOf(site: Published, { standing: { status, reviewDue, ends } }: Entry): readonly Day[] {
  return [
    ...(reviewDue === undefined
      ? []
      : [{ text: site.t('review.day', { date: site.date(reviewDue) }), due: reviewDue }]),
    ...(ends === undefined || status === 'ended'
      ? []
      : [{ text: site.t('review.ends', { date: site.date(ends) }), due: ends }]),
  ];
}

/** What must not be missed about the agreement's state, as whole sentences. */
export function warningsOf({ standing, agreement, terms, accepted = [] }: Entry, today: string): readonly string[] {
  const due = standing.reviewDue === undefined ? '' : longDate(standing.reviewDue);
  const since = standing.since === undefined ? '' : ` on ${longDate(standing.since)}`;
  const where =
    agreement.kind === 'listing'
      ? ' The register that lists it records no later one.'
      : ' No review since then is recorded, so it may be out of date.';
  return [
    ...(standing.status === 'ended' ? [`This agreement ended${since}. It is kept here for the record.`] : []),
    ...(standing.status === 'suspended'
      ? [`This agreement was suspended${since}. Until it resumes, nothing is shared under it.`]
      : []),
    ...(standing.status === 'draft' ? ['This is a draft. It is not in force and may change.'] : []),
    ...(terms.effective !== undefined && terms.effective > today
      ? [`This text takes effect on ${dateWording(terms.effective)}.`]
      : []),
    ...(standing.review === 'overdue'
      ? [`The review of this agreement is overdue. It was due by ${due}.${where}`]
      : []),
    ...accepted.map(openPoint),
  ];
}

/** A point of law that somebody accepted for a while. */
function openPoint(finding: Finding): string {
  const { by = '', until, reason = '' } = finding.accepted ?? {};
  const told = sentence(finding).replaceAll('`', '');
  return `A point of law is open here, and is accepted until ${dateWording(until)} by the ${by}. What was found: ${told} Why it is accepted: ${reason}`;
}

/** The facts that the cover of the whole document, beneath them, does not say in the same words. */
function besideCover(facts: readonly Fact[], document: Document | undefined): readonly Fact[] {
  const said = new Set((document?.cover.facts.items ?? []).map(({ term, value }) => `${term}: ${wordsIn(value)}`));
  return facts.filter(({ term, values }) => !said.has(`${term}: ${values.map((value) => value.text).join('; ')}`));
}

function wordsIn(value: Cell): string {
  return value.flatMap(wordsOfBlock).join('; ');
}

function factsOf(site: Published, entry: Entry): readonly Fact[] {
  const { terms, standing } = entry;
  const framework = frameworkLink(site, entry);
  const date = (day: typeof standing.since): readonly MaybeLink[] => (day === undefined ? [] : text(longDate(day)));
  const facts: readonly Fact[] = [
    { term: 'Reference', values: text(entry.id) },
    { term: 'Version', values: text(terms.version) },
    {
      term: 'Status',
      values: text(entry.agreement.kind === 'listing' ? LISTED : statusSinceWording(entry)),
    },
    { term: 'Takes effect', values: date(parseDate(terms.effective ?? '')) },
    { term: 'Ends', values: date(standing.ends) },
    { term: 'Last reviewed', values: date(standing.lastReviewed) },
    {
      term: 'Review due',
      values:
        standing.reviewDue === undefined
          ? []
          : text(`${longDate(standing.reviewDue)} (${wording(standing.review).toLowerCase()})`),
    },
    { term: 'Lead organisation', values: [leadLink(site, entry)].filter((link) => link.text !== 'Not stated') },
    { term: 'Owner', values: [organisationLink(site, terms.owner.organisation)] },
    {
      term: 'Themes',
      values: terms.themes.map((id) => ({ text: at(site.settings.themes, id) ?? humanise(id), href: PATHS.theme(id) })),
    },
    { term: 'Area', values: (terms.areas ?? []).map((area) => ({ text: area, href: undefined })) },
    { term: 'Stands under', values: framework === undefined ? [] : [framework] },
    { term: 'Classification', values: text(terms.classification === 'none' ? undefined : terms.classification) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** A listing: what the other register says of the agreement, and where its text is. */
function listingFacts(
  site: Published,
  entry: Entry,
): { readonly register: MaybeLink; readonly retrieved: string; readonly facts: readonly Fact[] } {
  const listed = entry.terms.listed ?? { register: 'another register' };
  const facts: readonly Fact[] = [
    { term: 'Title as published', values: text(listed.titleAsPublished) },
    { term: 'Lead organisation', values: [leadLink(site, entry)] },
    { term: 'Other organisations', values: othersOf(site, entry) },
    { term: 'Theme there', values: text(listed.theme) },
    { term: 'File', values: listedFile(entry) },
  ];
  return {
    register: namedLink(listed.register, listed.url),
    retrieved: dateWording(listed.retrieved),
    facts: facts.filter(({ values }) => values.length > 0),
  };
}

/** The file that a listing names: a link to it, or its name alone where the public may not have it. */
function listedFile(entry: Entry): readonly MaybeLink[] {
  const name = entry.terms.listed?.file;
  const found = attachmentsOf(entry).find(({ path }) => path === name);
  return found === undefined ? text(name) : [attachedLink(found, entry.id)];
}

/** `visits.txt (text, 1 kB)` */
function attachedLink({ path, kind, bytes }: AttachedFile, key: string): MaybeLink {
  return { text: `${path} (${kind}, ${fileSize(bytes.length)})`, href: PATHS.attached(key, path) };
}

/** The framework, by name only if the public may see it. */
function frameworkLink(site: Published, { framework, terms }: Entry): MaybeLink | undefined {
  if (terms.framework === undefined) return undefined;
  const shown = framework === undefined ? undefined : site.entry(framework.id);
  return shown === undefined
    ? { text: 'A framework that is not published', href: undefined }
    : { text: `${shown.terms.title}, version ${framework?.terms.version ?? ''}`, href: PATHS.agreement(shown.id) };
}

/** Agreements of the register that touch this one, if they are published. Areas with no agreement here stand in the full text. */
function relatedOf(site: Published, entry: Entry): readonly Related[] {
  const related = (isShown(entry, 'related') ? (entry.terms.related ?? []) : []).flatMap((item): readonly Related[] => {
    const other = item.agreement === undefined ? undefined : site.entry(item.agreement);
    const text = [wording(item.relation), ...(item.description === undefined ? [] : [item.description])].join('. ');
    return other === undefined ? [] : [{ to: agreementLink(other), text }];
  });
  const replaced = (entry.terms.replaces ?? [])
    .flatMap((id) => site.entry(id) ?? [])
    .map((other) => ({ to: agreementLink(other), text: 'This agreement replaces it' }));
  const replacedBy = site.entries
    .filter((other) => other.terms.replaces?.includes(entry.id))
    .map((other) => ({ to: agreementLink(other), text: 'It replaces this agreement' }));
  const beneath = site.entries
    .filter((other) => other.framework?.id === entry.id)
    .map((other) => ({ to: agreementLink(other), text: 'Stands under this framework' }));
  return [...replacedBy, ...replaced, ...beneath, ...related];
}

/** The whole document: its cover, its contents apart so that they can follow the reader, and its text. */
function fullText(
  site: Published,
  entry: Entry,
  key: string,
): { readonly cover: unknown; readonly contents: unknown; readonly text: unknown } | undefined {
  const document = site.document(key, entry);
  if (document === undefined) return undefined;
  const contents = document.blocks.filter((block) => block.type === 'contents');
  const blocks = document.blocks.filter((block) => block.type !== 'contents');
  return {
    cover: documentHtml(renderCover(document, { headingOffset: 2 })),
    contents: contents.length === 0 ? undefined : documentHtml(renderBlocks(contents, { headingOffset: 2 })),
    text: documentHtml(renderBody({ ...document, blocks }, { headingOffset: 2 })),
  };
}

function noText(site: Published, entry: Entry, key: string): string | undefined {
  if (entry.agreement.kind === 'listing' || site.document(key, entry) !== undefined) return undefined;
  return entry.show === 'summary'
    ? `Only a summary of this agreement is published.${entry.withheld === undefined ? '' : ` The reason given is: ${entry.withheld.because}`}`
    : 'The full text is not published here.';
}

/** Whether anything is known about earlier versions or events. */
export function hasHistory(entry: Entry): boolean {
  return versionsOf(entry).length > 0 || (entry.terms.record?.log.length ?? 0) > 0;
}

export function agreementLink(entry: Entry): MaybeLink {
  return { text: entry.terms.title, href: PATHS.agreement(entry.id) };
}

/** One sentence for search engines: the summary, with who takes part. */
export function descriptionOf(entry: Entry): string {
  const parties = partiesOf(entry).length;
  return `${entry.terms.summary.replaceAll(/\s+/g, ' ').trim()}${parties > 1 ? ` ${parties} parties take part.` : ''}`;
}

function text(value: string | undefined): readonly MaybeLink[] {
  return value === undefined || value === '' ? [] : [{ text: value, href: undefined }];
}
