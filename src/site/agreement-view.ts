/** What the page of an agreement shows, and the page of an earlier version too. */
import { parseDate } from '../base/dates.ts';
import type { Document } from '../documents/document.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { agreementLink, hasLead, leadLink, organisationLink } from './agreement-rows.ts';
import { attachedLink, downloadGroups, sourceLink } from './downloads.ts';
import { areaTitle, placesOf } from './facets/areas.ts';
import { frameworks } from './facets/frameworks.ts';
import { hasFlows } from './flow-rows.ts';
import { documentHtml } from './layout.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { listingView } from './listing-view.ts';
import type { Words } from './messages.ts';
import { namedBy } from './named-by.ts';
import { listerOf, ownerOf } from './owner.ts';
import { type MoreInFull, plainTier } from './plain-tier.ts';
import { at, attachmentsOf, isShown, partiesOf, type Published, versionsOf } from './published.ts';
import { signingView } from './signing-view.ts';
import { welshView } from './welsh-texts.ts';
import { textParts } from './text-parts.ts';
import { documentKind, dueWords, statusSince } from './words.ts';

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
  const full = fullText(site, entry, key);
  const flows = hasFlows(site, entry) ? PATHS.flows(key, 1) : undefined;
  return {
    kind: documentKind(entry, site),
    title: terms.title,
    summary: terms.summary,
    alsoKnownAs: site.list(terms.alsoKnownAs ?? []),
    plain: plainTier(site, entry, { ...full?.sections, flows: flows ?? full?.sections.flows }),
    listing: agreement.kind === 'listing' ? listingView(site, entry) : undefined,
    facts: factsOf(site, entry),
    downloads: downloadGroups(site, site.downloads(key, entry)),
    source: sourceLink(site, entry, key),
    attached: attachmentsOf(entry).map((file) => attachedLink(site, file, key)),
    digest: agreement.kind === 'listing' ? undefined : entry.digest,
    signing: signingView(site, entry),
    related: relatedOf(site, entry),
    full,
    flows,
    noText: noText(site, entry, key),
    ...welshView(site, entry),
  };
}

function factsOf(site: Published, entry: Entry): readonly Fact[] {
  const { t } = site;
  const { terms, standing } = entry;
  const framework = frameworkLink(site, entry);
  const date = (day: string | undefined): readonly MaybeLink[] => text(day === undefined ? undefined : site.date(day));
  const due = dueWords(entry, site);
  const owner = ownerOf(entry);
  const lister = listerOf(entry);
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
    {
      term: t('fact.owner'),
      values: owner === undefined ? text(t('common.not-stated')) : [organisationLink(site, owner.organisation)],
    },
    { term: t('fact.listed-by'), values: lister === undefined ? [] : [organisationLink(site, lister.organisation)] },
    {
      term: t('fact.themes'),
      values: terms.themes.map((id) => ({ text: at(site.settings.themes, id) ?? humanise(id), href: PATHS.theme(id) })),
    },
    {
      term: t('fact.area'),
      values: placesOf(site, terms.areas).map((area) => ({ text: areaTitle(site, area), href: undefined })),
    },
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
  // What another says of this one holds of both. Where this one names it too, its own words stand alone.
  const relatedTo = namedBy(site, entry.id, 'related')
    .filter((other) => related.every(({ to }) => to.href !== PATHS.agreement(other.id)))
    .map((other) => ({ to: agreementLink(other), text: site.t('agreement.names-this') }));
  const replaced = (isShown(entry, 'replaces') ? (entry.terms.replaces ?? []) : [])
    .flatMap((id) => site.entry(id) ?? [])
    .map((other) => ({ to: agreementLink(other), text: site.t('agreement.replaces') }));
  const replacedBy = namedBy(site, entry.id, 'replaces').map((other) => ({
    to: agreementLink(other),
    text: site.t('agreement.replaced-by'),
  }));
  return [...replacedBy, ...replaced, ...beneathOf(site, entry), ...related, ...relatedTo];
}

/** Agreements under a framework: each, or where they would fill the page, the page that lists them. */
function beneathOf(site: Published, { id }: Entry): readonly Related[] {
  const beneath = namedBy(site, id, 'framework');
  const text = site.t('agreement.beneath');
  if (beneath.length <= MOST_BENEATH) return beneath.map((other) => ({ to: agreementLink(other), text }));
  const href = PATHS.facetValue(frameworks.folder, id);
  return [{ to: { text: site.t('agreement.all-beneath', { n: beneath.length }), href }, text: '' }];
}

const MOST_BENEATH = 20;

/** Where the whole text is, and its contents. */
function fullText(
  site: Published,
  entry: Entry,
  key: string,
):
  | {
      readonly href: string;
      readonly parts: number;
      readonly contents: unknown;
      readonly sections: MoreInFull;
    }
  | undefined {
  const document = site.document(key, entry);
  if (document === undefined) return undefined;
  const { parts, contents, file, at } = textParts(document);
  // A long section goes on over several pages: who is led to its table is led to the page that has it.
  const [flows, lawful, retention, consent] = [
    ['flows'],
    ['table-basis', 'lawful-basis'],
    ['table-retention', 'retention'],
    ['consent'],
  ].map((places) => {
    const place = places.find((id) => hasPlace(document, id));
    return place === undefined ? undefined : PATHS.text(key, at(place));
  });
  return {
    href: PATHS.text(key, file(1)),
    parts: parts.length,
    contents: contents === '' ? undefined : documentHtml(contents),
    sections: { flows, lawful, retention, consent },
  };
}

/** Whether the document has a section or table of its edition: one that has nothing to say is left out. */
function hasPlace({ blocks }: Document, id: string): boolean {
  return blocks.some((block) => 'id' in block && block.id === id);
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

/** One sentence for search engines: the summary, with who takes part. */
export function descriptionOf({ t }: Words, entry: Entry): string {
  const parties = partiesOf(entry).length;
  const summary = entry.terms.summary.replaceAll(/\s+/g, ' ').trim();
  return parties > 1 ? `${summary} ${t('agreement.parties', { n: parties })}` : summary;
}

function text(value: string | undefined): readonly MaybeLink[] {
  return value === undefined || value === '' ? [] : [{ text: value, href: undefined }];
}
