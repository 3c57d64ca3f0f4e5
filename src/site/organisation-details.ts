/** What the page of an organisation says beside its agreements: reviews, with whom it shares, whom to ask, what it is. */
import type { Organisation } from '../agreement/register-files.ts';
import type { Entry } from '../register/entry.ts';
import { isMember } from '../register/party.ts';
import { illustrativeTags, organisationLink, tagsOf } from './agreement-rows.ts';
import { agreementLink } from './agreement-rows.ts';
import { nothingIn } from './data/events.ts';
import { type Counterpart, counterparts, limitsOf } from './exchange-index.ts';
import type { Listing } from './facets/facet.ts';
import { lawsOf } from './law-index.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { endedBody } from './listing-view.ts';
import { neighboursView } from './network/view.ts';
import { contactFacts, identifierFacts, organisationFacts } from './organisation-view.ts';
import { onlyLists } from './owner.ts';
import { askInstead } from './plain-contacts.ts';
import { withheldFrom } from './exchanges.ts';
import { withheldPairs } from './pairs.ts';
import type { Published } from './published.ts';
import { reviewDay, reviewTag, sentence, type Tag } from './words.ts';

/** So many stand on the page; more have pages of their own. */
const MOST = { laws: 10, reviews: 10, counterparts: 20, agreements: 3, limits: 2, ownLimits: 10, unsaid: 20 };

export function organisationDetails(site: Published, id: string, { current, ended }: Listing): object | undefined {
  const facts = site.organisations.get(id)?.facts;
  if (facts === undefined) return undefined;
  const shares = counterparts(site, id);
  const contacts = contactFacts(site, facts);
  const pressing = current
    .filter(({ entry: { standing } }) => standing.review === 'overdue' || standing.review === 'due')
    .filter(({ entry }) => !onlyLists(id, entry))
    .sort((a, b) => ((a.entry.standing.reviewDue ?? '') < (b.entry.standing.reviewDue ?? '') ? -1 : 1));
  return {
    text: facts.description,
    feed: PATHS.organisationFeed(id),
    calendar: PATHS.organisationCalendar(id),
    nothingIn: nothingIn(
      site,
      [...current, ...ended].map(({ entry }) => entry),
    ),
    ended: endedBody(site, site.organisations.get(id)),
    reviews: pressing.slice(0, MOST.reviews).map(({ entry }) => ({
      ...agreementLink(entry),
      tags: illustrativeTags(site, entry),
      review: reviewDay(entry, '', site),
      tag: reviewTag(entry.standing, site),
    })),
    moreReviews: Math.max(0, pressing.length - MOST.reviews),
    network: neighboursView(site, id, facts.name, PATHS.organisation(id)),
    exchanges: exchangesView(site, id, shares, shares.slice(0, MOST.counterparts).map(exchangeRow(site))),
    ...silence(site, current),
    allExchanges: shares.length > MOST.counterparts ? { n: shares.length, href: PATHS.exchanges(id) } : undefined,
    ...lawsView(site, id),
    facts: organisationFacts(site, id, facts),
    identifiers: identifierFacts(site, facts),
    contacts,
    askInstead:
      contacts.length > 0
        ? []
        : askInstead(
            site,
            id,
            [...current, ...ended].map(({ entry }) => entry),
          ),
    approvers: facts.approvers ?? [],
    members: members(site, facts, true),
    notMembers: members(site, facts, false),
    source: facts.verified?.source,
    checked: facts.verified?.date === undefined ? undefined : site.date(facts.verified.date),
    doubt: facts.verified?.doubt,
  };
}

/** The laws that it relies on, each with the agreements that say so. */
function lawsView(site: Published, id: string): object {
  const laws = lawsOf(site, PATHS.organisation(id));
  return {
    laws: laws.slice(0, MOST.laws).map(({ to, entries }) => ({
      to,
      agreements: entries
        .slice(0, MOST.agreements)
        .map((entry) => ({ ...agreementLink(entry), tags: tagsOf(site, entry) })),
      more: Math.max(0, entries.length - MOST.agreements),
    })),
    moreLaws: Math.max(0, laws.length - MOST.laws),
  };
}

/** Whether the page of an organisation leaves out some of those with whom it shares. */
export function hasMoreExchanges(all: readonly Counterpart[]): boolean {
  return all.length > MOST.counterparts;
}

export interface ExchangeRow {
  readonly to: MaybeLink;
  /** Within which limits the counterpart takes part. */
  readonly limits: readonly string[];
  readonly cells: readonly ExchangeCell[];
}

interface ExchangeCell {
  readonly agreements: readonly (MaybeLink & { readonly tags: readonly Tag[] })[];
  readonly more: number;
  /** What is said where there are none. */
  readonly none: string;
}

/** A row for a counterpart: what is given to it, received from it, and which listings name both. */
export function exchangeRow(site: Published): (counterpart: Counterpart) => ExchangeRow {
  const cell = (entries: readonly Entry[], none: string): ExchangeCell => ({
    agreements: entries
      .slice(0, MOST.agreements)
      .map((entry) => ({ ...agreementLink(entry), tags: tagsOf(site, entry) })),
    more: Math.max(0, entries.length - MOST.agreements),
    none,
  });
  return ({ to, gives, receives, named, limits }) => {
    // A listing that names both leaves open whether something is given.
    const none = site.t(named.length > 0 ? 'common.not-stated' : 'organisation.nothing');
    const agreements = new Set([...gives, ...receives]).size;
    const texts = new Set(limits.map(({ text }) => text));
    // The same under all of them needs no names.
    const told =
      agreements === 1 || (texts.size === 1 && limits.length === agreements)
        ? [...texts]
        : limits.map(({ entry, text }) =>
            site.t('organisation.limit-under', { title: entry.terms.title, limit: text }),
          );
    const shown = told.slice(0, MOST.limits);
    const more = told.length - shown.length;
    return {
      to,
      limits: more === 0 ? shown : [...shown, site.t('organisation.more-limits', { n: more })],
      cells: [cell(gives, none), cell(receives, none), cell(named, site.t('common.none'))],
    };
  };
}

/**
 * A table of counterparts with the columns that say something, and within which limits the organisation itself takes part:
 * a register of listings has no directions.
 */
export function exchangesView(
  site: Published,
  id: string,
  all: readonly Counterpart[],
  rows: readonly ExchangeRow[],
): { readonly [name: string]: unknown } | undefined {
  const { t } = site;
  if (all.length === 0) return undefined;
  const limits = limitsOf(site, id);
  const directed = all.some(({ gives, receives }) => gives.length + receives.length > 0);
  const listed = all.some(({ named }) => named.length > 0);
  const columns = [
    { text: t('organisation.gives'), shown: directed },
    { text: t('organisation.receives'), shown: directed },
    { text: t('organisation.named'), shown: listed },
  ];
  return {
    kind: directed ? (listed ? 'both' : 'gives') : 'listed',
    limits: limits.slice(0, MOST.ownLimits).map(({ entry, text }) => ({ ...agreementLink(entry), limit: text })),
    moreLimits: Math.max(0, limits.length - MOST.ownLimits),
    columns: columns.flatMap(({ text, shown }) => (shown ? [text] : [])),
    rows: rows.map(({ to, limits, cells }) => ({
      to,
      limits,
      cells: cells.flatMap((cell, index) =>
        columns[index]?.shown === true ? [{ ...cell, label: columns[index].text }] : [],
      ),
    })),
  };
}

/**
 * What the page cannot say of whom it shares with. Agreements are named that say openly that the organisation takes part;
 * of those that withhold their parties no page of an organisation may tell which, so that all have the same sentence.
 */
function silence(site: Published, current: Listing['current']): object {
  const listed = new Set(current.map(({ entry }) => entry));
  const open = withheldPairs(site).filter((entry) => withheldFrom(entry) !== 'parties' && listed.has(entry));
  return {
    unsaid: open.slice(0, MOST.unsaid).map((entry) => ({
      ...agreementLink(entry),
      tags: tagsOf(site, entry),
      because:
        entry.withheld === undefined ? '' : site.t('common.reason-given', { reason: sentence(entry.withheld.because) }),
    })),
    moreUnsaid: Math.max(0, open.length - MOST.unsaid),
    nameless: withheldPairs(site).filter((entry) => withheldFrom(entry) === 'parties').length,
  };
}

/** The members of a group on the day of the page, or those that are members on other days; with those days. */
function members(site: Published, { members }: Organisation['facts'], now: boolean): readonly object[] {
  return (members ?? [])
    .filter((member) => isMember(member, site.today) === now)
    .map(({ organisation, from, until }) => ({
      ...organisationLink(site, organisation),
      days: [
        ...(from === undefined ? [] : [site.t('organisation.from', { date: site.date(from) })]),
        ...(until === undefined ? [] : [site.t('organisation.until', { date: site.date(until) })]),
      ].join(', '),
    }));
}
