/** By organisation: each body with everything that names it, itself or through a group. */
import { onceFor } from '../../base/memo.ts';
import type { Entry } from '../../register/entry.ts';
import type { Party } from '../../register/party.ts';
import { organisationLink } from '../agreement-rows.ts';
import { organisationData } from '../data/organisation-data.ts';
import { exchangesOf } from '../exchanges.ts';
import { PATHS } from '../links.ts';
import { listerOf, ownerOf } from '../owner.ts';
import { kindWords } from '../organisation-view.ts';
import { organisationDetails } from '../organisation-details.ts';
import { limitOf } from '../party-limits.ts';
import { partiesOf, type Published } from '../published.ts';
import type { Facet, FacetValue, Why } from './facet.ts';

export const organisations: Facet = {
  folder: 'organisations',
  title: 'facet.organisations.title',
  one: 'facet.organisations.one',
  lead: 'facet.organisations.lead',
  column: 'facet.organisations.column',
  template: 'organisation',
  known: (site) => [...known(site).values()],
  values(site, entry) {
    const found = new Map<string, Why[]>();
    const add = (id: string | undefined, why: Why): void => {
      if (id === undefined || !site.organisations.has(id)) return;
      const all = found.get(id) ?? [];
      if (!all.some(({ text, to, limit }) => text === why.text && to?.href === why.to?.href && limit === why.limit))
        all.push(why);
      found.set(id, all);
    };
    for (const party of partiesOf(entry)) {
      const text = partOf(site, entry, party);
      // Another register names it: within which limits it takes part stands there.
      const limit = entry.agreement.kind === 'listing' ? '' : limitOf(site, entry, party);
      add(party.organisation?.id, { text, to: undefined, limit });
      const through = organisationLink(site, party.organisation?.id, party.title);
      for (const { organisation } of party.bodies)
        if (organisation?.id !== party.organisation?.id)
          add(organisation?.id, { text: site.t('facet.organisations.as-member', { part: text }), to: through, limit });
    }
    add(ownerOf(entry)?.organisation, { text: site.t('facet.organisations.keeps'), to: undefined, limit: '' });
    add(listerOf(entry)?.organisation, { text: site.t('facet.organisations.keeps-entry'), to: undefined, limit: '' });
    return [...found].flatMap(([id, why]) => {
      const value = known(site).get(id);
      return value === undefined ? [] : [{ ...value, why }];
    });
  },
  about(site, { id }, agreements) {
    const organisation = site.organisations.get(id);
    return {
      own: organisationDetails(site, id, agreements),
      feed: PATHS.organisationFeed(id),
      ...(organisation === undefined ? {} : { data: { organisation: organisationData(site, organisation) } }),
    };
  },
};

const known = onceFor(
  (site: Published): ReadonlyMap<string, FacetValue> =>
    new Map(
      [...site.organisations].map(([id, { facts }]) => [id, { id, title: facts.name, note: kindWords(site, facts) }]),
    ),
);

const ROLES: Readonly<Record<Party['role'], string>> = {
  controller: 'role.controller',
  processor: 'role.processor',
  coordinator: 'role.coordinator',
  source: 'role.source',
};

/** `Controller; takes the lead; Transport; gives and receives information` */
function partOf(site: Published, entry: Entry, party: Party): string {
  const exchanges = exchangesOf(entry);
  const gives = exchanges.some(({ from }) => from === party);
  const receives = exchanges.some(({ to }) => to === party);
  return [
    ...(entry.agreement.kind === 'listing'
      ? // Another register names it: what it is in the agreement stands there.
        [site.t(party.lead ? 'role.listed-lead' : 'role.listed')]
      : [site.t(ROLES[party.role]), ...(party.lead ? [site.t('common.takes-lead')] : [])]),
    ...(party.written.unit === undefined ? [] : [party.written.unit]),
    ...(gives || receives
      ? [site.t('facet.organisations.direction', { direction: gives ? (receives ? 'both' : 'gives') : 'receives' })]
      : []),
  ].join('; ');
}
