/** What the page of an agreement shows, and the page of an earlier version too. */
import { parseDate } from '../base/dates.ts';
import { type Finding, sentence } from '../base/finding.ts';
import type { Cell, Document } from '../documents/document.ts';
import { renderBlocks, renderBody, renderCover } from '../documents/html.ts';
import { wordsOfBlock } from '../documents/words.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { hasLead, illustrativeTag, leadLink, organisationLink } from './agreement-rows.ts';
import { attachedLink, downloadGroups, sourceLink } from './downloads.ts';
import { endReasons } from './ended.ts';
import { documentHtml } from './layout.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { listingView } from './listing-view.ts';
import type { Words } from './messages.ts';
import { plainTier } from './plain-tier.ts';
import { at, attachmentsOf, isShown, partiesOf, type Published, versionsOf } from './published.ts';
import { welshView } from './welsh-texts.ts';
import { type Day, documentKind, dueWords, reviewTag, statusSince, statusTag, type Tag } from './words.ts';

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
    kind: documentKind(entry, site),
    title: terms.title,
    summary: terms.summary,
    alsoKnownAs: site.list(terms.alsoKnownAs ?? []),
    illustrative: entry.illustrative ? illustrativeTag(site) : undefined,
    plain: plainTier(site, entry),
    listing: agreement.kind === 'listing' ? listingView(site, entry) : undefined,
    facts: besideCover(factsOf(site, entry), site.document(key, entry)),
    downloads: downloadGroups(site, site.downloads(key, entry)),
    source: sourceLink(site, entry, key),
    attached: attachmentsOf(entry).map((file) => attachedLink(site, file, key)),
    digest: agreement.kind === 'listing' ? undefined : entry.digest,
    // An illustrative agreement says already that nobody agreed to it.
    signatures: entry.illustrative || agreement.kind === 'listing' ? undefined : site.t('agreement.no-signatures'),
    related: relatedOf(site, entry),
    full: fullText(site, entry, key),
    lawful: hasLawfulBasis(site.document(key, entry)),
    noText: noText(site, entry, key),
    ...welshView(site, entry),
  };
}

/** The states that stand beside the title. */
export function tagsOf(site: Published, entry: Entry): readonly Tag[] {
  const review = reviewTag(entry.standing, site);
  return [
    ...(entry.agreement.kind === 'listing' ? [] : [statusTag(entry, site)]),
    ...(review === undefined ? [] : [review]),
  ];
}

/** The days to come on which those states change. */
export function daysOf(site: Published, entry: Entry): readonly Day[] {
  const { status, reviewDue, ends } = entry.standing;
  return [
    ...(reviewDue === undefined
      ? []
      : [{ text: site.t('review.day', { date: dueWords(entry, site) }), due: reviewDue }]),
    ...(ends === undefined || status === 'ended'
      ? []
      : [{ text: site.t('review.ends', { date: site.date(ends) }), due: ends }]),
  ];
}

/** What must not be missed about the agreement's state, as whole sentences. */
export function warningsOf(
  site: Pick<Published, 't' | 'list' | 'date' | 'month' | 'today' | 'entries'>,
  entry: Entry,
): readonly string[] {
  const { t, date, today } = site;
  const { standing, agreement, terms, accepted = [] } = entry;
  const since = standing.since === undefined ? '' : date(standing.since);
  const { effective } = terms;
  return [
    ...(standing.status === 'ended'
      ? [[t('agreement.ended', { dated: yesNo(since), date: since }), ...endReasons(site, entry)].join(' ')]
      : []),
    ...(standing.status === 'suspended' ? [t('agreement.suspended', { dated: yesNo(since), date: since })] : []),
    ...(standing.status === 'draft' ? [t('agreement.draft')] : []),
    ...(effective !== undefined && effective > today ? [t('agreement.not-yet', { date: date(effective) })] : []),
    ...(standing.review === 'overdue'
      ? [
          t(agreement.kind === 'listing' ? 'agreement.overdue-listed' : 'agreement.overdue', {
            date: dueWords(entry, site),
          }),
        ]
      : []),
    ...accepted.map((finding) => openPoint({ t, date }, finding)),
  ];
}

/** For a message that says more where there is something to say. */
function yesNo(text: string): 'yes' | 'no' {
  return text === '' ? 'no' : 'yes';
}

/** A point of law that somebody accepted for a while. */
function openPoint({ t, date }: Pick<Published, 't' | 'date'>, finding: Finding): string {
  const { by = '', until = '', reason = '' } = finding.accepted ?? {};
  return t('agreement.open-point', {
    date: date(until),
    by,
    found: sentence(finding).replaceAll('`', ''),
    reason,
  });
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
  const { t } = site;
  const { terms, standing } = entry;
  const framework = frameworkLink(site, entry);
  const date = (day: string | undefined): readonly MaybeLink[] => text(day === undefined ? undefined : site.date(day));
  const due = dueWords(entry, site);
  const facts: readonly Fact[] = [
    { term: t('fact.reference'), values: text(entry.id) },
    { term: t('fact.version'), values: text(terms.version) },
    { term: t('fact.status'), values: text(statusSince(entry, site)) },
    { term: t('fact.effective'), values: date(parseDate(terms.effective ?? '')) },
    { term: t('fact.ends'), values: date(standing.ends) },
    { term: t('fact.last-reviewed'), values: date(standing.lastReviewed) },
    {
      term: t('fact.review-due'),
      values: due === '' ? [] : text(t('fact.review-state', { date: due, state: standing.review.replace('-', '') })),
    },
    { term: t('common.lead'), values: hasLead(entry) ? [leadLink(site, entry)] : [] },
    { term: t('fact.owner'), values: [organisationLink(site, terms.owner.organisation)] },
    {
      term: t('fact.themes'),
      values: terms.themes.map((id) => ({ text: at(site.settings.themes, id) ?? humanise(id), href: PATHS.theme(id) })),
    },
    { term: t('fact.area'), values: (terms.areas ?? []).map((area) => ({ text: area, href: undefined })) },
    { term: t('fact.framework'), values: framework === undefined ? [] : [framework] },
    {
      term: t('fact.classification'),
      values: text(terms.classification === 'none' ? undefined : terms.classification),
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** The framework, by name only if the public may see it. */
function frameworkLink(site: Published, { framework, terms }: Entry): MaybeLink | undefined {
  if (terms.framework === undefined) return undefined;
  const shown = framework === undefined ? undefined : site.entry(framework.id);
  return shown === undefined
    ? { text: site.t('agreement.framework-hidden'), href: undefined }
    : {
        text: site.t('agreement.with-version', { title: shown.terms.title, version: framework?.terms.version ?? '' }),
        href: PATHS.agreement(shown.id),
      };
}

/** Agreements of the register that touch this one, if they are published. Areas with no agreement here stand in the full text. */
function relatedOf(site: Published, entry: Entry): readonly Related[] {
  const related = (isShown(entry, 'related') ? (entry.terms.related ?? []) : []).flatMap((item): readonly Related[] => {
    const other = item.agreement === undefined ? undefined : site.entry(item.agreement);
    const text = [site.t(RELATIONS[item.relation]), ...(item.description === undefined ? [] : [item.description])].join(
      '. ',
    );
    return other === undefined ? [] : [{ to: agreementLink(other), text }];
  });
  const replaced = (entry.terms.replaces ?? [])
    .flatMap((id) => site.entry(id) ?? [])
    .map((other) => ({ to: agreementLink(other), text: site.t('agreement.replaces') }));
  const replacedBy = site.entries
    .filter((other) => other.terms.replaces?.includes(entry.id))
    .map((other) => ({ to: agreementLink(other), text: site.t('agreement.replaced-by') }));
  const beneath = site.entries
    .filter((other) => other.framework?.id === entry.id)
    .map((other) => ({ to: agreementLink(other), text: site.t('agreement.beneath') }));
  return [...replacedBy, ...replaced, ...beneath, ...related];
}

/** Whether the document has the section in which the matrix of needs and grounds stands. */
function hasLawfulBasis(document: Document | undefined): boolean {
  return document?.blocks.some((block) => block.type === 'heading' && block.id === 'lawful-basis') === true;
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
    ? [
        site.t('common.only-summary'),
        ...(entry.withheld === undefined ? [] : [site.t('common.reason-given', { reason: entry.withheld.because })]),
      ].join(' ')
    : site.t('agreement.no-text');
}

const RELATIONS = {
  linked: 'agreement.linked',
  'duplicate-of': 'agreement.duplicate-of',
  'out-of-scope': 'agreement.out-of-scope',
} as const;

/** Whether anything is known about earlier versions or events. */
export function hasHistory(entry: Entry): boolean {
  return versionsOf(entry).length > 0 || (entry.terms.record?.log.length ?? 0) > 0;
}

export function agreementLink(entry: Entry): MaybeLink {
  return { text: entry.terms.title, href: PATHS.agreement(entry.id) };
}

/** One sentence for search engines: the summary, with who takes part. */
export function descriptionOf({ t }: Words, entry: Entry): string {
  const parties = partiesOf(entry).length;
  const summary = entry.terms.summary.replaceAll(/\s+/g, ' ').trim();
  return parties > 1 ? `${summary} ${t('agreement.parties', { n: parties })}` : summary;
}

function text(value: string | undefined): readonly MaybeLink[] {
  return value === undefined || value === '' ? [] : [{ text: value, href: undefined }];
}
