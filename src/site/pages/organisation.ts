/** The page of each organisation: what it is, whom to ask, and where it takes part. */
import type { Organisation } from '../../agreement/register-files.ts';
import { illustrativeTags, organisationLink } from '../agreement-rows.ts';
import { isMember } from '../../register/party.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { endedBody } from '../listing-view.ts';
import { contactFacts, identifierFacts, organisationFacts, type Part, takesPart } from '../organisation-view.ts';
import type { Published } from '../published.ts';
import { lateTag, reviewDay, reviewTag, statusTag } from '../words.ts';

export function organisationPages(site: Published): readonly Page[] {
  return [...site.organisations.values()].map(({ id, facts }) => {
    const parts = takesPart(site, id);
    return {
      path: PATHS.organisation(id),
      template: 'organisation',
      title: facts.name,
      description:
        facts.description?.replaceAll(/\s+/g, ' ').trim() ?? site.t('organisation.description', { name: facts.name }),
      under: PATHS.organisations,
      trail: [{ text: site.t('organisations.heading'), href: PATHS.organisations }],
      view: {
        name: facts.name,
        text: facts.description,
        ended: endedBody(site, site.organisations.get(id)),
        facts: organisationFacts(site, id, facts),
        identifiers: identifierFacts(site, facts),
        contacts: contactFacts(site, facts),
        approvers: facts.approvers ?? [],
        ...members(site, facts),
        agreements: parts.map((part) => partRow(site, part)),
        keeps: site.entries
          .filter(
            (entry) =>
              entry.terms.owner.organisation === id &&
              entry.agreement.kind !== 'listing' &&
              !parts.some((part) => part.entry === entry),
          )
          .map((entry) => ({
            text: entry.terms.title,
            href: PATHS.agreement(entry.id),
            tags: illustrativeTags(site, entry),
          })),
        reviews: parts
          .filter(({ entry }) => entry.standing.review === 'overdue' || entry.standing.review === 'due')
          .map(({ entry }) => ({
            text: entry.terms.title,
            href: PATHS.agreement(entry.id),
            review: reviewDay(entry, '', site),
            tag: reviewTag(entry.standing, site),
          })),
        source: facts.verified?.source,
        checked: site.date(facts.verified?.date ?? ''),
        doubt: facts.verified?.doubt,
      },
    };
  });
}

/** The members of a group on the day of the page, and those that are members on other days; with those days. */
function members(
  site: Published,
  { members = [] }: Organisation['facts'],
): { readonly members: readonly object[]; readonly notMembers: readonly object[] } {
  const views = (on: boolean): readonly object[] =>
    members
      .filter((member) => isMember(member, site.today) === on)
      .map((member) => {
        const days = [
          member.from === undefined ? '' : site.t('organisation.from', { date: site.date(member.from) }),
          member.until === undefined ? '' : site.t('organisation.until', { date: site.date(member.until) }),
        ].filter((day) => day !== '');
        return { ...organisationLink(site, member.organisation), days: days.join(', ') };
      });
  return { members: views(true), notMembers: views(false) };
}

function partRow(site: Published, { entry, own, through }: Part): object {
  const { standing } = entry;
  return {
    title: entry.terms.title,
    href: PATHS.agreement(entry.id),
    tags: illustrativeTags(site, entry),
    roles: [
      ...new Set(
        own.map((party) =>
          [
            ...(entry.agreement.kind === 'listing'
              ? // Another register names it: what it is in the agreement stands there.
                [site.t(party.lead ? 'role.listed-lead' : 'role.listed')]
              : [site.t(ROLES[party.role]), ...(party.lead ? [site.t('common.takes-lead')] : [])]),
            ...(party.written.unit === undefined ? [] : [party.written.unit]),
          ].join('; '),
        ),
      ),
    ],
    through: through.map((party) => ({
      role: site.t(entry.agreement.kind === 'listing' ? 'role.listed' : ROLES[party.role]),
      to: organisationLink(site, party.organisation?.id, party.title),
    })),
    status:
      entry.agreement.kind === 'listing'
        ? { text: site.t('status.listed'), colour: 'govuk-tag--grey' }
        : statusTag(entry, site),
    review: reviewDay(entry, site.t('common.none'), site),
    reviewTag: lateTag(standing, site),
  };
}

const ROLES = {
  controller: 'role.controller',
  processor: 'role.processor',
  coordinator: 'role.coordinator',
  source: 'role.source',
} as const;
