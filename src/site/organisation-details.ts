/** What the page of an organisation says beside its agreements: reviews, with whom it shares, whom to ask, what it is. */
import type { Organisation } from '../agreement/register-files.ts';
import { isMember } from '../register/party.ts';
import { illustrativeTags, organisationLink } from './agreement-rows.ts';
import { agreementLink } from './agreement-view.ts';
import { type Counterpart, counterparts } from './exchange-index.ts';
import type { Listing } from './facets/facet.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { endedBody } from './listing-view.ts';
import { neighboursView } from './network/view.ts';
import { contactFacts, identifierFacts, organisationFacts } from './organisation-view.ts';
import { askInstead } from './plain-contacts.ts';
import type { Published } from './published.ts';
import { reviewDay, reviewTag } from './words.ts';

/** So many stand on the page; more have pages of their own. */
const MOST = { reviews: 10, counterparts: 20, agreements: 3 };

export function organisationDetails(site: Published, id: string, { current, ended }: Listing): object | undefined {
  const facts = site.organisations.get(id)?.facts;
  if (facts === undefined) return undefined;
  const shares = counterparts(site, id);
  const contacts = contactFacts(site, facts);
  const pressing = current
    .filter(({ entry: { standing } }) => standing.review === 'overdue' || standing.review === 'due')
    .sort((a, b) => ((a.entry.standing.reviewDue ?? '') < (b.entry.standing.reviewDue ?? '') ? -1 : 1));
  return {
    text: facts.description,
    feed: PATHS.organisationFeed(id),
    calendar: PATHS.organisationCalendar(id),
    ended: endedBody(site, site.organisations.get(id)),
    reviews: pressing.slice(0, MOST.reviews).map(({ entry }) => ({
      ...agreementLink(entry),
      tags: illustrativeTags(site, entry),
      review: reviewDay(entry, '', site),
      tag: reviewTag(entry.standing, site),
    })),
    moreReviews: Math.max(0, pressing.length - MOST.reviews),
    network: neighboursView(site, id, facts.name, PATHS.organisation(id)),
    exchanges: shares.slice(0, MOST.counterparts).map((one) => exchangeRow(one)),
    allExchanges: shares.length > MOST.counterparts ? { n: shares.length, href: PATHS.exchanges(id) } : undefined,
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

/** Whether the page of an organisation leaves out some of those with whom it shares. */
export function hasMoreExchanges(all: readonly Counterpart[]): boolean {
  return all.length > MOST.counterparts;
}

export interface ExchangeRow {
  readonly to: MaybeLink;
  readonly gives: readonly MaybeLink[];
  readonly moreGiven: number;
  readonly receives: readonly MaybeLink[];
  readonly moreReceived: number;
}

export function exchangeRow({ to, gives, receives }: Counterpart): ExchangeRow {
  return {
    to,
    gives: gives.slice(0, MOST.agreements).map(agreementLink),
    moreGiven: Math.max(0, gives.length - MOST.agreements),
    receives: receives.slice(0, MOST.agreements).map(agreementLink),
    moreReceived: Math.max(0, receives.length - MOST.agreements),
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
